import { readFile, stat } from 'node:fs/promises';
import { read, utils, write } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { refuseSheet, WorkbookError } from './cell.ts';
import type { Cell, SheetRow } from './cell.ts';

/** The library holds some thirty times the size of a file. */
const MOST_BYTES = 16 * 1024 * 1024;

const Grid = z.array(
  z.array(
    z
      .union([z.string(), z.number(), z.boolean(), z.null()])
      .optional()
      .transform((cell) =>
        typeof cell === 'boolean' ? String(cell).toUpperCase() : (cell ?? null),
      ),
  ),
);

/** Opens a small workbook whole. Throws {@link WorkbookError} for a file of more than 16 MB. */
async function openWhole(file: string): Promise<WorkBook> {
  const { size } = await stat(file);
  if (size > MOST_BYTES) {
    throw new WorkbookError(`an old format of ${countWords(size, 'byte')} is too large to read`);
  }
  return read(await readFile(file), { type: 'buffer', cellDates: false });
}

function rowsOf(sheet: WorkSheet): SheetRow[] {
  const last = utils.decode_range(sheet['!ref'] ?? 'A1').e;
  const rows: unknown = utils.sheet_to_json(sheet, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
    range: utils.encode_range({ s: { r: 0, c: 0 }, e: last }),
  });
  return Grid.parse(rows).map((cells, at) => ({ row: at + 1, cells }));
}

/**
 * Rows of one sheet of a small workbook in an old format (XLS, ODS), read whole. Numbers are as
 * stored and not as shown. Throws {@link WorkbookError} for a file of more than 16 MB, and naming
 * the sheets there are.
 */
export async function readWholeSheet(file: string, sheet: string): Promise<SheetRow[]> {
  const workbook = await openWhole(file);
  return rowsOf(workbook.Sheets[sheet] ?? refuseSheet(sheet, workbook.SheetNames));
}

/** Every sheet of such a workbook in its order, opened once. */
export async function readWholeBook(
  file: string,
): Promise<{ readonly name: string; readonly rows: readonly SheetRow[] }[]> {
  const { SheetNames: names, Sheets: sheets } = await openWhole(file);
  return names.flatMap((name) => {
    const sheet = sheets[name];
    return sheet ? [{ name, rows: rowsOf(sheet) }] : [];
  });
}

/** Makes a workbook: sheets in order, each rows of cells from A1 on. */
export function makeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  format: 'xls' | 'xlsx' | 'ods',
): Buffer {
  const workbook = utils.book_new();
  for (const [title, grid] of Object.entries(sheets)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(grid.map((row) => [...row])), title);
  }
  const body: unknown = write(workbook, {
    type: 'buffer',
    bookType: format === 'xls' ? 'biff8' : format,
  });
  return z.instanceof(Buffer).parse(body);
}
