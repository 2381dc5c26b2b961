import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import type { PageContext } from '../context.ts';
import { hostedPage } from './hosted/hosted.tsx';
import { linkedPage } from './linked.tsx';
import { readHosted } from './hosted/load.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const KNOWN = ['version'];

/**
 * The page of one dataset, which is of its newest release: another `version` leads to the page of
 * that release, by `redirect`. Throws what the API client throws: an unknown id is its 404.
 */
export async function datasetPage(
  context: PageContext,
  id: string,
  query: Readonly<Record<string, string>>,
) {
  const path = `/v1/datasets/${encodeURIComponent(id)}`;
  const record = await context.client.read(path, DatasetRecord);
  const version = (query.version ?? '').trim();
  if (version !== '' && version !== record.version) {
    return { redirect: `/datasets/${record.id}/versions/${encodeURIComponent(version)}` };
  }
  const stray = <StrayParameters query={query} known={KNOWN} />;
  if (!hasRows(record) || record.version === null) {
    return { page: await linkedPage(context, record, stray) };
  }
  const content = await readHosted(context.client, record, record.version, context.today);
  return { page: await hostedPage(context, content, stray) };
}
