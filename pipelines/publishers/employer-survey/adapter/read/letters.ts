import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';

/** What the row of letters says of a column. */
export interface Tested {
  /** The heading of its group of columns, which its figures are compared within. */
  readonly group: string;
  /** Its letter in tests of significance; null where the sheet has none. */
  readonly letter: string | null;
  /** The sheet marks its base as too small to show figures. */
  readonly isSmall: boolean;
}

/** `*a` under a heading: column a, whose base is too small to show figures. */
export function readLetter(printed: string): Pick<Tested, 'letter' | 'isSmall'> {
  const letter = printed.replace('*', '');
  return { letter: letter === '' ? null : letter, isSmall: printed.startsWith('*') };
}

/**
 * Columns that a figure is significantly higher than, by the letters below it: in the recorded
 * workbooks each of the 42,289 letters between two shown figures stands below the higher of them.
 * Undefined when a letter is that of no column of the group.
 */
export function findHigherThan<C extends Tested>(
  printed: Cell | undefined,
  column: C,
  columns: readonly C[],
): readonly C[] | undefined {
  const letters = [...String(printed ?? '').trim()];
  const found = letters.flatMap(
    (letter) =>
      columns.find(({ group, letter: own }) => group === column.group && own === letter) ?? [],
  );
  return found.length === letters.length ? found : undefined;
}
