import { type ApiClient, apiPath } from '../api-client.ts';
import { readRows } from '../measures/read-series.ts';
import type { Use } from './find-uses.ts';
import type { ClassificationCode } from './read-classification.ts';

/**
 * The narrowest code of a path that a dataset has rows of: the code itself, or one above it. A list
 * of codes may name what its release holds nothing of, so each is asked for. Undefined where the
 * release has rows of none of them.
 */
export async function findHeldCode(
  client: ApiClient,
  { dataset, manifest, dimension, codes }: Use,
  path: readonly ClassificationCode[],
): Promise<ClassificationCode | undefined> {
  for (const each of path.toReversed()) {
    if (!codes.has(each.code)) continue;
    const question = { [dimension.id]: each.code, version: manifest.version, limit: '1' };
    const rows = await readRows(client, apiPath(`/v1/datasets/${dataset.id}/data`, question));
    if (rows.length > 0) return each;
  }
  return undefined;
}
