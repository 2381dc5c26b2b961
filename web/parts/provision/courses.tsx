import type { FC } from 'hono/jsx';
import {
  type CourseRecord,
  type CoursesAnswer,
  REACHES,
} from '../../../schemas/answers/provision/courses.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { countWords, numberWords } from '../../words/number.ts';

interface CoursesProps {
  readonly answer: CoursesAnswer;
  /** The address of the answer. */
  readonly json: string;
}

const costWords = ({ cost: { pounds, printed } }: CourseRecord): string | null =>
  pounds === null ? printed : pounds === 0 ? 'free' : `£${numberWords(pounds)}`;

/** What a listing prints of a course, as far as it prints it. */
function facts(course: CourseRecord): string[] {
  const { venue, start, duration, entry, level_printed: level, reach } = course;
  const place = venue.town ?? venue.area?.name ?? venue.name;
  const begins = start.printed ?? start.value;
  return [
    level,
    reach === 'venue' && place !== null ? place : REACHES[reach],
    begins === null
      ? start.flexible === true
        ? 'start to be agreed'
        : 'start not printed'
      : `${start.passed === true ? 'started' : 'starts'} ${begins}`,
    duration.printed,
    costWords(course),
    entry === null ? null : `needed: ${entry}`,
  ].flatMap((each) => each ?? []);
}

const Course: FC<{ course: CourseRecord }> = ({ course }) => {
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
      <span class="app-status"> {capital(facts(course).join('; '))}.</span>
    </li>
  );
};

/** Courses of the listings that were taken in, by title, and what must be known to read them. */
export const Courses: FC<CoursesProps> = ({ answer, json }) => {
  const { data, total, returned, words, area, listings } = answer;
  const where = area === null ? '' : ` for ${area.name}`;
  return (
    <>
      <p class="govuk-body">
        {total === 0 ? `None known${where}.` : `${countWords(total, 'course')}${where}, by title`}
        {total > 0 && (returned < total ? `; these are the first ${numberWords(returned)}.` : '.')}
      </p>
      <ul class="govuk-list govuk-body-s">
        {data.map((course) => (
          <Course course={course} />
        ))}
      </ul>
      {words.map((sentence) => (
        <p class="govuk-body-s">{sentence}</p>
      ))}
      <p class="govuk-body-s">
        {listings.length > 0 &&
          `Listings: ${listWords(listings.map(({ name, imported }) => `${name}, taken in on ${imported}`))}. `}
        <a class="govuk-link" href={json}>
          {returned < total ? 'All of these courses' : 'These courses'} as JSON
        </a>
        .
      </p>
    </>
  );
};
