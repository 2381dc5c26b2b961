import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../reading/answers/area.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { estimatedFrom } from '../../charts/survey.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartSource } from '../../parts/chart/chart-source.tsx';
import type { ChartAddress } from '../../views/address.ts';
import type { PageContext } from '../context.ts';
import { toChartRows } from '../dataset/chart-query.ts';
import type { Series } from './read-series.ts';

const OPEN_PERIODS = 5;

/** A series as it is drawn: the area's line first, those beside it after. */
export interface SeriesChart {
  readonly id: string;
  readonly address: ChartAddress;
  readonly series: Series;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly drawn: DrawnChart;
}

/** What a series says as a chart; undefined when the first of the areas has no figure in it. */
export function chartOfSeries(
  series: Series,
  areas: readonly AreaRecord[],
): Omit<SeriesChart, 'drawn' | 'address'> | undefined {
  const { manifest, measure, about, rows: found } = series;
  const [own] = areas;
  if (!found.some(({ area }) => area === own?.code)) return undefined;
  const rows = toChartRows(
    found,
    [],
    areas.map(({ code }) => code),
  );
  const named = about.length > 0 ? `, ${about.join(', ').toLowerCase()}` : '';
  const intent: ChartIntent = {
    title: `${measure.name}${named}`,
    kind: 'line',
    measure: {
      name: `${measure.name}${named}`,
      unit: measure.unit,
      decimals: measure.decimals,
    },
    breaks: breaksOfMeasure(manifest, measure.id),
    invented: manifest.invented,
    estimatedFrom: estimatedFrom(manifest),
  };
  return { id: `chart-${measure.id.replaceAll('_', '-')}`, series, intent, rows };
}

/** Draws a series over time; undefined when the area itself has no figure in it. */
export async function drawSeries(
  { charts }: PageContext,
  series: Series,
  areas: readonly AreaRecord[],
): Promise<SeriesChart | undefined> {
  const chart = chartOfSeries(series, areas);
  if (!chart) return undefined;
  const { dataset, manifest, measure } = series;
  const { version } = manifest;
  return {
    ...chart,
    address: { path: `/areas/${areas[0]?.code ?? ''}/${measure.id}`, query: { version } },
    drawn: await charts({ ...chart, release: `${dataset.id}@${version}` }),
  };
}

/** A measure over time: sentence, chart, table, source. */
export const OverTime: FC<{ chart: SeriesChart; base: string | undefined }> = ({ chart, base }) => {
  const { id, address, series, intent, rows, drawn } = chart;
  return (
    <div class="app-over-time">
      <h3 class="govuk-heading-m">{intent.title}</h3>
      <ChartFigure
        id={id}
        intent={intent}
        rows={rows}
        drawn={drawn}
        address={address}
        base={base}
        attribution={<ChartSource dataset={series.dataset} version={series.manifest.version} />}
        data={series.data}
        query={series.query}
        leftOut={0}
        openPeriods={OPEN_PERIODS}
      />
    </div>
  );
};
