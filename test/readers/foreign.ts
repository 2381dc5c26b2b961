import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { z } from 'zod';
import { arrowRows } from '../support/read-formats.ts';
import { readJsonStat } from './json-stat.ts';
import { PlainRow } from './plain-row.ts';

async function readSheet(bytes: ArrayBuffer): Promise<PlainRow[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.getWorksheet('Data');
  if (!sheet) throw new Error('no sheet Data');
  const line = (row: number) =>
    Array.from({ length: sheet.columnCount }, (_, i) => sheet.getCell(row, i + 1).value);
  const header = line(1).map(String);
  return Array.from({ length: sheet.rowCount - 1 }, (_, i) =>
    Object.fromEntries(line(i + 2).map((cell, j) => [header[j] ?? '', cell])),
  );
}

const text = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('utf8');
const Envelope = z.object({ data: z.array(PlainRow) });

/** How each format is read by a library that is not ours; the last two are JSON itself. */
export const FOREIGN_READERS: Readonly<
  Record<string, (bytes: ArrayBuffer) => PlainRow[] | Promise<PlainRow[]>>
> = {
  csv: (bytes) => PlainRow.array().parse(parse(Buffer.from(bytes), { columns: true })),
  parquet: async (bytes) =>
    PlainRow.array().parse(await parquetReadObjects({ file: bytes, compressors })),
  arrow: (bytes) => arrowRows(tableFromIPC(new Uint8Array(bytes))),
  xlsx: readSheet,
  'json-stat': readJsonStat,
  ndjson: (bytes) =>
    text(bytes)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => PlainRow.parse(JSON.parse(line))),
  json: (bytes) => Envelope.parse(JSON.parse(text(bytes))).data,
};
