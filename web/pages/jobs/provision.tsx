import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { Section } from '../../parts/layout/section.tsx';
import { listWords } from '../../../schemas/words/list.ts';
import { subjectHref } from '../../reading/subjects/subject-href.ts';
import { rangeWords } from '../../words/beside.ts';

/** Courses that may lead to the job, what local ones come to, and what is not counted. */
export const Provision: FC<{ job: JobAnswer }> = ({ job }) => {
  const { provision } = job;
  if (!provision) {
    return (
      <Section id="courses" title="Courses that may lead there">
        <p class="govuk-body">Not held here: which courses lead to which occupations.</p>
      </Section>
    );
  }
  const { subjects, groups, area, not_counted, cautions } = provision;
  return (
    <Section id="courses" title="Courses that may lead there">
      {subjects.length === 0 ? (
        <p class="govuk-body">
          None known: no subject of further education is linked closely to it.
        </p>
      ) : (
        <p class="govuk-body">
          Subjects linked to its work:{' '}
          {subjects.map(({ subject, name }, at) => (
            <>
              {at > 0 && ', '}
              <a class="govuk-link" href={subjectHref(subject, job.area.code)}>
                {name}
              </a>
            </>
          ))}
          . The links are ours and not official.
        </p>
      )}
      {groups.map(({ occupation_group_name: name, achievements, verdict, level }) => (
        <p class="govuk-body">
          {achievements ? (
            <>
              {area?.name}, {achievements.period_name}: <strong>{rangeWords(achievements)}</strong>{' '}
              aims achieved by residents that may lead to “{name}”.
            </>
          ) : (
            <>No achievements that may lead to “{name}” are held.</>
          )}
          {level === 1 &&
            ` More openings than people from these courses? ${verdict.words}${verdict.reason ? `: ${verdict.reason.message}` : ''}.`}
        </p>
      ))}
      {groups.length === 0 && (
        <p class="govuk-body">
          Not held for {job.area.name} or an area it lies in: what local courses come to.
        </p>
      )}
      {cautions.map(({ message }) => (
        <p class="govuk-body-s">{message}</p>
      ))}
      {not_counted.length > 0 && (
        <p class="govuk-body-s">
          Not counted: {listWords(not_counted.map(({ message }) => message))}.
        </p>
      )}
    </Section>
  );
};
