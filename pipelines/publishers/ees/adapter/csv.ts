import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { hintOfRename } from '../../../../schemas/words/nearest.ts';
import { name, openDatabase, text } from '../../../duckdb.ts';
import { readBytes } from '../../../fetch/documents/read-document.ts';
import { Refused, TryAgain } from '../../../fetch/refusal.ts';
import type { StoredAnswer } from '../../../fetch/snapshot.ts';
import { LEVELS, PLACE_AND_TIME } from '../levels.ts';
import { filterColumns } from '../source.ts';
import type { EesFile } from '../source.ts';

const MOST_HEADER_BYTES = 64 * 1024;
const Header = z.array(z.array(z.string())).length(1);

/** The columns of a CSV, from its first line. A byte order mark before it is no part of a name. */
async function readColumns(path: string): Promise<string[]> {
  const head = (await readBytes(path, 0, MOST_HEADER_BYTES)).toString('utf8');
  const line = head.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  if (line === '') throw new TryAgain('empty_body', 'the publisher sent no bytes');
  if (line.startsWith('<') && !line.includes(',')) {
    throw new Refused('html_instead_of_csv', 'the publisher sent a web page');
  }
  return Header.parse(parse(line)).flat();
}

/**
 * The CSV as a table function: every column text, under its own name, a blank cell null. Nothing is
 * guessed: a file that begins with something else than was expected must not be read from a later line.
 */
function readCsv(path: string, columns: readonly string[], rejects = ''): string {
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${text(path)}, columns = {${types}}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"'${rejects})`;
}

/**
 * SQL of the rows of a CSV, numbered by `line` as a person counts the lines of the file, without the
 * columns that are declared as not read: of some files they are two thirds.
 */
export async function selectCsv(path: string, { unused }: EesFile): Promise<string> {
  const columns = await readColumns(path);
  const read = columns.filter((column) => !unused.includes(column)).map(name);
  return `SELECT row_number() OVER () + 1 AS line, ${read.join(', ')} FROM ${readCsv(path, columns)}`;
}

/** Columns that a file must have. */
function neededColumns(file: EesFile): string[] {
  const { levels, filters, indicators } = file;
  const entities = Object.values(filters).flatMap((filter) =>
    'entity' in filter ? [filter.name] : [],
  );
  return [
    ...['time_period', 'time_identifier', 'geographic_level'],
    ...levels.flatMap((level) => LEVELS[level]),
    ...filterColumns(file),
    ...entities,
    ...Object.keys(indicators),
  ];
}

/**
 * Throws {@link Refused} for a column that is missing (renamed, with the nearest name), comes twice,
 * or is not declared: a breakdown that nobody declared would put parts beside totals.
 */
function demandColumns(columns: readonly string[], file: EesFile, called: string): void {
  const refuse = (code: string, what: string): never => {
    throw new Refused(code, `${called} line 1: ${what}`);
  };
  const needed = neededColumns(file);
  const missing = needed.find((column) => !columns.includes(column));
  if (missing !== undefined) {
    const others = columns.filter((column) => !needed.includes(column));
    const hint = hintOfRename(missing, others);
    refuse('missing_column', `there is no column "${missing}"${hint}`);
  }
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) refuse('repeated_column', `the column "${twice}" comes twice`);
  const known = [...needed, ...PLACE_AND_TIME, ...file.unused];
  const stray = columns.find((column) => !known.includes(column));
  if (stray !== undefined) {
    refuse('unknown_column', `the column "${stray}" is not declared, and may be a breakdown`);
  }
}

const Broken = z.object({ line: z.coerce.number(), found: z.string(), why: z.string() });
const Count = z.object({ rows: z.coerce.number() });
const CONFLICT = /^(<{7}|={7}|>{7})/;

/**
 * Counts the rows of a CSV. Throws {@link Refused} naming the file and the line of the first row
 * that has not the columns of the first line, such as what a merge of two versions left in it.
 */
export async function countRows(
  { path }: Pick<StoredAnswer, 'path'>,
  file: EesFile,
  called: string,
): Promise<number> {
  const columns = await readColumns(path);
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    const { rows } = await database.row(
      `SELECT count(${name(columns[0] ?? '')} IS NULL) AS rows
       FROM ${readCsv(path, columns, ', store_rejects = true, rejects_limit = 1')}`,
      Count,
    );
    const [broken] = await database.rows(
      'SELECT line, csv_line AS found, error_message AS why FROM reject_errors ORDER BY line LIMIT 1',
      Broken,
    );
    if (broken === undefined) {
      demandColumns(columns, file, called);
      return rows;
    }
    const { line } = broken;
    const found = broken.found.trim();
    const what = CONFLICT.test(found) ? 'a mark of an unfinished merge' : 'no row of the table';
    throw new Refused(
      'broken_line',
      `${called} line ${line}: "${found.slice(0, 80)}" is ${what}: ${broken.why} (${countWords(columns.length, 'column')})`,
    );
  } finally {
    database.close();
  }
}
