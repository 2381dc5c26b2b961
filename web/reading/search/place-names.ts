import { RecordAnswer } from '../../../schemas/answers/rows/rows.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import type { Entry } from './entry.ts';

/** The dataset of towns and villages, which lead to the authority that they lie in. */
const PLACES = 'places';
const MOST = '10000';
const COLUMNS = ['code', 'name', 'area', 'area_name'] as const;

/**
 * Towns and villages as they can be found; none where the store holds none. Those that bear the name
 * of their own authority are left out: the authority is found by it. Throws what the API client
 * throws.
 */
export async function placeEntries(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
): Promise<Entry[]> {
  const dataset = catalogue.find(({ id }) => id === PLACES);
  if (!dataset?.version) return [];
  const path = apiPath(`/v1/datasets/${PLACES}/data`, {
    version: dataset.version,
    columns: COLUMNS.join(','),
    limit: MOST,
  });
  const { data } = await client.read(path, RecordAnswer);
  return data
    .map((row) => COLUMNS.map((column) => String(row[column])))
    .filter(([, name, , areaName]) => name !== areaName)
    .map(([code = '', name = '', area = '', areaName = '']) => ({
      id: `place ${code}`,
      kind: 'place',
      name,
      code: '',
      about: `In ${areaName}`,
      href: `/areas/${area}`,
      words: areaName,
      weight: 0.8,
    }));
}
