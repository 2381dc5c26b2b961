import { Refused } from '../../../../fetch/refusal.ts';
import type { EditionTable } from '../../source.ts';
import { findHeadingPeriod } from './period-heading.ts';

/** Where in a row each part of a figure stands; the first column is 0. */
export interface Columns {
  readonly area: number;
  readonly areaCode: number | null;
  /** By dimension id. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** Columns of the names of codes, by dimension id; a table without them is read all the same. */
  readonly names: Readonly<Record<string, number>>;
  /** What is said of a row as a whole; null where the table has no such column. */
  readonly notes: number | null;
  readonly periods: readonly { readonly column: number; readonly code: string }[];
}

/** Heading of the column in which something is said of a row as a whole. */
export const NOTES = 'Notes';

/** Headings of the columns of a table that say what its figures are of. */
export const keysOf = ({ area, area_code: code, dimensions }: EditionTable): string[] => [
  area,
  ...(code === undefined ? [] : [code]),
  ...Object.values(dimensions),
];

/** Headings of columns that a table may have beside its keys. */
export const besidesOf = ({ names, besides }: EditionTable): string[] => [
  ...Object.values(names),
  ...besides,
];

/**
 * Finds the columns of a table among the headings of its sheet, which has all of its keys. Throws
 * {@link Refused} for a heading among the periods that names none: a column is not left out unseen.
 */
export function readColumns(table: EditionTable, headings: readonly string[]): Columns {
  const periods = headings.flatMap((text, column) => {
    const code = findHeadingPeriod(text, table);
    return code === undefined ? [] : [{ column, code }];
  });
  const first = periods[0]?.column ?? headings.length;
  const strange = headings.find(
    (text, column) =>
      column > first &&
      text !== '' &&
      text !== NOTES &&
      !periods.some((one) => one.column === column),
  );
  if (strange !== undefined) {
    throw new Refused('unknown_heading', `${table.sheet}: "${strange}" names no period`);
  }
  const twice = periods.find(({ code }, at) => periods.findIndex((one) => one.code === code) < at);
  if (twice) {
    const said = headings[twice.column] ?? '';
    throw new Refused('heading_repeated', `${table.sheet} has two columns of "${said}"`);
  }
  const notes = headings.indexOf(NOTES);
  return {
    area: headings.indexOf(table.area),
    areaCode: table.area_code === undefined ? null : headings.indexOf(table.area_code),
    dimensions: Object.fromEntries(
      Object.entries(table.dimensions).map(([id, heading]) => [id, headings.indexOf(heading)]),
    ),
    names: Object.fromEntries(
      Object.entries(table.names).flatMap(([id, heading]) => {
        const column = headings.indexOf(heading);
        return column < 0 ? [] : [[id, column]];
      }),
    ),
    notes: notes < 0 ? null : notes,
    periods,
  };
}
