import { rm } from 'node:fs/promises';
import { TimeLimit } from './duckdb.ts';
import type { Engine } from './duckdb.ts';
import type { Cell, Columns } from './results.ts';
import { name, text } from './sql.ts';
import type { Statement } from './sql.ts';

/** Rows of one SELECT, laid down in a file of our own and read back in pieces. */
export interface Spool {
  readonly rows: number;
  /** One row: `selected` over all rows, as SQL over the columns of the SELECT. */
  summary(selected: readonly string[]): Promise<readonly Cell[]>;
  /** Pieces of `size` rows in order, at least one; `selected` as SQL over the columns. */
  pieces(selected: readonly string[], size: number): AsyncIterable<Columns>;
  /**
   * Writes one text a row to a file beside it, a line each: of up to `size` rows from `first` on,
   * `selected` as SQL over the columns and {@link ROW}. No printed text may hold a line break. The
   * reader holds their order against the numbers.
   */
  print(selected: string, file: string, first: number, size: number): Promise<void>;
}

export interface SpoolOptions {
  /** May read and write the folder of `file`. */
  readonly engine: Pick<Engine, 'select' | 'copy'>;
  readonly file: string;
  readonly now: () => Date;
  /** How long all of the reading may take. */
  readonly timeLimitMs: number;
  /** Gives up when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
}

/** The column of a spool that numbers its rows from 0. */
export const ROW = '#row';
const GROUP_ROWS = 65_536;
/** Texts as they are: DuckDB writes CSV on all its threads, and other forms of text on one. */
const LINES = `FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER ${text('\u0001')}`;

const spanOf = (first: number, size: number): string =>
  `${name(ROW)} >= ${first} AND ${name(ROW)} < ${first + size}`;

/** One row: `selected` as SQL over all rows of a SELECT; no cell where nothing is selected. */
export async function summarise(
  engine: Pick<Engine, 'select'>,
  { sql, values }: Statement,
  selected: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Cell[]> {
  if (selected.length === 0) return [];
  const summary = { sql: `SELECT ${selected.join(', ')} FROM (${sql})`, values };
  const { columns } = await engine.select(summary, signal);
  return columns.map(([cell]) => cell ?? null);
}

/** Throws where rows do not come in the order in which they were laid down, from `first` on. */
function demandOrder(numbers: readonly Cell[], first: number): void {
  const moved = numbers.findIndex((number, i) => number !== first + i);
  if (moved >= 0) throw new Error(`row ${first + moved} came out of its order`);
}

/**
 * Lays the rows of `statement` down and lends them to `work`; the file is gone afterwards. Every
 * piece is a bounded SELECT, so an error can never pass for the end of the rows; the next one is
 * read while one is worked on. DuckDB keeps the order of a file that it only filters; that it did
 * is checked by the number of each row, which costs less than sorting. Throws {@link TimeLimit}.
 */
export async function withSpool<T>(
  statement: Statement,
  { engine, file, now, timeLimitMs, signal }: SpoolOptions,
  work: (spool: Spool) => Promise<T>,
): Promise<T> {
  const until = now().getTime() + timeLimitMs;
  const from = `FROM read_parquet(${text(file)})`;
  async function* readAhead(selected: readonly string[], size: number, rows: number) {
    const read = (first: number): Promise<Columns> => {
      const sql = `SELECT ${[name(ROW), ...selected].join(', ')} ${from} WHERE ${spanOf(first, size)}`;
      const piece = engine.select({ sql, values: [] }, signal);
      // It may fail before it is waited for: it is thrown then, and must not end the process now.
      piece.catch(() => undefined);
      return piece;
    };
    let ahead = read(0);
    try {
      for (let first = 0; first === 0 || first < rows; first += size) {
        if (now().getTime() > until) throw new TimeLimit(`longer than ${timeLimitMs} ms`);
        const {
          rows: held,
          columns: [numbers = [], ...columns],
        } = await ahead;
        if (first + size < rows) ahead = read(first + size);
        demandOrder(numbers, first);
        yield { rows: held, columns };
      }
    } finally {
      // The file goes only when nobody reads it.
      await Promise.allSettled([ahead]);
    }
  }
  try {
    const numbered = `SELECT ((row_number() OVER ()) - 1)::INTEGER AS ${name(ROW)}, * FROM (${statement.sql})`;
    const options = `FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP_ROWS}`;
    const rows = await engine.copy({ ...statement, sql: numbered }, file, options, signal);
    return await work({
      rows,
      pieces: (selected, size) => readAhead(selected, size, rows),
      print: async (selected, target, first, size) => {
        const sql = `SELECT ${selected} AS line ${from} WHERE ${spanOf(first, size)}`;
        const written = await engine.copy({ sql, values: [] }, target, LINES, signal);
        const asked = Math.min(size, rows - first);
        if (written !== asked)
          throw new Error(`rows were left out: ${written} of ${asked} printed`);
      },
      summary: (selected) =>
        summarise(engine, { sql: `SELECT * ${from}`, values: [] }, selected, signal),
    });
  } finally {
    await rm(file, { force: true });
  }
}
