import { readFile } from 'node:fs/promises';
import { read, utils, write } from '@e965/xlsx';
import { z } from 'zod';

/** One cell as a publisher stored it; null where the sheet has none. */
const Cell = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (typeof value === 'boolean' ? String(value).toUpperCase() : value));
export type Cell = z.infer<typeof Cell>;
const Grid = z.array(z.array(Cell.optional().transform((cell) => cell ?? null)));

/** A sheet as rows of cells from A1 on: `grid[0][0]` is A1. Rows may be of unequal length. */
export type Grid = readonly (readonly Cell[])[];

/** The bytes are no workbook, or lack the sheet asked for. */
export class WorkbookError extends Error {}

const SIGNATURES = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x4b, 0x03, 0x04],
];

/** True when the bytes begin as an XLS (compound file) or XLSX (zip) file does. */
export function isWorkbook(body: Buffer): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, at) => body[at] === byte));
}

/**
 * Reads one sheet of an XLS or XLSX workbook of a few megabytes, numbers as numbers and not as
 * printed. Throws {@link WorkbookError} naming the sheets there are.
 */
export async function readSheet(file: string, sheet: string): Promise<Grid> {
  const body = await readFile(file);
  if (!isWorkbook(body)) throw new WorkbookError('the bytes are neither XLS nor XLSX');
  const workbook = read(body, { type: 'buffer', cellDates: false });
  const found = workbook.Sheets[sheet];
  if (!found) {
    throw new WorkbookError(`there is no sheet "${sheet}" among ${workbook.SheetNames.join(', ')}`);
  }
  const last = utils.decode_range(found['!ref'] ?? 'A1').e;
  const whole = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  const rows: unknown = utils.sheet_to_json(found, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
    range: whole,
  });
  return Grid.parse(rows);
}

/** Makes a workbook: sheets in order, each a grid from A1 on. */
export function makeWorkbook(
  sheets: Readonly<Record<string, Grid>>,
  format: 'xls' | 'xlsx',
): Buffer {
  const workbook = utils.book_new();
  for (const [title, grid] of Object.entries(sheets)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(grid.map((row) => [...row])), title);
  }
  const body: unknown = write(workbook, {
    type: 'buffer',
    bookType: format === 'xls' ? 'biff8' : 'xlsx',
  });
  return z.instanceof(Buffer).parse(body);
}
