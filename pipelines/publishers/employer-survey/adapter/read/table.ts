import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';
import type { Column } from './columns.ts';

/** One line of figures of a sheet, with the base that it rests on. */
export interface Line {
  /** Its row in the sheet, the first being 1. */
  readonly row: number;
  /** The heading of the table that it stands in. */
  readonly table: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Interviews by column: the unweighted row above the table. */
  readonly bases: readonly Cell[];
  /** Letters of significance by column, from the row below. */
  readonly letters: readonly Cell[];
}

/** A sheet of one area, or of all areas side by side. */
export interface Sheet {
  readonly name: string;
  /** Day of the edition that the sheet prints (ISO). */
  readonly edition: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** The label of the line of interviews, which every table begins with. */
export const BASE = 'Unweighted row';

/** A column on fewer interviews has a star beside its letter, and `**` where its figures would stand. */
export const LEAST_INTERVIEWS = 30;
