import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';

/** One table of an edition: its headings stand in row 5, its rows follow. */
export interface EditionSheet {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** The lines above the headings, as the guidance on publishing tables has them. */
const above = (title: string): readonly string[] => [
  title,
  'This worksheet contains one table',
  'Some cells are marked [x]: the figure is suppressed',
  'Source: Office for National Statistics, Textkernel',
];

/** Writes a workbook with a cover and these tables to `stream`, a row at a time. */
export async function writeEdition(
  sheets: readonly EditionSheet[],
  stream: Writable,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const cover = book.addWorksheet('Cover sheet');
  cover
    .addRow(['Labour demand volumes by Standard Occupation Classification (SOC 2020), UK'])
    .commit();
  cover.commit();
  for (const { name, title, headings, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const line of above(title)) sheet.addRow([line]).commit();
    sheet.addRow([...headings]).commit();
    for (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  }
  await book.commit();
}

/** The bytes of a small workbook. */
export async function layOutEdition(sheets: readonly EditionSheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const [body] = await Promise.all([buffer(stream), writeEdition(sheets, stream)]);
  return body;
}
