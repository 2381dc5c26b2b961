/** What is wrong with a file that was handed in, by the row and the column as a spreadsheet has them. */
export interface RowFault {
  /** The first row, which names the columns, is 1. */
  readonly row: number;
  /** The name of the column; null where the row as a whole is at fault. */
  readonly column: string | null;
  readonly message: string;
}

/** A file to be taken in. */
export interface Given {
  readonly file: string;
  /** Whose it is, in words: it is told beside every row. */
  readonly name: string;
  /** Which column holds what, as a JSON document says it; null where the layout is a known one. */
  readonly mapping: unknown;
  /** The sheet of a workbook; null for its first. */
  readonly sheet: string | null;
  readonly at: Date;
}

/** What became of it: what is known of the file that was written, or everything that is wrong. */
export type Taken =
  | { readonly about: object; readonly rows: number; readonly notes: readonly string[] }
  | {
      readonly faults: readonly RowFault[];
      /** All that were found; more than `faults` where those would not fit in memory. */
      readonly found: number;
    };

/** How the datasets of a publisher take in files that people hand in. */
export interface Intake {
  /** What is handed in, as the command and the address of the API have it, and as its folder of the inbox is named. */
  readonly name: string;
  /** The newest file of a source stands in place of those before it, or all of them count. */
  readonly keeps: 'newest' | 'all';
  /** A file to fill in, as CSV. */
  readonly template: string;
  /**
   * Reads a file from its first row to its last, and writes what may be kept of it to `into`. Throws
   * {@link NotReadable} for bytes that are no table, and for a mapping that is no mapping.
   */
  take(given: Given, into: string): Promise<Taken>;
}

/** A file cannot be read as a table at all; the message says what it is instead. */
export class NotReadable extends Error {}
