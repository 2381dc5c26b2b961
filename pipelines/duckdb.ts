import { DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';

/** What {@link Database.append} puts into one column of one row. */
export type Cell = string | number | boolean | null;

/** The writing side's only doorway to DuckDB. Figures never become JavaScript objects row by row. */
export interface Database {
  /** Runs SQL for its effect; several statements may be given when there are no values. */
  run(sql: string, values?: readonly DuckDBValue[]): Promise<void>;
  /** Reads a small result (at most 100,000 rows), each row checked by `schema`. */
  rows<T>(sql: string, schema: z.ZodType<T>, values?: readonly DuckDBValue[]): Promise<T[]>;
  /** Reads exactly one row. */
  row<T>(sql: string, schema: z.ZodType<T>, values?: readonly DuckDBValue[]): Promise<T>;
  /**
   * Puts rows into a temporary table, given as its columns in their order, without SQL: for what
   * functions work out of many texts.
   */
  append(table: string, columns: readonly (readonly Cell[])[]): Promise<void>;
  /** Version of DuckDB, for the lineage. */
  version(): Promise<string>;
  close(): void;
}

export interface DatabaseLimits {
  readonly memoryMb: number;
  readonly threads: number;
  /** Where DuckDB may spill; without it, it may not spill. */
  readonly spill?: string;
}

/** SQL failed: the message keeps the statement, so that the log tells what was tried. */
export class SqlError extends Error {
  constructor(
    readonly sql: string,
    override readonly cause: unknown,
  ) {
    super(
      `${cause instanceof Error ? cause.message : String(cause)}\nin: ${sql.trim().slice(0, 2000)}`,
    );
  }
}

const MOST_ROWS = 100_000;
/** Rows of one vector of DuckDB: as many as can be handed over at once. */
const CHUNK = 2048;

/** Quotes an identifier. Values are bound, never quoted; paths go through {@link text}. */
export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Quotes a text literal, for the few places where DuckDB takes no bound value (paths, options). */
export function text(literal: string): string {
  return `'${literal.replaceAll("'", "''")}'`;
}

async function attempt<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new SqlError(sql, error);
  }
}

function wrap(instance: DuckDBInstance, connection: DuckDBConnection): Database {
  const database: Database = {
    async run(sql, values) {
      await attempt(sql, () => connection.run(sql, values ? [...values] : undefined));
    },
    async rows(sql, schema, values) {
      const reader = await attempt(sql, () =>
        connection.runAndReadUntil(sql, MOST_ROWS + 1, values ? [...values] : undefined),
      );
      const rows = reader.getRowObjectsJson();
      if (rows.length > MOST_ROWS) throw new SqlError(sql, new Error('a result too large to read'));
      return rows.map((row) => schema.parse(row));
    },
    async row(sql, schema, values) {
      const [first, second] = await database.rows(sql, schema, values);
      if (first === undefined || second !== undefined) {
        throw new SqlError(sql, new Error('expected exactly one row'));
      }
      return first;
    },
    async append(table, columns) {
      await attempt(`append to ${table}`, async () => {
        const appender = await connection.createAppender(table, 'main', 'temp');
        const types = columns.map((_, at) => appender.columnType(at));
        const rows = columns[0]?.length ?? 0;
        for (let from = 0; from < rows; from += CHUNK) {
          const chunk = DuckDBDataChunk.create(types);
          chunk.setColumns(columns.map((values) => values.slice(from, from + CHUNK)));
          appender.appendDataChunk(chunk);
        }
        appender.closeSync();
      });
    },
    async version() {
      const { version } = await database.row(
        'SELECT library_version AS version FROM pragma_version()',
        z.object({ version: z.string() }),
      );
      return version.replace(/^v/, '');
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
  return database;
}

/**
 * Opens a database file, or `:memory:`. Extensions are never fetched: what is needed is built in.
 * Throws when another process holds the file (the operating system lets go when that process dies).
 */
export async function openDatabase(file: string, limits: DatabaseLimits): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: `${limits.memoryMb}MB`,
    threads: String(limits.threads),
    temp_directory: limits.spill ?? '',
  });
  const database = wrap(instance, await instance.connect());
  await database.run("SET TimeZone = 'UTC'; SET enable_progress_bar = false");
  return database;
}

/** Does work with a database in memory, and closes it. */
export async function withDatabase<T>(
  limits: DatabaseLimits,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(':memory:', limits);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
