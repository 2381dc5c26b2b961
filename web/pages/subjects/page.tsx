import type { FC } from 'hono/jsx';
import type { EntityList } from '../../../schemas/answers/entity.ts';
import { PlaceBox } from '../../parts/form/place-box.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { WhichPlace } from '../../parts/form/which-place.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { findPlace } from '../../reading/areas/find-place.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { readSubjectList } from '../../reading/subjects/read-subject-list.ts';
import { subjectHref } from '../../reading/subjects/subject-href.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext, Query } from '../context.ts';

/** Where a subject and a place lead: to its page, or to the list where no subject is chosen. */
const leadTo = (subject: string, area: string | undefined): string =>
  subject === '' ? apiPath('/subjects', { area }) : subjectHref(subject, area);

const Tiers: FC<{ subjects: EntityList['data']; area: string | undefined }> = (props) => (
  <>
    {props.subjects
      .filter(({ parent }) => parent === null)
      .map((subject) => ({
        subject,
        parts: props.subjects.filter(({ parent }) => parent === subject.code),
      }))
      .map(({ subject, parts }) => (
        <section aria-labelledby={`subject-${subject.code}`}>
          <h2 class="govuk-heading-s" id={`subject-${subject.code}`}>
            <a class="govuk-link" href={subjectHref(subject.code, props.area)}>
              {subject.name}
            </a>
          </h2>
          {parts.length > 0 && (
            <ul class="govuk-list">
              {parts.map(({ code, name }) => (
                <li>
                  <a class="govuk-link" href={subjectHref(code, props.area)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
  </>
);

/**
 * Every sector subject area with its parts, and the box that leads to one of them in a place. A place
 * that is given is kept, and named.
 */
export async function subjectsPage(
  { client, frame }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Query,
): Promise<{ readonly redirect?: string; readonly page?: unknown }> {
  const [place, asked] = [typedText(query.place), typedText(query.subject)];
  const list = await readSubjectList(client);
  const subjects = list?.data ?? [];
  const subject = subjects.some(({ code }) => code === asked) ? asked : '';
  const found = place === '' ? undefined : await findPlace(client, search, place);
  if (found?.one) return { redirect: leadTo(subject, found.one.code) };
  if (subject !== '' && place === '') return { redirect: leadTo(subject, query.area) };
  const { area } = query;
  const named = area === undefined ? undefined : (await search()).findArea(area)?.name;
  const page = (
    <Page
      frame={frame}
      takesParameters
      title="Subjects of courses"
      description="Sector subject areas: what each may lead to, who teaches it and what its learners came to."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Subjects of courses</h1>
      <StrayParameters query={query} known={['area', 'place', 'subject']} />
      {!list && <p class="govuk-body">Not held here: a list of subjects.</p>}
      {list && (
        <PlaceBox
          of="subject"
          options={subjects.map(({ code, name }) => [code, name])}
          value={subject}
          place={place === '' ? named : place}
        />
      )}
      {found && <WhichPlace found={found} typed={place} href={(code) => leadTo(subject, code)} />}
      {named !== undefined && (
        <p class="govuk-body">Each leads to who teaches it in {named}, and with what outcome.</p>
      )}
      <Tiers subjects={subjects} area={area} />
    </Page>
  );
  return { page };
}
