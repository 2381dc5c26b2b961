import type { ApiClient } from './api-client.ts';
import { DatasetList, type DatasetRecord, type UnavailableDataset } from './answers/dataset.ts';

/** Whether the store behind the pages holds invented or real figures; unknown when it is empty. */
export type Stamp = 'sample' | 'real' | 'unknown';

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
