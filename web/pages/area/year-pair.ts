import type { FigureRow } from '../../reading/answers/rows.ts';
import { type YearPair, findYearBefore } from '../../../schemas/figures/change.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import type { Series } from '../../reading/measures/read-series.ts';

/** The figure twelve months before a row of a series. Pure. */
export function yearPairOf(
  { rows, manifest, measure }: Series,
  now: FigureRow,
): YearPair<FigureRow> {
  const own = rows.filter(({ area }) => area === now.area);
  return findYearBefore(own, now, breaksOfMeasure(manifest, measure.id));
}
