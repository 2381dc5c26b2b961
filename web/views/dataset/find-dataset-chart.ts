import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { readCodes } from '../../reading/read-codes.ts';
import type { ViewContext } from '../context.ts';
import { type ChartContent, readChart } from './chart-query.ts';
import type { FindChart, SharedChart } from '../shared-chart.ts';

/** The chart of a dataset with all that must go with it. Pure. */
export function shareDatasetChart(
  dataset: DatasetRecord,
  manifest: Manifest,
  { intent, rows, query, areaTypes, measure }: ChartContent,
): SharedChart {
  const path = `/datasets/${dataset.id}`;
  return {
    address: { path, query: { version: manifest.version } },
    id: 'chart-1',
    dataset,
    version: manifest.version,
    measure: manifest.measures.find(({ id }) => id === measure),
    intent,
    rows,
    data: `/v1${path}/data`,
    query,
    page: path,
    cautions: estimateCautions(manifest, areaTypes),
    notes: [],
  };
}

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
  return shareDatasetChart(dataset, manifest, chart);
};
