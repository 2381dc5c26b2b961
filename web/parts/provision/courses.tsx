import type { FC } from 'hono/jsx';
import type { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { dateWords } from '../../words/date.ts';
import { countWords, numberWords } from '../../words/number.ts';
import { CourseItem } from './course-item.tsx';

interface CoursesProps {
  readonly answer: CoursesAnswer;
  /** The address of the answer. */
  readonly json: string;
}

/** Courses of the listings that were taken in, by title, and what must be known to read them. */
export const Courses: FC<CoursesProps> = ({ answer, json }) => {
  const { data, total, started, returned, words, area, listings } = answer;
  const where = area === null ? '' : ` for ${area.name}`;
  return (
    <>
      <p class="govuk-body">
        {total === 0
          ? `None ${started > 0 ? 'that is yet to start' : 'known'}${where}.`
          : `${countWords(total, 'course')}${where}, by title`}
        {total > 0 && (returned < total ? `; these are the first ${numberWords(returned)}.` : '.')}
      </p>
      {data.length > 0 && (
        <ul class="govuk-list govuk-body-s">
          {data.map((course) => (
            <CourseItem course={course} />
          ))}
        </ul>
      )}
      {words.map((sentence) => (
        <p class="govuk-body-s">{sentence}</p>
      ))}
      <p class="govuk-body-s">
        {listings.length > 0 &&
          `Listings: ${listWords(listings.map(({ name, imported }) => `${name}, taken in on ${dateWords(imported)}`))}. `}
        <a class="govuk-link" href={json}>
          {returned < total ? 'All of these courses' : 'These courses'} as JSON
        </a>
        .
      </p>
    </>
  );
};
