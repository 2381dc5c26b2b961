import type { FC } from 'hono/jsx';
import { inSentence } from '../../../../schemas/words/list.ts';
import { CourseItems } from '../../../parts/provision/course-item.tsx';
import type { CoursesAround } from '../../../reading/courses/read-around.ts';
import { foundWords, middleWords } from '../../../words/courses.ts';
import { dateWords } from '../../../words/date.ts';
import { countWords, numberWords } from '../../../words/number.ts';

/** The first courses that were asked for, with how far, when and for how much, and where all are. */
export const CoursesAnswered: FC<CoursesAround> = ({ courses, further, leadTo, all }) => {
  const { total, words, returned, listings } = courses;
  const newest = listings
    .map(({ imported }) => imported)
    .toSorted()
    .at(-1);
  const shown = (further ?? courses).data;
  return (
    <section class="app-answered" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {foundWords(courses)}
      </h2>
      {leadTo !== undefined && (
        <p class="govuk-body">
          No title has those words: these may lead to work as {inSentence(leadTo)}. That is read
          from the names of subjects, and not official.
        </p>
      )}
      {[middleWords(courses), ...words.slice(1)]
        .filter((each) => each !== '')
        .map((each) => (
          <p class="govuk-body-s">{each}</p>
        ))}
      {further && <p class="govuk-body">The nearest of them:</p>}
      <CourseItems courses={shown} class="govuk-list" />
      <p class="govuk-body-s">
        From {countWords(listings.length, 'listing')}
        {newest !== undefined && `, the newest taken in on ${dateWords(newest)}`}. A course in no
        listing may run.{' '}
        {(returned < total || further) && (
          <a class="govuk-link" href={all}>
            {further ? 'These and those further away' : `All ${numberWords(total)} courses`}
          </a>
        )}
      </p>
    </section>
  );
};
