import type { DrawnChart } from '../../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import type { PageContext } from '../context.ts';
import { toChartRows } from '../dataset/chart-query.ts';
import type { Industries } from './read-industries.ts';

const MOST_BARS = 10;

/** The largest industries as bars; the table beside it holds them all. */
export interface IndustryChart {
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly drawn: DrawnChart;
}

/** Draws the industries with most jobs, the largest first. */
export async function drawIndustries(
  { charts }: PageContext,
  { industries, dataset, manifest, measure }: Industries,
): Promise<IndustryChart> {
  const largest = industries
    .toSorted((a, b) => (b.row.value ?? -1) - (a.row.value ?? -1))
    .slice(0, MOST_BARS);
  const rows = largest.flatMap(({ name, row }) =>
    toChartRows([row], [], []).map((drawn) => ({ ...drawn, series: name })),
  );
  const id = 'chart-industries';
  const intent: ChartIntent = {
    title: `The ${rows.length} industries with most jobs`,
    kind: 'bar',
    measure: { name: measure.name, unit: measure.unit, decimals: measure.decimals },
    breaks: [],
    invented: manifest.invented,
  };
  const release = `${dataset.id}@${manifest.version}`;
  return { id, intent, rows, drawn: await charts({ release, id, intent, rows }) };
}
