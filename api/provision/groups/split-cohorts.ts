import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { isTooYoung } from '../../../schemas/figures/provision/too-young.ts';

/** Figures to be told, and the newer ones of the same cells that are too young to be. */
export interface Cohorts {
  readonly told: readonly FigureRow[];
  /** The newer ones of the cell of one that is told, the oldest first. */
  readonly findYounger: (row: FigureRow) => readonly FigureRow[];
}

/**
 * Rows, of which a cell has one that is told and perhaps newer ones that are too young, split into
 * these two. Where all of a cell are too young, one of them is told. Pure.
 */
export function splitCohorts(rows: readonly FigureRow[], cell: readonly string[]): Cohorts {
  const byCell = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(cell.map((column) => row[column]));
    byCell.set(key, [...(byCell.get(key) ?? []), row]);
  }
  const split = [...byCell.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
    const told = sorted.findLast((row) => !isTooYoung(row)) ?? sorted.at(-1);
    return told ? [[told, sorted.filter((row) => row.period_end > told.period_end)] as const] : [];
  });
  const younger = new Map(split);
  return {
    told: rows.filter((row) => younger.has(row)),
    findYounger: (row) => younger.get(row) ?? [],
  };
}
