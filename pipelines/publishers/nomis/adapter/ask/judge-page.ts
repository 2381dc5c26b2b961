import { countWords } from '../../../../../schemas/words/count-words.ts';
import { readBytes } from '../../../../fetch/documents/read-document.ts';
import { Refused, TryAgain } from '../../../../fetch/refusal.ts';
import { readLines } from '../../../../store/snapshots/read-lines.ts';
import { judgeBody } from './judge-body.ts';
import type { JudgedAnswer } from './judge-body.ts';

/** What is known of a query's answer before a page of it is read. */
export interface Expectation {
  readonly offset: number;
  readonly columns: readonly string[];
  /** RECORD_COUNT of the pages before. */
  readonly count?: number;
  /** The header line of the pages before. */
  readonly header?: string;
}

/** One page of a data answer, as its own last columns count it. */
export interface Page {
  readonly rows: number;
  /** RECORD_COUNT: rows of the whole answer. */
  readonly count: number;
  readonly header: string;
  /** Of the first and last row: column → printed as text or as a bare number. */
  readonly kinds: ReadonlyMap<string, 'text' | 'number'>;
}

const NEW_LINE = 10;
const FIELD = /"(?:[^"]|"")*"|[^,]*/y;

/** Fields of one CSV line as printed, quotes kept. */
export function splitLine(line: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; at = FIELD.lastIndex + 1) {
    FIELD.lastIndex = at;
    fields.push(FIELD.exec(line)?.[0] ?? '');
    if (FIELD.lastIndex >= line.length) break;
  }
  return fields;
}

const unquote = (field: string): string => field.replace(/^"([^]*)"$/, '$1').replaceAll('""', '"');

/** Names in a header line. */
export function columnsOf(header: string): string[] {
  return splitLine(header).map(unquote);
}

function judgeHeader(header: string, expected: Expectation): void {
  if (expected.header !== undefined && header !== expected.header) {
    throw new Refused(
      'types_differ_between_pages',
      'a page has other columns than the page before',
    );
  }
  const columns = columnsOf(header);
  const missing = expected.columns.filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !expected.columns.includes(column));
  if (missing.length + unknown.length > 0 || columns.at(-1) !== 'RECORD_COUNT') {
    const parts = [
      missing.length > 0 ? `without ${missing.join(', ')}` : '',
      unknown.length > 0 ? `with unknown ${unknown.join(', ').slice(0, 200)}` : '',
    ].filter(Boolean);
    throw new Refused(
      'unknown_header',
      `the columns are not those of this dataset: ${parts.join('; ')}`,
    );
  }
}

function kindsOf(
  columns: readonly string[],
  lines: readonly string[],
): Map<string, 'text' | 'number'> {
  const kinds = new Map<string, 'text' | 'number'>();
  for (const line of lines) {
    for (const [i, field] of splitLine(line).entries()) {
      const column = columns[i];
      if (column !== undefined && field !== '')
        kinds.set(column, field.startsWith('"') ? 'text' : 'number');
    }
  }
  return kinds;
}

/** What a row's own last two columns say. Throws where the row is not the one that was due. */
function readCount(line: Buffer, rows: number, due: number, count: number | undefined): number {
  const tail = /,"?(\d+)"?,"?(\d+)"?\r?$/.exec(
    line.toString('latin1', Math.max(0, line.length - 48)),
  );
  if (!tail) {
    throw new Refused(
      'unreadable_row',
      `line ${rows + 2} does not end in its number and the count`,
    );
  }
  if (Number(tail[1]) !== due) {
    throw new Refused(
      'offsets_not_contiguous',
      `line ${rows + 2} is row ${tail[1]} where row ${due} was due`,
    );
  }
  if (count !== undefined && Number(tail[2]) !== count) {
    throw new Refused(
      'record_count_changed',
      `RECORD_COUNT was ${count} and is ${tail[2]} at line ${rows + 2}`,
    );
  }
  return Number(tail[2]);
}

/** Throws for an answer that is no CSV or breaks off in mid-line. */
async function demandWholeCsv(answer: JudgedAnswer, expected: Expectation): Promise<void> {
  if (answer.bytes === 0 && expected.offset > 0) {
    const promised = expected.count === undefined ? 'more rows' : countWords(expected.count, 'row');
    throw new TryAgain(
      'truncated',
      `RECORD_COUNT promises ${promised}, and nothing came after row ${expected.offset}`,
    );
  }
  await judgeBody(answer, 'csv');
  if ((await readBytes(answer.path, -1, 1))[0] !== NEW_LINE) {
    throw new TryAgain('truncated', 'the answer breaks off in mid-line');
  }
}

const decode = (line: Buffer): string => line.toString('utf8').replace(/\r$/, '');

/**
 * Judges one page of a CSV answer: it is CSV with the columns of this dataset, whole to its last
 * line, every row numbered on from the row before, and every row of one mind about RECORD_COUNT.
 * Line `i` of a page that passes is therefore row `offset + i − 2`. Throws an error that names the
 * fault; a body that breaks off can be asked for again. The page is read a piece at a time.
 */
export async function judgePage(answer: JudgedAnswer, expected: Expectation): Promise<Page> {
  let header: string | undefined;
  let rows = 0;
  let count = expected.count;
  const ends: { first?: string; last?: string } = {};
  await demandWholeCsv(answer, expected);
  for await (const lines of readLines(answer.path)) {
    for (const line of lines) {
      if (header === undefined) {
        header = decode(line);
        judgeHeader(header, expected);
        continue;
      }
      count = readCount(line, rows, expected.offset + rows, count);
      ends.first ??= decode(line);
      rows += 1;
    }
    const last = lines.at(-1);
    if (last !== undefined && rows > 0) ends.last = decode(last);
  }
  if (count === undefined || header === undefined) {
    throw new TryAgain('truncated', 'the answer has a header and no rows');
  }
  if (rows === 0) {
    throw new TryAgain('truncated', `no rows after row ${expected.offset} of ${count}`);
  }
  const lines = Object.values(ends);
  return { rows, count, header, kinds: kindsOf(columnsOf(header), lines) };
}
