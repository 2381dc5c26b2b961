import type { FC } from 'hono/jsx';
import type { EntityList } from '../../../schemas/answers/entity.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { ProblemSummary } from '../../parts/form/problem-summary.tsx';
import { WhichPlace } from '../../parts/form/which-place.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { ProviderList } from '../../parts/provision/provider-list.tsx';
import { ProviderBox } from '../../parts/form/provider-box.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { apiPath, cursorOf } from '../../reading/api-client.ts';
import type { Found } from '../../reading/areas/find-added.ts';
import { findInstead } from '../../reading/providers/find-instead.ts';
import { readSubjects } from '../../reading/providers/read-provider.ts';
import { readDistance } from '../../reading/providers/read-distance.ts';
import { readProviders } from '../../reading/providers/read-providers.ts';
import type { AskedProviders } from '../../reading/providers/read-providers.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { countWords } from '../../words/number.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext, Query } from '../context.ts';
import { InsteadOfList } from '../../parts/provision/instead-of-list.tsx';

const readAsked = ({ q, subject, area, near, cursor }: Query): AskedProviders => ({
  q: typedText(q),
  subject: typedText(subject),
  area: typedText(area),
  near: typedText(near),
  cursor,
});

/** What the list is of, in words. */
function listWordsOf({ total, nearly, near, data }: EntityList, { q }: AskedProviders): string {
  const counted = countWords(total, 'provider');
  const isByDistance = near !== null && data.some((each) => each.near !== null);
  const order = isByDistance ? `by distance from ${near.name}` : 'by name';
  if (q === '') return `${counted}, ${order}.`;
  if (total === 0) return `No provider has “${q}” in its name.`;
  return nearly
    ? `No provider has “${q}” in its name. ${counted} with a name spelt nearly so:`
    : `${counted} with “${q}” in a name, ${order}.`;
}

const List: FC<{ list: EntityList; asked: AskedProviders; place: Found | undefined }> = ({
  list,
  asked,
  place,
}) => {
  const cursor = cursorOf(list.next);
  const { q, subject, area, near } = asked;
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {listWordsOf(list, asked)}
      </h2>
      {list.not_told.map((words) => (
        <p class="govuk-inset-text">
          {words} {place?.one && `So this list may lack providers of ${place.one.name}.`}
        </p>
      ))}
      {list.data.length > 0 && <ProviderList providers={list.data} />}
      {cursor !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={apiPath('/providers', { q, subject, area, near, cursor })}>
            More providers
          </a>
        </p>
      )}
    </section>
  );
};

/** Providers by name or distance, subject and place. There is no list of them by anything that is measured. */
export async function providersPage(
  { client, frame }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Query,
) {
  const asked = readAsked(query);
  const [{ list, place, problem }, subjects, measuresDistance] = await Promise.all([
    readProviders(client, search, asked),
    readSubjects(client, asked.subject),
    asked.near === '' ? readDistance(client) : true,
  ]);
  const { q, area, near, subject } = asked;
  const instead = await findInstead(client, search, asked, { list, place });
  return (
    <Page
      frame={frame}
      takesParameters
      title="Providers of training"
      description="Colleges and training providers by name, subject and place, with what is published of each."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Providers of training</h1>
      <StrayParameters query={query} known={['q', 'subject', 'area', 'near', 'cursor']} />
      {problem && <ProblemSummary problem={problem} fields={{ near: 'By distance from' }} />}
      <ProviderBox
        {...{ q, near, subject, subjects, measuresDistance }}
        area={place?.one?.name ?? area}
      />
      {place && !place.one && (
        <WhichPlace
          found={place}
          typed={asked.area}
          href={(code) => apiPath('/providers', { q, subject, near, area: code })}
        />
      )}
      {instead && list && list.total > 0 && <InsteadOfList instead={instead} />}
      {list && <List list={list} asked={asked} place={place} />}
      {instead && list?.total === 0 && <InsteadOfList instead={instead} />}
      {!list && !problem && !(place && !place.one) && (
        <p class="govuk-body">This store holds no list of providers.</p>
      )}
      <p class="govuk-body-s">
        Providers are listed by name{measuresDistance && ' or by distance'}, and by nothing else.
        Most of their figures cannot be told apart, and they teach different people: a list by
        results would be a list of chance.
      </p>
    </Page>
  );
}
