import type { DatasetSummary } from '../../schemas/answers/dataset.ts';
import { RecordAnswer } from '../../schemas/answers/rows/rows.ts';
import { type ApiClient, ApiProblem, apiPath } from './api-client.ts';

/** Rows of the newest period; undefined for a dataset of one period, or one that is not answered. */
async function rowsOf(client: ApiClient, dataset: DatasetSummary): Promise<number | undefined> {
  const { id, version, coverage } = dataset;
  if (version === null || (coverage?.periods?.count ?? 0) < 2) return undefined;
  const path = apiPath(`/v1/datasets/${id}/data`, { period: 'latest', limit: '1', version });
  try {
    return (await client.read(path, RecordAnswer)).total;
  } catch (error) {
    // A dataset that cannot be read just now is told of elsewhere on the page.
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
}

/** How many rows the newest period of each dataset has, by its id. */
export async function readNewest(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await Promise.all(
    catalogue.map(async (dataset) => [dataset.id, await rowsOf(client, dataset)] as const),
  );
  return new Map(counts.flatMap(([id, rows]) => (rows === undefined ? [] : [[id, rows] as const])));
}
