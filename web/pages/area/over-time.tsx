import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../answers/area.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { ChartFigure } from '../../parts/chart-figure.tsx';
import type { PageContext } from '../context.ts';
import { toChartRows } from '../dataset/chart-query.ts';
import type { Series } from './read-series.ts';

const OPEN_PERIODS = 5;

/** A series as it is drawn: the area's line first, those beside it after. */
export interface SeriesChart {
  readonly id: string;
  readonly series: Series;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly drawn: DrawnChart;
}

/** Draws a series over time; undefined when the area itself has no figure in it. */
export async function drawSeries(
  { charts }: PageContext,
  series: Series,
  areas: readonly AreaRecord[],
): Promise<SeriesChart | undefined> {
  const { dataset, manifest, measure, about, rows: found } = series;
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
    breaks: manifest.label.breaks.map(({ date, what }) => ({ date, what })),
    invented: manifest.invented,
  };
  const id = `chart-${measure.id.replaceAll('_', '-')}`;
  const release = `${dataset.id}@${manifest.version}`;
  return { id, series, intent, rows, drawn: await charts({ release, id, intent, rows }) };
}

/** A measure over time: sentence, chart, table, source. */
export const OverTime: FC<{ chart: SeriesChart }> = ({ chart }) => {
  const { id, series, intent, rows, drawn } = chart;
  return (
    <div class="app-over-time">
      <h3 class="govuk-heading-m">{intent.title}</h3>
      <ChartFigure
        id={id}
        intent={intent}
        rows={rows}
        drawn={drawn}
        attribution={series.dataset.licence.attribution}
        data={series.data}
        query={series.query}
        leftOut={0}
        openPeriods={OPEN_PERIODS}
      />
    </div>
  );
};
