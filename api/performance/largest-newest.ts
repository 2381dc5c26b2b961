import type { FigureRow } from '../../schemas/answers/rows/rows.ts';

/**
 * Of figures with the newest first, the largest of the newest period: of the places that learners come
 * from, the one that most come from. Undefined where there is no row.
 */
export function largestNewest(rows: readonly FigureRow[]): FigureRow | undefined {
  const [first] = rows;
  return rows
    .filter(({ period }) => period === first?.period)
    .reduce((most, row) => ((row.value ?? -1) > (most?.value ?? -1) ? row : most), first);
}
