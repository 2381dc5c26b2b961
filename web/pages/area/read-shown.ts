import type { AreaRecord } from '../../reading/answers/area.ts';
import type { PageContext } from '../context.ts';
import { drawSeries, type SeriesChart } from './over-time.tsx';
import { type Finer, readFiner } from './read-finer.ts';
import { type Series, type findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import type { ShownMeasure } from '../../reading/measures/shown.ts';

/** One measure of an area as the page shows it: its series and chart, or what finer codes have. */
export interface ReadMeasure {
  readonly shown: ShownMeasure;
  readonly series: Series | undefined;
  readonly finer: Finer | undefined;
  readonly chart: SeriesChart | undefined;
}

/** Whether a measure has any row of the area itself, and not only of those beside it. */
export const hasOwn = (area: AreaRecord, { series }: Pick<ReadMeasure, 'series'>): boolean =>
  series?.rows.some((row) => row.area === area.code) ?? false;

/**
 * Reads one measure of the first of `areas` and those beside it, and draws it; where the area has
 * none, what there is at finer codes. Throws what the API client throws.
 */
export async function readShown(
  context: PageContext,
  shown: ShownMeasure,
  find: (id: string) => ReturnType<typeof findMeasure>,
  areas: readonly [AreaRecord, ...AreaRecord[]],
): Promise<ReadMeasure> {
  const { client } = context;
  const [area] = areas;
  const held = await find(shown.measure);
  if (!held) return { shown, series: undefined, finer: undefined, chart: undefined };
  const series = await readSeries(client, held, shown, areas);
  if (!hasOwn(area, { series })) {
    return { shown, series, finer: await readFiner(client, held, shown, area), chart: undefined };
  }
  const chart =
    series && shown.section !== undefined
      ? await drawSeries(context, { ...series, shown }, areas)
      : undefined;
  return { shown, series, finer: undefined, chart };
}
