import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { readCodes } from '../../reading/read-codes.ts';
import type { ViewContext } from '../context.ts';
import { readChart } from './chart-query.ts';
import type { FindChart } from '../shared-chart.ts';

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
  const areas = await readCodes(client, manifest, 'area');
  const chart = await readChart(client, manifest, declared, areas, today);
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
