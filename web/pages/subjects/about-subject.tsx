import type { FC } from 'hono/jsx';
import type { EntityRecord } from '../../../schemas/answers/entity.ts';
import type { CrosswalkList } from '../../../schemas/answers/sides/crosswalk.ts';
import { jobHref } from '../../reading/jobs/job-href.ts';
import { subjectHref } from '../../reading/subjects/subject-href.ts';

/** Sub-major groups are the finest that subjects are linked to. */
const FINE_LEVEL = 2;

interface AboutProps {
  readonly record: EntityRecord;
  /** The code of the place that links keep. */
  readonly area: string;
}

/** What a subject is: its tier, what it is part of, and the parts that it has. */
export const About: FC<AboutProps> = ({ record, area }) => {
  const [parent] = record.parents;
  return (
    <>
      <p class="govuk-body">
        Sector subject area {record.code}
        {record.level !== null && `, tier ${record.level}`}: what a course is about, and not the
        work that it leads to.
        {parent && (
          <>
            {' '}
            A part of{' '}
            <a class="govuk-link" href={subjectHref(parent.code, area)}>
              {parent.name}
            </a>
            .
          </>
        )}
        {record.children.length > 0 && ' Its parts:'}
      </p>
      <ul class="govuk-list">
        {record.children.map(({ code, name }) => (
          <li>
            <a class="govuk-link" href={subjectHref(code, area)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

interface OccupationsProps {
  readonly crosswalk: CrosswalkList | undefined;
  readonly area: string;
}

/** Groups of occupations that a subject may lead to, each with what the link rests on. */
export const Occupations: FC<OccupationsProps> = ({ crosswalk, area }) => {
  // Major groups only repeat the links of the sub-major groups in them.
  const links = crosswalk?.data.filter(({ occupation_level: level }) => level === FINE_LEVEL) ?? [];
  if (!crosswalk || links.length === 0)
    return <p class="govuk-body">None known: no occupation is linked to it.</p>;
  return (
    <>
      <ul class="govuk-list">
        {links.map(({ occupation, occupation_name: name, evidence, cite }) => (
          <li>
            <a class="govuk-link" href={jobHref(occupation, area)}>
              {name}
            </a>
            <span class="app-status">
              {' '}
              {evidence}{' '}
              <a class="govuk-link" href={cite}>
                Link as data<span class="govuk-visually-hidden">: {name}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">{crosswalk.standing}</p>
    </>
  );
};
