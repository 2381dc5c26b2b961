import type { FC } from 'hono/jsx';
import type { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { foundWords, middleWords } from '../../words/courses.ts';
import { dateWords } from '../../words/date.ts';
import { numberWords } from '../../words/number.ts';
import { CourseItems } from './course-item.tsx';

/** Courses with what is printed of each, and what must be known to read them. */
export const CoursesList: FC<{
  answer: CoursesAnswer;
  /** Those that are listed; the courses of the answer where they are not given. */
  shown?: CoursesAnswer['data'];
}> = ({ answer, shown: data = answer.data }) => {
  const { words, listings } = answer;
  return (
    <>
      <CourseItems courses={data} class="govuk-list govuk-body-s" />
      {[middleWords(answer), ...words]
        .filter((sentence) => sentence !== '')
        .map((sentence) => (
          <p class="govuk-body-s">{sentence}</p>
        ))}
      {listings.length > 0 && (
        <p class="govuk-body-s">
          {`Listings: ${listWords(listings.map(({ name, imported }) => `${name}, taken in on ${dateWords(imported)}`))}.`}
        </p>
      )}
    </>
  );
};

/** What leads to the job that courses are listed for, each with what says so. */
const Links: FC<{ links: CoursesAnswer['links'] }> = ({ links }) => (
  <ul class="govuk-list govuk-body-s">
    {links.map(({ name, evidence, cite }) => (
      <li>
        {`${name}: ${evidence} `}
        <a class="govuk-link" href={cite}>
          Link as data<span class="govuk-visually-hidden">: {name}</span>
        </a>
      </li>
    ))}
  </ul>
);

interface CoursesProps {
  readonly answer: CoursesAnswer;
  /** The nearest of those further away, where none is near. */
  readonly further?: CoursesAnswer | undefined;
  /** The page that lists them all. */
  readonly all: string;
}

/** The first courses of the listings that were taken in, and where all of them are. */
export const Courses: FC<CoursesProps> = ({ answer, further, all }) => {
  const { total, returned, near } = answer;
  const shown = further ?? answer;
  return (
    <>
      <p class="govuk-body">
        {foundWords(answer)}
        {total > 0 && (near ? ', the nearest first' : ', by title')}
        {returned < total && `; these are the first ${numberWords(returned)}`}.
      </p>
      {answer.links.length > 0 && <Links links={answer.links} />}
      {further && <p class="govuk-body-s">The nearest of those further away:</p>}
      <CoursesList answer={answer} shown={shown.data} />
      {shown.returned < shown.total && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={all}>
            All {numberWords(shown.total)} courses
          </a>
        </p>
      )}
    </>
  );
};
