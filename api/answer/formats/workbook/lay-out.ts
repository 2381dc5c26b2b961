import { text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import type { Column } from '../../../../schemas/release/manifest.ts';

const TEXT = '@';

/** A sheet of words: each row is its cells. The first row is a heading. */
export interface WordSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a column of the sheet Data is. */
export type SheetColumn = Pick<Column, 'name' | 'role' | 'type'>;

/** A workbook that lacks the rows of its last sheet. */
export interface LaidOut {
  /** Its other parts: path within the workbook, and what stands there. */
  readonly parts: readonly { readonly path: string; readonly text: string }[];
  readonly data: {
    readonly path: string;
    /** What stands before the rows of data, the header among it, and what stands after them. */
    readonly before: string;
    readonly after: string;
    /** Of each column, the number of the style of its cells; null for none. */
    readonly styles: readonly (string | null)[];
  };
}

/** Whether cells of the column are texts: dates and lists are, so that no program turns a code into a date. */
export const isText = ({ type }: SheetColumn): boolean =>
  type === 'text' || type === 'date' || type === 'texts';

function addWords(book: ExcelJS.Workbook, { name: title, rows }: WordSheet): void {
  const sheet = book.addWorksheet(title);
  sheet.columns = [{ width: 34 }, { width: 100 }];
  rows.forEach((cells, i) => {
    const row = sheet.addRow([...cells]);
    if (i === 0) row.font = { bold: true, size: 14 };
    row.alignment = { wrapText: true, vertical: 'top' };
  });
}

/** Adds the sheet Data with its header and one row of examples, which shows the styles of its cells. */
function addData(book: ExcelJS.Workbook, columns: readonly SheetColumn[], rows: number): void {
  const sheet = book.addWorksheet('Data', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    width: 18,
    ...(isText(column) ? { style: { numFmt: TEXT } } : {}),
  }));
  sheet.addRow(columns.map(({ name }) => name)).font = { bold: true };
  sheet.addRow(columns.map(() => 0));
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows + 1, column: columns.length },
  };
}

async function readParts(packed: Buffer): Promise<{ path: string; text: string }[]> {
  const zip = await fromBufferPromise(packed, { lazyEntries: true, autoClose: false });
  const parts = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await zip.openReadStreamPromise(entry);
    parts.push({ path: entry.fileName, text: await text(stream) });
  }
  return parts;
}

const SHEET = /^(?<before>.*)(?<examples><row r="2".*<\/row>)(?<after><\/sheetData>.*)$/s;

/** Takes the row of examples out of the sheet, which then says how many rows it will have. */
function splitSheet(text: string, rows: number): Omit<LaidOut['data'], 'path'> {
  const { before, examples, after } = SHEET.exec(text)?.groups ?? {};
  if (before === undefined || examples === undefined || after === undefined)
    throw new Error('the library laid the sheet Data out in another way');
  const styles = [...examples.matchAll(/<c r="[A-Z]+2"(?: s="(\d+)")?/g)];
  return {
    before: before.replace(/(<dimension ref="A1:[A-Z]+)2"/, `$1${rows + 1}"`),
    after,
    styles: styles.map(([, style]) => style ?? null),
  };
}

/**
 * Lays a workbook out by the library: the sheets of words, then the sheet Data with a header that
 * stays in view and a filter over `rows` rows, which are not there yet. The library makes an object
 * of every cell, so it is asked for all but the rows.
 */
export async function layOut(
  words: readonly WordSheet[],
  columns: readonly SheetColumn[],
  rows: number,
): Promise<LaidOut> {
  const book = new ExcelJS.Workbook();
  for (const sheet of words) addWords(book, sheet);
  addData(book, columns, rows);
  const parts = await readParts(Buffer.from(await book.xlsx.writeBuffer()));
  const path = `xl/worksheets/sheet${words.length + 1}.xml`;
  const sheet = parts.find((part) => part.path === path);
  if (!sheet) throw new Error(`the library made no ${path}`);
  return {
    parts: parts.filter((part) => part !== sheet),
    data: { path, ...splitSheet(sheet.text, rows) },
  };
}
