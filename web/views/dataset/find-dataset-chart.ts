import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';

import { apiPath } from '../../reading/api-client.ts';
import type { ViewContext } from '../context.ts';
import { readChart } from './chart-query.ts';
import type { FindChart } from '../shared-chart.ts';

const MOST_CODES = '10000';

/** The chart that a dataset declares for its own page, of the newest release or of `version`. */
export const findDatasetChart: FindChart = async (
  { client, today }: ViewContext,
  { path, query },
) => {
  const [, , id = ''] = path.split('/');
  const base = `/v1/datasets/${encodeURIComponent(id)}`;
  const dataset = await client.read(base, DatasetRecord);
  const version = query.version ?? dataset.version;
  if (version === null) return undefined;
  const manifest = await client.read(
    `${base}/versions/${encodeURIComponent(version)}/manifest`,
    Manifest,
  );
  const [declared] = manifest.charts;
  if (!declared) return undefined;
  const hasAreas = manifest.table?.columns.some(({ role }) => role === 'area') ?? false;
  const codes = hasAreas
    ? await client.read(apiPath(`${base}/codes/area`, { limit: MOST_CODES }), CodeListAnswer)
    : undefined;
  const chart = await readChart(client, manifest, declared, codes?.data ?? [], today);
  return {
    address: { path, query: { version: manifest.version } },
    id: 'chart-1',
    dataset,
    version: manifest.version,
    intent: chart.intent,
    rows: chart.rows,
    data: `${base}/data`,
    query: chart.query,
    page: `/datasets/${id}`,
    cautions: [...messagesOf(estimateCautions(manifest, chart.areaTypes)), dataset.trap],
  };
};
