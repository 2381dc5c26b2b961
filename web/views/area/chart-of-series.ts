import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import type { Series } from '../../reading/measures/read-series.ts';
import { describeFigure } from '../figure/describe.ts';
import { seriesNames } from '../../charts/draw/series.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import type { SharedChart } from '../shared-chart.ts';

/** A series as a chart of an area, before it is drawn: the area's line first, those beside it after. */
export interface UndrawnSeries {
  readonly id: string;
  readonly series: Series;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
}

/** The areas that a measure is drawn for: counts of wider areas would press the line of one on its axis. */
export const areasDrawn = (
  { measure }: Pick<Series, 'measure'>,
  area: AreaRecord,
  beside: readonly AreaRecord[],
): readonly AreaRecord[] => (measure.nature === 'count' ? [area] : [area, ...beside]);

/** What a series says as a chart; undefined when the first of the areas has no figure in it. */
export function chartOfSeries(
  series: Series,
  areas: readonly AreaRecord[],
): UndrawnSeries | undefined {
  const { manifest, measure, name, rows: found } = series;
  const [own] = areas;
  if (!found.some(({ area }) => area === own?.code)) return undefined;
  const rows = toChartRows(
    found,
    [],
    areas.map(({ code }) => code),
  );
  const [focus, ...references] = seriesNames(rows);
  const intent = {
    ...describeFigure(manifest, measure, { title: name, kind: 'line', name }),
    ...(references.length > 0 && { focus, references }),
  };
  return { id: `chart-${measure.id.replaceAll('_', '-')}`, series, intent, rows };
}

/** A chart of a series with all that must go with it; the first of the areas is the one it is of. Pure. */
export function shareSeries(
  { id, series, intent, rows }: UndrawnSeries,
  areas: readonly AreaRecord[],
): SharedChart {
  const { dataset, manifest, measure, data, query } = series;
  const { version } = manifest;
  const own = areas[0]?.code ?? '';
  const drawn = areas.filter(({ code }) => series.rows.some((row) => row.area === code));
  return {
    id,
    address: { path: `/areas/${own}/${measure.id}`, query: { version } },
    dataset,
    version,
    measure,
    intent,
    rows,
    data,
    query,
    page: `/areas/${own}`,
    cautions: estimateCautions(
      manifest,
      drawn.map(({ type }) => type),
    ),
    notes: [],
  };
}
