import { countWords } from '../../../../../schemas/words/count-words.ts';
import type { Answer } from '../../../../fetch/http.ts';
import { Refused, TryAgain } from '../../../../fetch/refusal.ts';
import { judgeBody } from './judge-body.ts';

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

/**
 * Judges one page of a CSV answer: it is CSV with the columns of this dataset, whole to its last
 * line, every row numbered on from the row before, and every row of one mind about RECORD_COUNT.
 * Line `i` of a page that passes is therefore row `offset + i − 2`. Throws an error that names the
 * fault; a body that breaks off can be asked for again.
 */
export function judgePage(answer: Answer, expected: Expectation): Page {
  const { body } = answer;
  if (body.length === 0 && expected.offset > 0) {
    throw new TryAgain(
      'truncated',
      `RECORD_COUNT promises ${expected.count === undefined ? 'more rows' : countWords(expected.count, 'row')}, and nothing came after row ${expected.offset}`,
    );
  }
  judgeBody(answer, 'csv');
  if (body.at(-1) !== NEW_LINE)
    throw new TryAgain('truncated', 'the answer breaks off in mid-line');
  const headerEnd = body.indexOf(NEW_LINE);
  const header = body.toString('utf8', 0, headerEnd).replace(/\r$/, '');
  judgeHeader(header, expected);
  let rows = 0;
  let count = expected.count;
  let start = headerEnd + 1;
  let last = start;
  for (let end = body.indexOf(NEW_LINE, start); end >= 0; end = body.indexOf(NEW_LINE, start)) {
    const tail = /,"?(\d+)"?,"?(\d+)"?\r?$/.exec(
      body.toString('latin1', Math.max(start, end - 48), end),
    );
    if (!tail)
      throw new Refused(
        'unreadable_row',
        `line ${rows + 2} does not end in its number and the count`,
      );
    if (Number(tail[1]) !== expected.offset + rows) {
      throw new Refused(
        'offsets_not_contiguous',
        `line ${rows + 2} is row ${tail[1]} where row ${expected.offset + rows} was due`,
      );
    }
    count ??= Number(tail[2]);
    if (Number(tail[2]) !== count) {
      throw new Refused(
        'record_count_changed',
        `RECORD_COUNT was ${count} and is ${tail[2]} at line ${rows + 2}`,
      );
    }
    rows += 1;
    last = start;
    start = end + 1;
  }
  if (count === undefined) throw new TryAgain('truncated', 'the answer has a header and no rows');
  if (rows === 0)
    throw new TryAgain('truncated', `no rows after row ${expected.offset} of ${count}`);
  const first = body.toString('utf8', headerEnd + 1, body.indexOf(NEW_LINE, headerEnd + 1));
  const lines = [first, body.toString('utf8', last, start - 1)].map((line) =>
    line.replace(/\r$/, ''),
  );
  return { rows, count, header, kinds: kindsOf(columnsOf(header), lines) };
}
