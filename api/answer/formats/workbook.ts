import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Column } from '../../../schemas/release/manifest.ts';
import type { Cell } from '../../warehouse/results.ts';
import { name } from '../../warehouse/sql.ts';
import type { Spool } from '../../warehouse/spool.ts';

const PIECE_ROWS = 2048;
const TEXT = '@';

/** A sheet of words: each row is its cells. The first row is a heading. */
export interface WordSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

type SheetColumn = Pick<Column, 'name' | 'role' | 'type'>;

/** Dates and lists are texts on the sheet, so that no program turns a code into a date. */
function cellSql({ name: column, role, type }: SheetColumn): string {
  const sql = name(column);
  if (type === 'date') return `${sql}::VARCHAR`;
  if (type === 'texts') return `nullif(array_to_string(${sql}, ' '), '')`;
  if (type === 'integer') return `${sql}::DOUBLE`;
  return role === 'flags' && type === 'text' ? `nullif(${sql}, '')` : sql;
}

function addWords(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { name: title, rows }: WordSheet,
): void {
  const sheet = book.addWorksheet(title);
  sheet.columns = [{ width: 34 }, { width: 100 }];
  rows.forEach((cells, i) => {
    const row = sheet.addRow([...cells]);
    if (i === 0) row.font = { bold: true, size: 14 };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.commit();
  });
  sheet.commit();
}

const sheetValue = (cell: Cell | undefined): string | number | boolean | null =>
  Array.isArray(cell) ? cell.join(' ') : (cell ?? null);

/**
 * Writes a workbook to `file`: the sheets of words, then the sheet Data with the spooled rows
 * under a header that stays in view. Rows go out as they are read, so memory does not grow with
 * their number. Answers how many rows there are.
 */
export async function writeWorkbook(
  spool: Spool,
  columns: readonly SheetColumn[],
  words: readonly WordSheet[],
  file: string,
): Promise<number> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  for (const sheet of words) addWords(book, sheet);
  const sheet = book.addWorksheet('Data', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ type }) => ({
    width: 18,
    ...(type === 'text' || type === 'date' || type === 'texts' ? { style: { numFmt: TEXT } } : {}),
  }));
  const header = sheet.addRow(columns.map((column) => column.name));
  header.font = { bold: true };
  header.commit();
  for await (const piece of spool.pieces(columns.map(cellSql), PIECE_ROWS)) {
    for (let row = 0; row < piece.rows; row += 1) {
      sheet.addRow(piece.columns.map((column) => sheetValue(column[row]))).commit();
    }
    await setImmediate();
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: spool.rows + 1, column: columns.length },
  };
  sheet.commit();
  await book.commit();
  return spool.rows;
}
