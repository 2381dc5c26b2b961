import { CodeListAnswer, type CodeRecord } from '../../schemas/answers/code-list.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';
import { type ApiClient, apiPath } from './api-client.ts';

/** Codes of one column that are offered for choice; a longer register is cut. */
const MOST_CODES = '10000';

/**
 * The codes of a column by which the rows of a release are chosen, in order; none where it has no such
 * column, or one of plain attributes. Throws what the API client throws.
 */
export async function readCodes(
  client: ApiClient,
  { dataset, version, table }: Pick<Manifest, 'dataset' | 'version' | 'table'>,
  column: string,
): Promise<readonly CodeRecord[]> {
  const chosenBy = table?.columns.some(({ name, role }) => name === column && role !== 'attribute');
  if (!chosenBy) return [];
  const path = apiPath(`/v1/datasets/${dataset}/codes/${column}`, { limit: MOST_CODES, version });
  return (await client.read(path, CodeListAnswer)).data;
}
