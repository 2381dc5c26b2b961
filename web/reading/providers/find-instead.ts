import { EntityList } from '../../../schemas/answers/entity.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { findPlace } from '../areas/find-place.ts';
import { readHeld } from '../read-held.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type NamedSubject, findParent } from '../subjects/find-parent.ts';
import { type AskedList, type ProviderList, findProviderList } from './find-provider-list.ts';
import type { AskedProviders, ReadProviders } from './read-providers.ts';

/** Providers with a word in a name. */
interface NamedProviders {
  readonly href: string;
  readonly total: number;
  /** The name of the place that is in theirs. */
  readonly word: string;
}

/** What is offered where a list has no provider, or not one whose distance is known. */
export interface Instead {
  readonly list: ProviderList | undefined;
  /** The subject that those are of, where none are told of the part of it that was asked for. */
  readonly of: NamedSubject | undefined;
  readonly named: NamedProviders | undefined;
}

/** The list that comes nearest, of a subject or else of the one that it is a part of. */
export async function findOfSubject(
  client: ApiClient,
  asked: AskedList,
): Promise<Pick<Instead, 'list' | 'of'>> {
  const list = await findProviderList(client, asked);
  const parent = list || !asked.subject ? undefined : await findParent(client, asked.subject);
  if (!parent) return { list, of: undefined };
  return { list: await findProviderList(client, { ...asked, subject: parent.code }), of: parent };
}

/** Providers that bear the name of a place, the first of the names that any bears: no more than a hint. */
async function findNamed(
  client: ApiClient,
  words: readonly string[],
  subject: string,
): Promise<NamedProviders | undefined> {
  for (const word of words) {
    const asked = { q: word.replaceAll(',', ' '), subject };
    const path = apiPath('/v1/providers', { ...asked, limit: '1' });
    const found = await readHeld(client.read(path, EntityList));
    if (found && found.total > 0 && !found.nearly)
      return { href: apiPath('/providers', asked), total: found.total, word };
  }
  return undefined;
}

/**
 * What is offered beside a list of providers that is empty, or that is asked for by distance where no
 * distance is known: undefined where the list is as it was asked for. Throws what the API client throws.
 */
export async function findInstead(
  client: ApiClient,
  search: () => Promise<SearchIndex>,
  { q, subject, near, cursor }: AskedProviders,
  { list, place }: Pick<ReadProviders, 'list' | 'place'>,
): Promise<Instead | undefined> {
  if (!list || q !== '' || cursor !== undefined) return undefined;
  const isFar = list.near !== null && !list.data.some((each) => each.near !== null);
  if (list.total > 0 && !isFar) return undefined;
  const area = place?.one ?? (isFar ? (await findPlace(client, search, near)).one : undefined);
  const words = new Set([...(readPostcode(near) ? [] : [near]), ...(area ? [area.name] : [])]);
  const [found, named] = await Promise.all([
    findOfSubject(client, { area, subject }),
    isFar ? findNamed(client, [...words], subject) : undefined,
  ]);
  return { ...found, named };
}
