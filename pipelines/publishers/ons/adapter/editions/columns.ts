import { Refused } from '../../../../fetch/refusal.ts';
import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';
import type { EditionTable } from '../../source.ts';
import { findHeadingPeriod } from './period-heading.ts';

/** Where in a row each part of a figure stands; the first column is 0. */
export interface Columns {
  readonly area: number;
  readonly areaCode: number | null;
  /** By dimension id. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** What is said of a row as a whole; null where the table has no such column. */
  readonly notes: number | null;
  readonly periods: readonly { readonly column: number; readonly code: string }[];
}

const NOTES = 'Notes';

/** A cell as text: as printed, without blanks around it. */
export const words = (cell: Cell | undefined): string => String(cell ?? '').trim();

/**
 * Finds the columns of a table by their headings. Throws {@link Refused} naming the heading that is
 * missing, and one among the periods that names none: a renamed column is no column to leave out.
 */
export function readColumns(table: EditionTable, headings: readonly Cell[]): Columns {
  const texts = headings.map(words);
  const find = (heading: string): number => {
    const column = texts.indexOf(heading);
    if (column >= 0) return column;
    const held = texts.filter((text) => text !== '').slice(0, 8);
    throw new Refused(
      'heading_missing',
      `${table.sheet} has no column "${heading}"; its first are ${held.join(', ') || 'blank'}`,
    );
  };
  const periods = texts.flatMap((text, column) => {
    const code = findHeadingPeriod(text, table.months);
    return code === undefined ? [] : [{ column, code }];
  });
  const first = periods[0]?.column;
  if (first === undefined) {
    throw new Refused('heading_missing', `${table.sheet} has no column that names a period`);
  }
  const strange = texts.find(
    (text, column) =>
      column > first &&
      text !== '' &&
      text !== NOTES &&
      !periods.some((one) => one.column === column),
  );
  if (strange !== undefined) {
    throw new Refused('unknown_heading', `${table.sheet}: "${strange}" names no period`);
  }
  const notes = texts.indexOf(NOTES);
  return {
    area: find(table.area),
    areaCode: table.area_code === undefined ? null : find(table.area_code),
    dimensions: Object.fromEntries(
      Object.entries(table.dimensions).map(([id, heading]) => [id, find(heading)]),
    ),
    notes: notes < 0 ? null : notes,
    periods,
  };
}
