import type { FC } from 'hono/jsx';
import { apiPath } from '../../api-client.ts';
import { Page } from '../../layout/page.tsx';
import { Breadcrumbs } from '../../parts/breadcrumbs.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { ENTRY_KINDS } from '../../search/find-entries.ts';
import { type FoundGroup, isEntryKind, type SearchIndex } from '../../search/search-index.ts';
import { countWords } from '../../words/number.ts';
import type { PageContext } from '../context.ts';

const FIRST = 6;
const MOST = 100;
const LONGEST = 100;

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
          {`All ${group.entries.length > MOST ? `first ${MOST}` : group.entries.length} of ${ENTRY_KINDS[group.kind].toLowerCase()}`}
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
  { frame }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Readonly<Record<string, string>>,
) {
  const q = (query.q ?? '').trim().slice(0, LONGEST);
  const index = await search();
  const exact = index.findArea(q);
  if (exact) return { redirect: exact.href };
  const kind = query.kind ?? '';
  const all = q === '' ? [] : index.find(q);
  const groups = isEntryKind(kind) ? all.filter((group) => group.kind === kind) : all;
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const page = (
    <Page
      frame={frame}
      title={q === '' ? 'Search' : `Search for ${q}: ${countWords(total, 'result')}`}
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Search</h1>
      <SearchBox value={q} />
      {q !== '' && (
        <p class="govuk-body">
          <strong>{countWords(total, 'result')}</strong> for “{q}”
          {total === 0 &&
            '. Try part of a name, fewer words, or look through the lists of datasets and areas.'}
        </p>
      )}
      {groups.map((group) => (
        <Group group={group} q={q} most={isEntryKind(kind) ? MOST : FIRST} />
      ))}
    </Page>
  );
  return { page };
}
