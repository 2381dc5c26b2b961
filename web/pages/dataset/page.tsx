import { DatasetRecord } from '../../answers/dataset.ts';
import type { PageContext } from '../context.ts';
import { hostedPage } from './hosted.tsx';
import { linkedPage } from './linked.tsx';
import { readHosted } from './load.ts';

/** The page of one dataset. Throws what the API client throws: an unknown id is its 404. */
export async function datasetPage(context: PageContext, id: string) {
  const path = `/v1/datasets/${encodeURIComponent(id)}`;
  const record = await context.client.read(path, DatasetRecord);
  if (record.hosting === 'linked' || record.version === null) return linkedPage(context, record);
  return hostedPage(context, await readHosted(context.client, record, record.version));
}
