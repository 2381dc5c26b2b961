import { isConfidence } from '../../../schemas/figures/interval.ts';
import type { ChartIntent, ChartRow } from '../intent.ts';
import { figureAxis, valuesOf } from './axis.ts';
import { hasBand } from './roles.ts';

/** The figure axis of lines: it holds every figure, and the intervals that are drawn as bands. Pure. */
export function lineAxis(intent: ChartIntent, rows: readonly ChartRow[]) {
  const drawn = rows.map((row) =>
    isConfidence(row.interval) && !hasBand(intent, row.series)
      ? { ...row, low: null, high: null }
      : row,
  );
  return figureAxis(valuesOf(drawn), intent.measure.unit, false);
}
