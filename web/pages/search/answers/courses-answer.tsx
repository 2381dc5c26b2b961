import type { FC } from 'hono/jsx';
import type { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import { countWords, numberWords } from '../../../words/number.ts';

/** The first courses that were asked for, with how far, when and for how much, and where all are. */
export const CoursesAnswered: FC<{ courses: CoursesAnswer; all: string }> = ({ courses, all }) => {
  const { data, total, started, near, area, listings } = courses;
  const where = near ? ` near ${near.name}` : area ? `: ${area.name}` : '';
  const newest = listings
    .map(({ imported }) => imported)
    .toSorted()
    .at(-1);
  return (
    <section class="app-answered" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {total === 0 ? 'No course that is yet to start' : countWords(total, 'course')}
        {where}
      </h2>
      {started > 0 && (
        <p class="govuk-body">
          {countWords(started, 'course')}
          {total > 0 && ' more'} {started === 1 ? 'has' : 'have'} started
          {total > 0 && ', and are not counted here'}.
        </p>
      )}
      <ul class="govuk-list">
        {data.map(({ title, url, provider, km, start, cost }) => (
          <li>
            {url === null ? (
              title
            ) : (
              <a class="govuk-link" href={url} rel="external">
                {title}
              </a>
            )}
            ,{' '}
            <a class="govuk-link" href={`/providers/${provider.ukprn}`}>
              {provider.name ?? provider.ukprn}
            </a>
            {km !== null && `, ${numberWords(km, 1)} km`}
            {start.printed !== null && `, starts ${start.printed}`}
            {cost.printed !== null && `, ${cost.printed}`}
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">
        From {countWords(listings.length, 'listing')}
        {newest !== undefined && `, the newest taken in on ${newest}`}. A course in no listing may
        run.{' '}
        <a class="govuk-link" href={all}>
          All of them as JSON
        </a>
      </p>
    </section>
  );
};
