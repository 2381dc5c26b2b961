import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { readBytes } from '../../../fetch/documents/read-document.ts';
import { Refused } from '../../../fetch/refusal.ts';

/** The files are of some two thousand lines. */
const MOST_BYTES = 32 * 1024 * 1024;
const Cells = z.array(z.array(z.string())).min(1);

/** What Windows-1252 has from 0x80 to 0x9f. The decoder of Node 20 leaves these as ISO 8859-1 has them. */
const TYPOGRAPHIC = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes as text: UTF-8 where they are that, otherwise what a spreadsheet saves in. */
function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (letter) => TYPOGRAPHIC[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** A CSV file as rows of cells; the first of `lines` stands on line 2. */
export interface Csv {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/**
 * Reads a CSV of a few thousand lines whole. A file that was saved by a spreadsheet is in that program's
 * own encoding (Windows-1252) and not in UTF-8, or has a byte order mark before its first heading.
 * Throws {@link Refused} for a web page, for a line that has not the cells of the first, for a column
 * that comes twice, and for a file of more than 32 MB.
 */
export async function readCsv(path: string): Promise<Csv> {
  const bytes = await readBytes(path, 0, MOST_BYTES + 1);
  if (bytes.length > MOST_BYTES) {
    throw new Refused('file_too_large', `the file has more than ${countWords(MOST_BYTES, 'byte')}`);
  }
  const words = decode(bytes);
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
