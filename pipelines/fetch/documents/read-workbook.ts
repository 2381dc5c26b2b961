import { readBytes } from './read-document.ts';
import { WorkbookError } from './workbook/cell.ts';
import type { Cell, SheetRow } from './workbook/cell.ts';
import { isOpenDocument, readSheets, streamSheet } from './workbook/stream-workbook.ts';
import type { WholeSheet } from './workbook/stream-workbook.ts';
import { readWholeBook, readWholeSheet } from './workbook/whole-workbook.ts';

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** True when the bytes begin as an XLS (compound file), XLSX or ODS (zip) file does. */
export function isWorkbook(head: Buffer): boolean {
  return [COMPOUND_FILE, ZIP].some((signature) => head.subarray(0, 4).equals(signature));
}

/** Whether a workbook is in a format that is read whole. Throws {@link WorkbookError} for other bytes. */
async function isWhole(file: string): Promise<boolean> {
  const head = await readBytes(file, 0, 4);
  if (!isWorkbook(head)) throw new WorkbookError('the bytes are neither XLS nor XLSX');
  return head.subarray(0, 4).equals(COMPOUND_FILE) || (await isOpenDocument(file));
}

/**
 * Rows of one sheet of a workbook, many at a time: XLSX and XLSM of any size are streamed in bounded
 * memory, XLS and ODS up to 16 MB are read whole. Text is as the publisher wrote it, numbers are
 * unrounded, blank cells null; a row without cells may be left out. Throws {@link WorkbookError}.
 */
export async function* readRows(file: string, sheet: string): AsyncGenerator<readonly SheetRow[]> {
  if (await isWhole(file)) yield await readWholeSheet(file, sheet);
  else yield* streamSheet(file, sheet);
}

/** Every sheet of a workbook in its order, each as {@link readRows} gives its rows. */
export async function* readBook(file: string): AsyncGenerator<WholeSheet> {
  if (await isWhole(file)) yield* await readWholeBook(file);
  else yield* readSheets(file);
}

/** A sheet as rows of cells from A1 on: `grid[0][0]` is A1. Rows may be of unequal length. */
export type Grid = readonly (readonly Cell[])[];

/** Reads a sheet of a few thousand rows whole. Throws {@link WorkbookError}. */
export async function readSheet(file: string, sheet: string): Promise<Grid> {
  const grid: (readonly Cell[])[] = [];
  for await (const rows of readRows(file, sheet)) {
    for (const { row, cells } of rows) {
      while (grid.length < row - 1) grid.push([]);
      grid[row - 1] = cells;
    }
  }
  return grid;
}
