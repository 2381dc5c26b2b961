import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { decodeFile, findEncoding } from '../../fetch/documents/decode.ts';
import { readBytes } from '../../fetch/documents/read-document.ts';
import { isWorkbook, readRows } from '../../fetch/documents/read-workbook.ts';
import { WorkbookError } from '../../fetch/documents/workbook/cell.ts';
import { listSheets } from '../../fetch/documents/workbook/stream-workbook.ts';
import { NotReadable } from '../intake.ts';

/** A row as a spreadsheet numbers it (the first is 1), each cell as text without space around it. */
export interface SheetLine {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row of more is no row of a listing: a quotation mark was not closed. */
const MOST_CHARACTERS = 1_000_000;
const DELIMITERS = [',', ';', '\t'];
const Cells = z.array(z.string());

/** What separates the cells: of those that spreadsheets write, the one most often in the first line. */
async function findDelimiter(file: string, text: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const piece of text) {
    head += piece;
    if (/[\r\n]/.test(head)) break;
  }
  const line = head.split(/[\r\n]/, 1)[0] ?? '';
  if (line.trim() === '') throw new NotReadable(`${file} does not begin with the names of columns`);
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((each) => bare.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function* readCsv(file: string): AsyncGenerator<SheetLine> {
  const encoding = await findEncoding(file);
  const delimiter = await findDelimiter(file, decodeFile(file, encoding));
  const rows = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_CHARACTERS,
  });
  // What fails on the way ends the rows too, so that whoever reads them hears of it.
  pipeline(Readable.from(decodeFile(file, encoding)), rows, () => undefined);
  let row = 0;
  try {
    for await (const cells of rows) {
      row += 1;
      yield { row, cells: Cells.parse(cells).map((cell) => cell.trim()) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new NotReadable(`row ${row + 1} cannot be read: ${error.message}`);
  }
}

async function* readWorkbook(file: string, sheet: string | null): AsyncGenerator<SheetLine> {
  try {
    const [first = ''] = await listSheets(file);
    let width = 0;
    for await (const rows of readRows(file, sheet ?? first)) {
      for (const { row, cells } of rows) {
        if (width === 0) width = cells.length;
        // A workbook leaves out the blank cells at the end of a row.
        const blank = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
        yield { row, cells: [...cells.map((cell) => String(cell ?? '').trim()), ...blank] };
      }
    }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new NotReadable(`${file}: ${error.message}`);
  }
}

/**
 * Rows of a CSV (UTF-8, UTF-16 or Windows-1252, with or without a byte order mark; commas, semicolons
 * or tabs) or of one sheet of an XLSX workbook, without those that are blank. Memory holds a piece of
 * the file. Throws {@link NotReadable} for what is neither, naming the row where it can be told.
 */
export async function* readSheet(file: string, sheet: string | null): AsyncGenerator<SheetLine> {
  const head = await readBytes(file, 0, 4);
  const lines = isWorkbook(head) ? readWorkbook(file, sheet) : readCsv(file);
  for await (const line of lines) {
    if (line.cells.some((cell) => cell !== '')) yield line;
  }
}
