import type { FigureRow } from '../../reading/answers/rows.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import { yearBefore } from './latest.ts';
import type { Series } from '../../reading/measures/read-series.ts';

/** The figure a year before another, and whether the two can be compared. */
export interface YearPair {
  /** Without its own mark of a break, which is about the figure before it; undefined if not held. */
  readonly before: FigureRow | undefined;
  /** Whether the series breaks after the older figure and not after the newer one. */
  readonly broken: boolean;
}

/** The figure twelve months before a row of a series. Pure. */
export function yearPairOf({ rows, manifest, measure }: Series, now: FigureRow): YearPair {
  const found = yearBefore(rows, now);
  if (!found) return { before: undefined, broken: false };
  const between = (day: string) => day > found.period_end && day <= now.period_end;
  const marked = rows.some(
    ({ area, period_end: end, flags }) =>
      area === now.area && between(end) && flags.includes('break'),
  );
  const declared = breaksOfMeasure(manifest, measure.id).some(({ date }) => between(date));
  return {
    before: { ...found, flags: found.flags.filter((flag) => flag !== 'break') },
    broken: marked || declared,
  };
}
