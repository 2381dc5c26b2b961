import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';

/** What the groups of a sheet are; the two are never in one sum. */
export type Breakdown = 'industry' | 'occupation';

/** The words by which a sheet says what its numbers count. */
export type SheetUnit = 'thousands' | 'percent';

/** One printed number of a workbook, not yet scaled, with what it is of. */
export interface Figure {
  /** `sheet!row`; the first row is 1. */
  readonly place: string;
  readonly breakdown: Breakdown;
  /** The group as printed: `11 Corporate managers and directors`, `All industries`. */
  readonly label: string;
  readonly unit: SheetUnit;
  /** Heading of the column: a year, or what changes over the whole span. */
  readonly column: string;
  readonly printed: number;
  /**
   * Thousands of jobs that the number rests on: itself where it counts jobs; the smaller of the
   * levels at both ends where it is a change between them. Null where the sheet prints none.
   */
  readonly rests_on: number | null;
}

/** A cell as a person reads it: blanks are empty. */
export const wordsOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** A four-digit year in a heading; undefined for other cells, such as the zero after the last year. */
export function findYear(cell: Cell | undefined): number | undefined {
  return typeof cell === 'number' && Number.isInteger(cell) && cell > 1900 && cell < 2200
    ? cell
    : undefined;
}

/** The row of all groups together, which ends a table. */
export const isWhole = (label: string): boolean => /^All (industries|occupations)$/.test(label);
