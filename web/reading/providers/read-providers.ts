import { EntityList } from '../../../schemas/answers/entity.ts';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { findAdded, writtenNames } from '../areas/find-added.ts';
import type { Found } from '../areas/find-added.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** What is asked of the list of providers, as it was typed. */
export interface AskedProviders {
  readonly q: string;
  readonly subject: string;
  readonly area: string;
  /** A postcode or a town that they are listed by distance from. */
  readonly near: string;
  readonly cursor: string | undefined;
}

/** The providers that were asked for, or what of the place must be chosen first. */
export interface ReadProviders {
  /** Undefined where the place is none, or several, or the store lists no providers. */
  readonly list: EntityList | undefined;
  /** Undefined where no place was asked for. */
  readonly place: Found | undefined;
  /** What is wrong with the point to be near to; undefined where nothing is. */
  readonly problem: Problem | undefined;
}

const PAGE = '100';

/** Commas are for lists in the API's grammar; in a name they tell nothing. */
const withoutCommas = (q: string): string => q.replaceAll(',', ' ').trim();

/**
 * The place that was typed: by its code, or the only authority of exactly that name; otherwise as it is
 * found among areas with figures.
 */
function settle(found: Found, area: string): Found {
  const typed = area.toLowerCase();
  const byCode = found.several.find(({ code }) => code.toLowerCase() === typed);
  const named = found.several.filter(
    (each) => each.type === 'lad' && writtenNames(each).includes(typed),
  );
  const [only] = named.length === 1 ? named : [];
  return { ...found, one: found.one ?? byCode ?? only };
}

/** Reads the providers that are asked for, a hundred a page. */
export async function readProviders(
  client: ApiClient,
  search: () => Promise<SearchIndex>,
  { q, subject, area, near, cursor }: AskedProviders,
): Promise<ReadProviders> {
  const place = area === '' ? undefined : settle(await findAdded(client, search, area, []), area);
  if (place && !place.one) return { list: undefined, place, problem: undefined };
  const path = apiPath('/v1/providers', {
    ...{ q: withoutCommas(q), subject, area: place?.one?.code, near: near.trim(), cursor },
    limit: PAGE,
  });
  try {
    return { list: await client.read(path, EntityList), place, problem: undefined };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { problem } = error;
    if (problem.type === '/problems/unknown-dataset')
      return { list: undefined, place, problem: undefined };
    if (problem.errors.some(({ name }) => name === 'near'))
      return { list: undefined, place, problem };
    throw error;
  }
}
