import type { Sum } from '../../../../schemas/figures/disclosure/known.ts';
import type { PublishedCell } from './read-cells.ts';

/** Codes of one column of which one is the whole of others. */
export interface Division {
  readonly column: string;
  readonly whole: string;
  readonly parts: readonly string[];
}

/** The name of a cell: its codes in the order of the columns. */
export const nameCell = (key: PublishedCell['key'], columns: readonly string[]): string =>
  columns.map((column) => key[column] ?? '').join(' ');

/**
 * Every sum of a table: for each division, each cell of its whole and the cells of its parts that
 * have the same other codes. A part without a row may be any count.
 */
export function findSums(
  cells: readonly PublishedCell[],
  columns: readonly string[],
  divisions: readonly Division[],
): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { column, whole, parts } of divisions) {
    for (const { key } of cells) {
      if (key[column] !== whole) continue;
      const nameOf = (code: string): string => nameCell({ ...key, [column]: code }, columns);
      sums.set(`${column} ${nameOf(whole)}`, { whole: nameOf(whole), parts: parts.map(nameOf) });
    }
  }
  return [...sums.values()];
}
