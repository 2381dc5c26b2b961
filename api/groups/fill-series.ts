import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { type Filled, findFigure, tellNone } from './figure-of-period.ts';
import type { MadeUp } from './make-up.ts';
import type { Held, Sought } from './parts-of-period.ts';

/** Rows by period, the oldest first. */
function byPeriod(rows: readonly FigureRow[]): Held[] {
  const periods = new Map<string, Map<string, Map<string, FigureRow>>>();
  for (const row of rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1))) {
    const areas = periods.get(row.period) ?? new Map<string, Map<string, FigureRow>>();
    const measures = areas.get(row.area ?? '') ?? new Map<string, FigureRow>();
    periods.set(row.period, areas.set(row.area ?? '', measures.set(row.measure, row)));
  }
  return [...periods.values()];
}

/**
 * The figures of an area over all periods of `rows`, oldest first: a published one is never
 * replaced. Where no period has any, one row says why, of the newest that any part has. `rows` are those of one release
 * at one code of each dimension. Pure.
 */
export function fillSeries(rows: readonly FigureRow[], madeUp: MadeUp, sought: Sought): Filled[] {
  const periods = byPeriod(rows);
  const filled = periods.flatMap((held) => findFigure(held, madeUp, sought) ?? []);
  if (filled.length > 0) return filled;
  return periods.flatMap((held) => tellNone(held, madeUp, sought) ?? []).slice(-1);
}
