import type { FC } from 'hono/jsx';
import { type CourseRecord, REACHES } from '../../../schemas/answers/provision/courses.ts';
import { capital } from '../../../schemas/words/list.ts';
import { numberWords } from '../../words/number.ts';

const costWords = ({ cost: { pounds, printed } }: CourseRecord): string | null =>
  pounds === null ? printed : pounds === 0 ? 'free' : `£${numberWords(pounds)}`;

/** What a listing prints of a course, as far as it prints it. */
function facts(course: CourseRecord): string[] {
  const { venue, start, duration, entry, level_printed: level, reach, km } = course;
  const { study_mode: mode, attendance } = course;
  const place = venue.town ?? venue.area?.name ?? venue.name;
  const begins = start.printed ?? start.value;
  return [
    level,
    (reach === 'venue' || reach === 'around') && place !== null ? place : REACHES[reach],
    km === null ? null : `${numberWords(km, 1)} km away`,
    begins === null
      ? start.flexible === true
        ? 'start to be agreed'
        : 'start not printed'
      : `${start.passed === true ? 'started' : 'starts'} ${begins}`,
    duration.printed,
    mode,
    attendance ?? 'attendance not printed',
    costWords(course) ?? 'cost not printed',
    entry === null ? null : `needed: ${entry}`,
  ].flatMap((each) => each ?? []);
}

/** One course of a listing: its title, its provider, and what is printed of it. */
export const CourseItem: FC<{ course: CourseRecord }> = ({ course }) => {
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
