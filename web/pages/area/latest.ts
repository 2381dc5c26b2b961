import type { FigureRow } from '../../reading/answers/rows.ts';

/** The newest row of an area; undefined when it has none. */
export function latestOf(rows: readonly FigureRow[], area: string): FigureRow | undefined {
  return rows
    .filter((row) => row.area === area)
    .toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1))
    .at(-1);
}

/** The row of another area in the same period. */
export function sameTime(
  rows: readonly FigureRow[],
  row: FigureRow,
  area: string,
): FigureRow | undefined {
  return rows.find((each) => each.area === area && each.period === row.period);
}
