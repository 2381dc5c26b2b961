import type { ApiClient } from '../reading/api-client.ts';
import {
  DatasetList,
  type DatasetRecord,
  type UnavailableDataset,
} from '../reading/answers/dataset.ts';
import type { ChartDrawer } from '../charts/chart.ts';
import type { PageFrame, Stamp } from '../parts/layout/page-frame.ts';

/** What a page is made with. */
export interface PageContext {
  readonly client: ApiClient;
  readonly charts: ChartDrawer;
  readonly frame: PageFrame;
  /** Today in UTC as an ISO date; undefined where no clock was given. */
  readonly today: string | undefined;
}

/** Every dataset of the catalogue, hosted and linked. */
export async function readCatalogue(client: ApiClient): Promise<DatasetRecord[]> {
  return (await client.read('/v1/datasets', DatasetList)).data;
}

/** Datasets that are in the store and cannot be served just now. */
export async function readUnavailable(client: ApiClient): Promise<readonly UnavailableDataset[]> {
  return (await client.read('/v1/datasets', DatasetList)).unavailable;
}

/** Whether a catalogue is of invented or of real figures: a store never mixes the two. */
export function stampOf(catalogue: readonly DatasetRecord[]): Stamp {
  const hosted = catalogue.filter(({ hosting }) => hosting === 'hosted');
  if (hosted.length === 0) return 'unknown';
  return hosted.some(({ invented }) => invented) ? 'sample' : 'real';
}
