/** One cell as a publisher stored it, numbers unrounded; null where the sheet has none. */
export type Cell = string | number | null;

/** A row of a sheet: its number (the first is 1) and its cells from column A on. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The bytes are no workbook, or lack the sheet asked for. */
export class WorkbookError extends Error {}

/** The bytes begin as a workbook and cannot be read to their end: a part of them did not come. */
export class BrokenOff extends WorkbookError {
  constructor(override readonly cause: unknown) {
    super(`the workbook breaks off: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Throws the error for a sheet that is not there, naming those that are. */
export function refuseSheet(sheet: string, sheets: readonly string[]): never {
  throw new WorkbookError(`there is no sheet "${sheet}" among ${sheets.join(', ')}`);
}
