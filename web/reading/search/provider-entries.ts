import { EntityList } from '../../../schemas/answers/entity.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import type { Entry } from './entry.ts';

const PAGE = '10000';

/** Every provider by all of its names; none where the store lists none. */
export async function providerEntries(client: ApiClient): Promise<Entry[]> {
  const entries: Entry[] = [];
  let path: string | null = apiPath('/v1/providers', { limit: PAGE });
  try {
    while (path !== null) {
      const { data, next }: EntityList = await client.read(path, EntityList);
      path = next;
      for (const { code, name, other_names } of data) {
        entries.push({
          id: `provider ${code}`,
          kind: 'provider',
          name,
          code,
          about: `Provider of training, UKPRN ${code}`,
          href: `/providers/${code}`,
          names: other_names,
          words: ['provider', ...other_names].join(' '),
          weight: 0.9,
        });
      }
    }
  } catch (error) {
    // A store without a list of them, or one that cannot be read now, hides nothing else.
    if (!(error instanceof ApiProblem)) throw error;
    return [];
  }
  return entries;
}
