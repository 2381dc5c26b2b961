import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { COURSES, searchUrl } from '../../../schemas/words/jobs/search-services.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { CoursesList } from '../../parts/provision/courses.tsx';
import { cursorOf } from '../../reading/api-client.ts';
import { type AskedCourses, coursesHref, coursesPath } from '../../reading/courses/around.ts';
import { foundWords } from '../../words/courses.ts';
import type { PageContext, Query } from '../context.ts';
import { OutsideLink } from '../../parts/outside-link.tsx';

const KNOWN = ['q', 'area', 'near', 'km', 'soc', 'subject', 'provider', 'cursor'] as const;
/** Courses on one page. */
const SHOWN = '50';

/**
 * Courses that are yet to start, by title or by distance, fifty a page: what other pages show the first
 * of. Throws what the API client throws.
 */
export async function coursesPage({ client, frame }: PageContext, query: Query) {
  const asked: AskedCourses = Object.fromEntries(
    KNOWN.flatMap((name) => {
      const value = query[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const answer = await client.read(coursesPath(asked, SHOWN), CoursesAnswer);
  const { occupation, next } = answer;
  const cursor = cursorOf(next);
  const of = asked.q === undefined ? '' : `: “${asked.q}”`;
  return (
    <Page
      frame={frame}
      takesParameters
      title={`${foundWords(answer)}${of}`}
      description="Courses of the listings that are held, by title or by distance, with start, cost and attendance."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">
        {foundWords(answer)}
        {of}
      </h1>
      <StrayParameters query={query} known={KNOWN} />
      {occupation && (
        <p class="govuk-body">
          They may lead to:{' '}
          <a class="govuk-link" href={`/jobs/${occupation.code}`}>
            {occupation.name}
          </a>
          .
        </p>
      )}
      <CoursesList answer={answer} />
      {answer.total === 0 && (
        <p class="govuk-body">
          <OutsideLink href={searchUrl(COURSES, asked.q ?? '', asked.near ?? null)}>
            {COURSES.service}, of the National Careers Service
          </OutsideLink>
          , has courses that are in no listing here.
        </p>
      )}
      {cursor !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={coursesHref({ ...asked, cursor })}>
            More courses
          </a>
        </p>
      )}
      <p class="govuk-body-s">
        Courses stand by title or by distance, never by how learners fare.{' '}
        <a class="govuk-link" href={coursesPath(asked)}>
          These courses as JSON
        </a>
        .
      </p>
    </Page>
  );
}
