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

/** The columns other than one, with their codes: a table has one sum of a division for each. */
function nameSiblings(key: PublishedCell['key'], columns: readonly string[], but: string): string {
  return nameCell({ ...key, [but]: '' }, columns);
}

/**
 * Every sum of a table that bears on a hidden cell: for each division, and each choice of the other
 * codes, the whole and its parts. A part without a row may be any count.
 */
export function findSums(
  cells: readonly PublishedCell[],
  columns: readonly string[],
  divisions: readonly Division[],
): Sum[] {
  const sums = new Map<string, Sum>();
  for (const division of divisions) {
    const { column, whole, parts } = division;
    const present = new Map<string, PublishedCell['key']>();
    for (const { key } of cells) {
      if (key[column] === whole) present.set(nameSiblings(key, columns, column), key);
    }
    for (const [siblings, key] of present) {
      const nameOf = (code: string): string => nameCell({ ...key, [column]: code }, columns);
      sums.set(`${column} ${whole} ${siblings}`, {
        whole: nameOf(whole),
        parts: parts.map(nameOf),
      });
    }
  }
  return [...sums.values()];
}
