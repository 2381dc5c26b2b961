import type { DatasetSummary } from '../../schemas/answers/dataset.ts';
import { CodeListAnswer } from '../../schemas/answers/code-list.ts';
import { RecordAnswer } from '../../schemas/answers/rows/rows.ts';
import { type ApiClient, ApiProblem, apiPath } from './api-client.ts';

/** How much of a dataset has its newest period. */
export interface Newest {
  readonly rows: number;
  /** Areas whose newest figure is of it, where far from all are; undefined otherwise. */
  readonly areas?: NewestAreas;
}

/** How many areas have the newest period, of all, and the period with which most of all end. */
export interface NewestAreas {
  readonly newest: number;
  readonly all: number;
  /** Code of the period that more than half of the areas end with; undefined where none is. */
  readonly usual: string | undefined;
}

/** Where the newest period has fewer of the areas than this part, that is told with it. */
const FEW = 1 / 2;

/**
 * Whether the newest period may be one of few areas: it has fewer rows than half of what the periods
 * have on average. Only then are the areas read one by one.
 */
const isThin = ({ coverage }: DatasetSummary, rows: number): boolean =>
  rows * (coverage?.periods?.count ?? 0) < (coverage?.rows ?? 0) * FEW;

/** With which period areas end, counted; undefined where most of them have the newest. */
async function areasOf(
  client: ApiClient,
  { id, version, labels }: DatasetSummary,
): Promise<NewestAreas | undefined> {
  if (version === null || labels.spatial_availability.areas.length === 0) return undefined;
  const path = apiPath(`/v1/datasets/${id}/codes/area`, { counts: 'true', version });
  const { data } = await client.read(path, CodeListAnswer);
  const ends = new Map<string, number>();
  for (const { last_period: last } of data) {
    if (typeof last === 'string') ends.set(last, (ends.get(last) ?? 0) + 1);
  }
  const all = [...ends.values()].reduce((sum, count) => sum + count, 0);
  const newest = ends.get(labels.date.last_period ?? '') ?? 0;
  if (newest === 0 || newest >= all * FEW) return undefined;
  const [usual] = [...ends].find(([, count]) => count > all * FEW) ?? [];
  return { newest, all, usual };
}

/** The newest period of one dataset; undefined where it has one period, or is not answered. */
async function newestOf(client: ApiClient, dataset: DatasetSummary): Promise<Newest | undefined> {
  const { id, version, coverage } = dataset;
  if (version === null || (coverage?.periods?.count ?? 0) < 2) return undefined;
  const path = apiPath(`/v1/datasets/${id}/data`, { period: 'latest', limit: '1', version });
  try {
    const { total: rows } = await client.read(path, RecordAnswer);
    const areas = isThin(dataset, rows) ? await areasOf(client, dataset) : undefined;
    return { rows, ...(areas && { areas }) };
  } catch (error) {
    // A dataset that cannot be read just now is told of elsewhere on the page.
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
}

/** How much of each dataset has its newest period, by its id. */
export async function readNewest(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
): Promise<ReadonlyMap<string, Newest>> {
  const read = await Promise.all(
    catalogue.map(async (dataset) => [dataset.id, await newestOf(client, dataset)] as const),
  );
  return new Map(read.flatMap(([id, newest]) => (newest ? [[id, newest] as const] : [])));
}
