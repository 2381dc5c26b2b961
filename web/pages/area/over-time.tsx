import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../reading/answers/area.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartSource } from '../../parts/chart/chart-source.tsx';
import { chartOfSeries, type UndrawnSeries } from '../../views/area/chart-of-series.ts';
import type { ChartAddress } from '../../views/address.ts';
import type { PageContext } from '../context.ts';
import type { Series } from '../../reading/measures/read-series.ts';

const OPEN_PERIODS = 5;

/** A series as it is drawn, and its own address. */
export interface SeriesChart extends UndrawnSeries {
  readonly address: ChartAddress;
  readonly drawn: DrawnChart;
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
