import type { AreaRecord } from '../../reading/answers/area.ts';
import type { Series } from '../../reading/measures/read-series.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { estimatedFrom } from '../../../schemas/figures/estimated-from.ts';
import { toChartRows } from '../dataset/chart-query.ts';

/** A series as a chart of an area, before it is drawn: the area's line first, those beside it after. */
export interface UndrawnSeries {
  readonly id: string;
  readonly series: Series;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
}

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
  const intent: ChartIntent = {
    title: name,
    kind: 'line',
    measure: {
      name,
      unit: measure.unit,
      decimals: measure.decimals,
    },
    breaks: breaksOfMeasure(manifest, measure.id),
    invented: manifest.invented,
    estimatedFrom: estimatedFrom(manifest),
  };
  return { id: `chart-${measure.id.replaceAll('_', '-')}`, series, intent, rows };
}
