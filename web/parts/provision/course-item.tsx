import type { FC } from 'hono/jsx';
import { type CourseRecord, REACHES } from '../../../schemas/answers/provision/courses.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { numberWords } from '../../words/number.ts';

const costWords = ({ cost: { pounds, printed } }: CourseRecord): string | null =>
  pounds === null ? printed : pounds === 0 ? 'free' : `£${numberWords(pounds)}`;

/** What people ask of a course and a listing may leave out. */
const ASKED: Readonly<Record<string, (course: CourseRecord) => boolean>> = {
  start: ({ start: { printed, value, flexible } }) =>
    printed !== null || value !== null || flexible === true,
  attendance: ({ attendance, study_mode: mode }) => attendance !== null || mode !== null,
  cost: (course) => costWords(course) !== null,
};

/** What is printed of none of the courses, which is said of all of them at once. */
const printedOfNone = (courses: readonly CourseRecord[]): string[] =>
  Object.keys(ASKED).filter((name) => !courses.some((course) => ASKED[name]?.(course)));

/** `level 3`, or the level as the listing has it. */
const levelWords = ({ level, level_printed: printed }: CourseRecord): string | null =>
  level === null ? printed : level === 'E' ? 'entry level' : `level ${level}`;

/** Whether it is part time, and when it is attended: `part time, day or block release`. */
const attendanceWords = ({ study_mode: mode, attendance }: CourseRecord): string[] => {
  const words = [mode, attendance].flatMap((code) => code?.replaceAll('_', ' ') ?? []);
  return words.length === 0 ? [] : [words.join(', ')];
};

/** What a listing prints of a course, and what it leaves out besides what it leaves out of every course. */
function facts(course: CourseRecord, ofNone: readonly string[]): string[] {
  const { venue, start, duration, entry, reach, km } = course;
  const place = venue.town ?? venue.area?.name ?? venue.name;
  const begins = start.printed ?? start.value;
  return [
    levelWords(course),
    (reach === 'venue' || reach === 'around') && place !== null ? place : REACHES[reach],
    km === null ? null : `${numberWords(km, 1)} km away`,
    begins === null
      ? start.flexible === true
        ? 'start to be agreed'
        : null
      : `${start.passed === true ? 'started' : 'starts'} ${begins}`,
    duration.printed,
    ...attendanceWords(course),
    costWords(course),
    entry === null ? null : `needed: ${entry}`,
    ...Object.keys(ASKED)
      .filter((name) => !ofNone.includes(name) && !ASKED[name]?.(course))
      .map((name) => `${name} not printed`),
  ].flatMap((each) => each ?? []);
}

/** One course of a listing: its title, its provider, and what is printed of it. */
const CourseItem: FC<{ course: CourseRecord; ofNone: readonly string[] }> = ({
  course,
  ofNone,
}) => {
  const { title, url, provider } = course;
  return (
    <li>
      {url === null ? (
        title
      ) : (
        <a class="govuk-link" href={url} rel="external">
          {title}
          <span class="govuk-visually-hidden">
            , {provider.name ?? provider.ukprn} (opens another site)
          </span>
        </a>
      )}
      ,{' '}
      <a class="govuk-link" href={`/providers/${provider.ukprn}`}>
        {provider.name ?? provider.ukprn}
      </a>
      <span class="app-status"> {capital(facts(course, ofNone).join('; '))}.</span>
    </li>
  );
};

interface CourseItemsProps {
  readonly courses: readonly CourseRecord[];
  /** Classes of the list. */
  readonly class: string;
}

/** Courses as a list, with one line of what is printed of none of them; nothing where there are none. */
export const CourseItems: FC<CourseItemsProps> = ({ courses, class: classes }) => {
  if (courses.length === 0) return <></>;
  const ofNone = printedOfNone(courses);
  return (
    <>
      <ul class={classes}>
        {courses.map((course) => (
          <CourseItem course={course} ofNone={ofNone} />
        ))}
      </ul>
      {ofNone.length > 0 && (
        <p class="govuk-body-s">
          The listings print {listWords(ofNone.map((name) => `no ${name}`))} of{' '}
          {courses.length === 1 ? 'it' : 'these'}: ask the provider.
        </p>
      )}
    </>
  );
};
