import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { estimatedFrom } from '../../../schemas/figures/estimated-from.ts';
import type { ViewContext } from '../context.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import { type SharedChart, drawShared } from '../shared-chart.ts';
import type { Industries } from './read-industries.ts';

/** As many as make the chart about as high as those of a line that stand beside it. */
const MOST_BARS = 6;

/** The largest industries as bars; the table beside it holds them all. */
export interface IndustryChart {
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** The chart with all that must go with it. */
  readonly shared: SharedChart;
  readonly drawn: DrawnChart;
}

/** The industries with most jobs as a chart, the largest first. */
export function chartOfIndustries({
  industries,
  manifest,
  measure,
}: Industries): Pick<IndustryChart, 'id' | 'intent' | 'rows'> {
  const largest = industries
    .toSorted((a, b) => (b.row.value ?? -1) - (a.row.value ?? -1))
    .slice(0, MOST_BARS);
  const rows = largest.flatMap(({ name, row }) =>
    toChartRows([row], [], []).map((drawn) => ({ ...drawn, series: name })),
  );
  const id = 'chart-industries';
  const intent: ChartIntent = {
    title: `The ${rows.length}${industries.length > rows.length ? ` of ${industries.length}` : ''} industries with most ${measure.name.toLowerCase()}`,
    kind: 'bar',
    measure: { name: measure.name, unit: measure.unit, decimals: measure.decimals },
    breaks: [],
    invented: manifest.invented,
    estimatedFrom: estimatedFrom(manifest),
    largestOnly: industries.length > rows.length,
  };
  return { id, intent, rows };
}

/** Draws the industries of an area with most jobs. */
export async function drawIndustries(
  context: ViewContext,
  found: Industries,
  { code, type }: Pick<AreaRecord, 'code' | 'type'>,
): Promise<IndustryChart> {
  const chart = chartOfIndustries(found);
  const { dataset, measure, manifest, data, query } = found;
  const { version } = manifest;
  const shared: SharedChart = {
    ...chart,
    address: { path: `/areas/${code}/${measure.id}`, query: { version } },
    ...{ dataset, version, measure, data, query },
    page: `/areas/${code}`,
    cautions: estimateCautions(manifest, [type]),
    notes: [],
  };
  return { ...chart, shared, drawn: await drawShared(context, shared) };
}
