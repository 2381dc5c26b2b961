import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import type { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { inSentence, listWords } from '../../../schemas/words/list.ts';
import { furtherWords } from '../../../schemas/words/provision/further-courses.ts';
import { Answer, Said } from '../../parts/job/answer.tsx';
import { SearchLinks } from '../../parts/job/searches.tsx';
import { CourseItems } from '../../parts/provision/course-item.tsx';
import type { Leading } from '../../reading/jobs/read-leading.ts';
import { jobHref } from '../../reading/jobs/job-href.ts';
import { outcomeHref } from '../../reading/providers/funnel-href.ts';
import { whereWords } from '../../words/courses.ts';
import { countWords } from '../../words/number.ts';
import {
  baseWords,
  centreWords,
  listOnce,
  pointsOf,
  rateWords,
} from '../../parts/provision/outcome-words.ts';

/** Courses that are named; the page of the job has the others. */
const SHOWN = 3;
/** Subjects whose outcomes are named. */
const MOST_SUBJECTS = 2;

interface LeadingCoursesProps {
  readonly job: JobAnswer;
  readonly leading: Leading;
}

/** What people who took such courses came to: all of them, and those of the providers that are named. */
const CameTo: FC<{ leading: Leading; providers: ReadonlySet<string> }> = ({
  leading: { outcomes },
  providers,
}) => {
  const { measure } = outcomes;
  const all = listOnce(outcomes);
  if (!measure || all.length === 0)
    return <p class="govuk-body-s">How people did after: none known.</p>;
  return (
    <>
      <p class="govuk-body-s">How people did after ({inSentence(measure.name)}):</p>
      <ul class="govuk-list govuk-body-s">
        {all.slice(0, MOST_SUBJECTS).map((outcome) => (
          <li>
            <a class="govuk-link" href={outcomeHref(outcome)}>
              {outcome.of.name}
            </a>
            : {centreWords(outcome)}
          </li>
        ))}
        {pointsOf({ told: all.slice(0, MOST_SUBJECTS) }, providers).map(({ outcome, point }) => (
          <li>
            <a class="govuk-link" href={`/providers/${point.provider}`}>
              {point.provider_name}
            </a>
            , {inSentence(outcome.of.name)}: {rateWords(outcome, point)}, of {baseWords(point)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** That there is no course, as it stands alone. */
const noneFound = (courses: CoursesAnswer): string =>
  `None ${courses.started > 0 ? 'yet to start' : 'known'}${whereWords(courses)}.`;

/** What is said where no course is yet to start: why, and of how many courses the subject is not known. */
function noneWords({ total, words, beyond, not_told: { subject } }: CoursesAnswer): string[] {
  if (total > 0) return [];
  const untold =
    subject === 0
      ? undefined
      : `${countWords(subject, 'course')} here ${subject === 1 ? 'has' : 'have'} no subject, and cannot be led to a job.`;
  return [words[0], furtherWords(beyond, total), untold].flatMap((each) => each ?? []);
}

/**
 * What leads to the job closely, whoever teaches it, and whose word that is: the subjects and standards that
 * courses were counted by, and without a listing the subjects of the crosswalk; nothing where neither is held.
 */
function linkWords(
  { provision }: JobAnswer,
  { version, links }: CoursesAnswer,
): string | undefined {
  const leading = version === null ? provision?.subjects : links;
  if (!leading) return undefined;
  const names = listWords(leading.map(({ name }) => name));
  if (names === '') return 'No subject of courses is known to lead there closely.';
  const whose = 'read from their names, and not official';
  return version === null
    ? `Courses of ${names} lead there: that is ${whose}.`
    : `Counted: courses of ${names}. That these lead there is ${whose}.`;
}

/** Courses that may lead to the job, by title, each with its start, cost and attendance. */
export const LeadingCourses: FC<LeadingCoursesProps> = ({ job, leading }) => {
  const { courses, further } = leading;
  const shown = (further ?? courses).data.slice(0, SHOWN);
  const providers = new Set(shown.map(({ provider }) => provider.ukprn));
  const all = `${jobHref(job.occupation.code, job.area.code)}#listed`;
  const linked = linkWords(job, courses);
  return (
    <Answer id="courses" title={QUESTIONS.courses}>
      <Said>
        {courses.total === 0 ? (
          <strong class="app-job-number">{noneFound(courses)}</strong>
        ) : (
          <a class="govuk-link app-job-number" href={all}>
            {countWords(courses.total, 'course')}
          </a>
        )}
        {courses.total > 0 &&
          ` may lead there${whereWords(courses)}, ${courses.near ? 'the nearest first' : 'by title'}:`}
      </Said>
      {linked !== undefined && <p class="govuk-body-s">{linked}</p>}
      {noneWords(courses).map((words) => (
        <p class="govuk-body-s">{words}</p>
      ))}
      {courses.total > 0 && courses.started > 0 && (
        <p class="govuk-body-s">
          {countWords(courses.started, 'course')} more {courses.started === 1 ? 'has' : 'have'}{' '}
          started.
        </p>
      )}
      {further && <p class="govuk-body-s">The nearest of those further away:</p>}
      <CourseItems courses={shown} class="govuk-list app-advise-list" />
      <CameTo leading={leading} providers={providers} />
      <div class="app-no-print">
        <SearchLinks searches={job.searches.filter(({ finds }) => finds === 'courses')} />
      </div>
    </Answer>
  );
};
