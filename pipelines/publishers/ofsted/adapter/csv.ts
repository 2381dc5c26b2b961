import { stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { decodeFile, findEncoding } from '../../../fetch/documents/decode.ts';
import { Refused } from '../../../fetch/refusal.ts';

/** The files are of some two thousand lines. */
const MOST_BYTES = 32 * 1024 * 1024;
const Cells = z.array(z.array(z.string())).min(1);

/** A CSV file as rows of cells; the first of `lines` stands on line 2. */
export interface Csv {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/**
 * Reads a CSV of a few thousand lines whole. A file that was saved by a spreadsheet is in that program's
 * own encoding and not in UTF-8, or has a byte order mark before its first heading.
 * Throws {@link Refused} for a web page, for a line that has not the cells of the first, for a column
 * that comes twice, and for a file of more than 32 MB.
 */
export async function readCsv(path: string): Promise<Csv> {
  if ((await stat(path)).size > MOST_BYTES) {
    throw new Refused('file_too_large', `the file has more than ${countWords(MOST_BYTES, 'byte')}`);
  }
  let words = '';
  for await (const piece of decodeFile(path, await findEncoding(path))) words += piece;
  if (/^\s*</.test(words)) {
    throw new Refused('html_instead_of_csv', 'the publisher sent a web page');
  }
  try {
    const [columns = [], ...lines] = Cells.parse(parse(words, { trim: true }));
    const twice = columns.find((column, at) => columns.indexOf(column) !== at);
    if (twice === undefined) return { columns, lines };
    throw new Refused('repeated_column', `the column "${twice}" comes twice`);
  } catch (error) {
    if (error instanceof CsvError) throw new Refused('broken_line', error.message);
    throw error;
  }
}
