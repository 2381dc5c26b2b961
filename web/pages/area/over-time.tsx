import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartSource } from '../../parts/chart/chart-source.tsx';
import { chartOfSeries, type UndrawnSeries } from '../../views/area/chart-of-series.ts';
import type { ChartAddress } from '../../views/address.ts';
import type { PageContext } from '../context.ts';
import { type findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import type { Line } from './lines.ts';

const OPEN_PERIODS = 5;

/** A series as it is drawn, and its own address. */
export interface SeriesChart extends UndrawnSeries {
  readonly address: ChartAddress;
  readonly drawn: DrawnChart;
}

/**
 * Reads and draws a line of the table over time; undefined where no section draws it. Throws what
 * the API client throws.
 */
export async function drawSeries(
  { client, charts }: PageContext,
  { shown }: Pick<Line, 'shown'>,
  find: (id: string) => ReturnType<typeof findMeasure>,
  areas: readonly AreaRecord[],
): Promise<SeriesChart | undefined> {
  if (shown.section === undefined) return undefined;
  const held = await find(shown.measure);
  if (!held) return undefined;
  const series = await readSeries(client, held, shown, areas);
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
