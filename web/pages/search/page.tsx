import type { FC } from 'hono/jsx';
import { apiPath } from '../../reading/api-client.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { NearAreas } from '../../parts/form/near-areas.tsx';
import { SearchBox } from '../../parts/form/search-box.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { ENTRY_KINDS } from '../../reading/search/entry.ts';
import {
  type FoundGroup,
  isEntryKind,
  type SearchIndex,
} from '../../reading/search/search-index.ts';
import { findByPostcode } from '../../reading/areas/find-by-postcode.ts';
import { countWords } from '../../words/number.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext } from '../context.ts';
import { PostcodeFound } from './postcode.tsx';

const FIRST = 6;
const MOST = 100;

const Group: FC<{ group: FoundGroup; q: string; most: number }> = ({ group, q, most }) => (
  <section aria-labelledby={`found-${group.kind}`}>
    <h2 class="govuk-heading-l" id={`found-${group.kind}`}>
      {ENTRY_KINDS[group.kind]}
    </h2>
    <ul class="app-cards">
      {group.entries.slice(0, most).map(({ name, href, about }) => (
        <li class="app-card">
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={href}>
              {name}
            </a>
          </h3>
          <p class="govuk-body-s">{about}</p>
        </li>
      ))}
    </ul>
    {group.entries.length > most && most < MOST && (
      <p class="govuk-body">
        <a class="govuk-link" href={apiPath('/search', { q, kind: group.kind })}>
          {group.entries.length > MOST
            ? `The first ${MOST} of ${group.entries.length}: ${ENTRY_KINDS[group.kind].toLowerCase()}`
            : `All ${group.entries.length}: ${ENTRY_KINDS[group.kind].toLowerCase()}`}
        </a>
      </p>
    )}
  </section>
);

/**
 * What a search finds, in groups. The whole code of an area leads straight to its page: then
 * `redirect` is its address.
 */
export async function searchPage(
  { client, frame }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Readonly<Record<string, string>>,
) {
  const q = typedText(query.q);
  const index = await search();
  const exact = index.findArea(q);
  if (exact) return { redirect: exact.href };
  const kind = query.kind ?? '';
  const {
    groups: all,
    near,
    leftOut,
  } = q === '' ? { groups: [], near: false, leftOut: 0 } : index.find(q);
  const guesses = q !== '' && all.length === 0 ? index.nearAreas(q) : [];
  const groups = isEntryKind(kind) ? all.filter((group) => group.kind === kind) : all;
  const postcode = await findByPostcode(client, q);
  const listed = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const total = listed + (postcode?.areas.length ?? 0);
  const page = (
    <Page
      frame={frame}
      takesParameters
      state={['q']}
      title={q === '' ? 'Search' : `Search for ${q}: ${countWords(total, 'result')}`}
      description="Find a place, a job, a course, a provider or a figure by name."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Search</h1>
      <StrayParameters query={query} known={['q', 'kind']} />
      <SearchBox value={q} />
      {q === '' && query.q !== undefined && (
        <p class="govuk-body">Nothing was typed. Type a name, a code or a word.</p>
      )}
      {q !== '' && (
        <p class="govuk-body">
          <strong>{countWords(total, 'result')}</strong>
          {near && total > 0 && ', none of them exact,'} for “{q}”
          {total === 0 &&
            '. Try part of a name, fewer words, or look through the lists of datasets and areas.'}
        </p>
      )}
      {q !== '' && (
        <p class="govuk-body">
          Looking for a job?{' '}
          <a class="govuk-link" href={apiPath('/jobs', { q })}>
            See “{q}” as a job
          </a>
        </p>
      )}
      <PostcodeFound q={q} found={postcode} others={listed > 0} />
      {near && (
        <p class="govuk-body">
          Nothing matches exactly. These are spelt nearly the same, or have some of the words.
        </p>
      )}
      {leftOut > 0 && (
        <p class="govuk-body">
          {countWords(leftOut, 'more result')} {leftOut === 1 ? 'has' : 'have'} only some of the
          words and {leftOut === 1 ? 'is' : 'are'} not listed. Search for fewer words to see{' '}
          {leftOut === 1 ? 'it' : 'them'}.
        </p>
      )}
      <NearAreas areas={guesses} />
      {groups.length > 1 && (
        <nav aria-label="Kinds of results">
          <ul class="app-jumps">
            {groups.map(({ kind: each, entries }) => (
              <li>
                <a class="govuk-link" href={`#found-${each}`}>
                  {ENTRY_KINDS[each]} ({entries.length})
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <Group group={group} q={q} most={isEntryKind(kind) ? MOST : FIRST} />
      ))}
    </Page>
  );
  return { page };
}
