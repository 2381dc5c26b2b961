import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { name, SqlError, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

const SUFFIXES = ['', '_NAME', '_CODE', '_TYPE', '_TYPECODE', '_SORTORDER'];
const NEEDED = [
  ...['DATE', 'GEOGRAPHY'].flatMap((concept) => SUFFIXES.map((suffix) => concept + suffix)),
  ...['MEASURES', 'MEASURES_NAME', 'OBS_VALUE', 'OBS_STATUS', 'OBS_STATUS_NAME', 'OBS_CONF'],
  ...['OBS_CONF_NAME', 'URN', 'RECORD_OFFSET', 'RECORD_COUNT'],
];

/** A file cannot be answered from: the message says which, on which line, and what it lacks. */
class NotACube extends Error {
  constructor(file: string, what: string) {
    super(`${file} is not a whole Nomis cube: ${what}`);
  }
}

/** Demands the columns of the full shape, the number of a row and the count of all as the last two. */
export function demandColumns(file: string, columns: readonly string[]): void {
  const lacking = NEEDED.filter((column) => !columns.includes(column));
  if (lacking.length > 0) {
    const kind = lacking.length === 1 ? 'column' : 'columns';
    throw new NotACube(file, `line 1 lacks the ${kind} ${lacking.join(', ')}`);
  }
  if (columns.at(-2) !== 'RECORD_OFFSET' || columns.at(-1) !== 'RECORD_COUNT') {
    throw new NotACube(file, 'line 1 does not end with RECORD_OFFSET, RECORD_COUNT');
  }
}

const Numbering = z.object({
  rows: z.coerce.number(),
  wrong: z.coerce.number().nullable(),
  count: z.coerce.number().nullable(),
});

/** Demands that every line ends with its number, counted from 0, and the count of all. */
export async function demandNumbered(database: Database, file: string): Promise<void> {
  const { rows, wrong, count } = await database.row(
    `WITH lines AS (
       SELECT (row_number() OVER ()) - 1 AS place, string_split(right(line, 24), ',') AS tail
       FROM read_csv(${text(file)}, columns = {'line': 'VARCHAR'}, auto_detect = false, header = true,
         delim = '\x01', quote = '', escape = '')),
     numbered AS (
       SELECT place, try_cast(tail[-2] AS BIGINT) AS n, try_cast(tail[-1] AS BIGINT) AS total FROM lines)
     SELECT count(*) AS rows, any_value(total) AS count,
       min(place) FILTER (n IS DISTINCT FROM place
         OR total IS DISTINCT FROM (SELECT any_value(total) FROM numbered)) AS wrong
     FROM numbered`,
    Numbering,
  );
  if (rows === 0) throw new NotACube(file, 'it has no line after its header');
  if (wrong !== null) {
    throw new NotACube(
      file,
      `line ${wrong + 2} does not end with its number ${wrong} (RECORD_OFFSET) and the count of all rows (RECORD_COUNT)`,
    );
  }
  if (count !== rows) {
    throw new NotACube(
      file,
      `it ends at line ${rows + 1} with ${countWords(rows, 'row')}, and its RECORD_COUNT is ${count}`,
    );
  }
}

/** What DuckDB found wrong with a line, in our words: a field too few, or bytes that are no CSV. */
export function asNotACube(file: string, error: unknown): unknown {
  if (!(error instanceof SqlError)) return error;
  const told = error.message;
  const line = /Line: (\d+)/.exec(told)?.[1];
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(told) ?? [];
  if (line === undefined) return error;
  const what =
    expected === undefined
      ? `cannot be read (${told.split('\n').slice(0, 3).join(' ')})`
      : `has ${found} fields where the header has ${expected}`;
  return new NotACube(file, `line ${line} ${what}`);
}

const Blank = z.object({ n: z.coerce.number(), column: z.string() });

/** Demands that no row lacks its date, its area or a code. `columns` are those of `fields`. */
export async function demandCodes(
  database: Database,
  file: string,
  columns: ReadonlyMap<string, string>,
): Promise<void> {
  const lacks = [...columns].map(
    ([column, printed]) => `WHEN ${name(column)} IS NULL THEN ${text(printed)}`,
  );
  const [blank] = await database.rows(
    `FROM (SELECT n, CASE ${lacks.join(' ')} END AS "column" FROM fields)
     WHERE "column" IS NOT NULL ORDER BY n LIMIT 1`,
    Blank,
  );
  if (blank) throw new NotACube(file, `line ${blank.n + 2} has no ${blank.column}`);
}
