import { DOUBLE, DuckDBInstance, StatementType, listValue } from '@duckdb/node-api';
import type {
  DuckDBConnection,
  DuckDBPreparedStatement,
  DuckDBType,
  DuckDBValue,
} from '@duckdb/node-api';
import { Abandoned, openPool } from './pool.ts';
import type { Load } from './pool.ts';
import { readColumns, readPieces } from './results.ts';
import type { Blocks, Columns } from './results.ts';
import { name, text } from './sql.ts';
import type { Bound, Statement } from './sql.ts';

/** The question ran longer than it may. */
export class TimeLimit extends Error {}
/** A stored file cannot be read: it is gone, cut short or not what it was. */
export class Unreadable extends Error {}
/** The memory that the settings give was not enough. */
export class OutOfMemory extends Error {}
/** More than one statement, or one that is not a SELECT: never run. */
export class Forbidden extends Error {}

export interface EngineOptions {
  /** Folders that may be read; nothing outside them. */
  readonly folders: readonly string[];
  /** Folder of its own for what does not fit in memory; made when needed, removed at the close. */
  readonly spill: string;
  readonly memoryMb: number;
  readonly threads: number;
  /** Questions that run at the same time, and how many more may wait. */
  readonly connections: number;
  readonly waiting: number;
  readonly timeLimitMs: number;
  /** Told of every statement when it has ended: its kind, how it ended, and its seconds. */
  readonly watch?: Watch;
}

/** How a statement ended: `ok`, `time_limit`, `abandoned` or `failed`. */
export type Watch = (kind: 'select' | 'copy', outcome: string, seconds: number) => void;

/** The reading side's only doorway to DuckDB. */
export interface Engine {
  /** Names Parquet files so that statements can say `FROM "relation"`. Not for input of users. */
  expose(relation: string, files: readonly string[]): Promise<void>;
  /** Runs exactly one SELECT whose result is small: the caller bounds its rows. */
  select(statement: Statement, signal?: AbortSignal): Promise<Columns>;
  /**
   * Lends `work` the rows of exactly one SELECT in their order, in pieces of about `size` rows, at
   * least one piece. DuckDB may end a stream without saying that it failed: `work` must know how
   * many rows to expect.
   */
  stream<T>(
    statement: Statement,
    size: number,
    work: (pieces: AsyncIterable<Blocks>) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  /** Writes the rows of exactly one SELECT to a file inside the folders; answers how many. */
  copy(statement: Statement, file: string, options: string, signal?: AbortSignal): Promise<number>;
  /** How busy its connections are. */
  load(): Load;
  close(): void;
}

function toValue(value: Bound): DuckDBValue {
  return typeof value === 'object' ? listValue([...value]) : value;
}

/** The library binds a whole number as a 64-bit integer, and fails on one that is larger. */
function typesOf(values: readonly Bound[]): DuckDBType[] {
  const types: DuckDBType[] = [];
  values.forEach((value, i) => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) types[i] = DOUBLE;
  });
  return types;
}

/** DuckDB says what kind of error it is only at the start of its message. */
const FAILURES: readonly (readonly [RegExp, new (message: string) => Error])[] = [
  [/^Out of Memory Error/, OutOfMemory],
  [/^(IO|Invalid Input) Error/, Unreadable],
  [/^(TProtocolException|ZSTD|Corrupt)|parquet|thrift/i, Unreadable],
];

function failure(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const known = FAILURES.find(([pattern]) => pattern.test(message));
  return known ? new known[1](message) : error;
}

function outcomeOf(error: unknown): string {
  if (error instanceof TimeLimit) return 'time_limit';
  return error instanceof Abandoned ? 'abandoned' : 'failed';
}

async function prepareOneSelect(
  connection: DuckDBConnection,
  sql: string,
): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Forbidden('exactly one statement may be run');
  const prepared = await statements.prepare(0);
  if (prepared.statementType === StatementType.SELECT) return prepared;
  prepared.destroySync();
  throw new Forbidden('only SELECT may be run');
}

/**
 * Runs `work` and interrupts it at the limit or when nobody waits. DuckDB forgets an interrupt
 * that arrives before its statement has begun, so it is repeated until the statement ends.
 */
async function bounded<T>(
  connection: DuckDBConnection,
  limitMs: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw new Abandoned();
  let reason: Error | undefined;
  let repeat: NodeJS.Timeout | undefined;
  const stop = (why: Error): void => {
    if (reason) return;
    reason = why;
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), 25);
  };
  const abandon = (): void => stop(new Abandoned());
  const timer = setTimeout(() => stop(new TimeLimit(`longer than ${limitMs} ms`)), limitMs);
  signal?.addEventListener('abort', abandon, { once: true });
  try {
    return await work();
  } catch (error) {
    throw reason ?? failure(error);
  } finally {
    clearTimeout(timer);
    clearInterval(repeat);
    signal?.removeEventListener('abort', abandon);
  }
}

/**
 * Opens an engine in memory that can read the folders and nothing else: no other file, no
 * extension, no change of its own settings. These settings do not stop COPY from writing inside
 * the folders, which is why only {@link Engine.copy} ever writes and a SELECT is checked to be one.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: `${options.memoryMb}MB`,
    threads: String(options.threads),
    temp_directory: options.spill,
  });
  const connections: DuckDBConnection[] = [];
  for (let i = 0; i < options.connections; i += 1) connections.push(await instance.connect());
  const [first] = connections;
  if (!first) throw new Error('an engine needs at least one connection');
  const folders = options.folders.map((folder) => text(`${folder}/`)).join(', ');
  // A list of five codes or more would become a hash join, which does not keep the stored order.
  await first.run(`SET disabled_optimizers = 'in_clause';
    SET parquet_metadata_cache = true; SET TimeZone = 'UTC';
    SET streaming_buffer_size = '32MB';
    SET enable_progress_bar = false; SET allowed_directories = [${folders}];
    SET enable_external_access = false; SET lock_configuration = true`);
  const pool = openPool(connections, options.waiting);
  const { timeLimitMs, watch } = options;

  /** Lends a connection to a statement, bounds it, and tells how it ended. */
  const run = <T>(
    kind: 'select' | 'copy',
    signal: AbortSignal | undefined,
    work: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> =>
    pool.use(async (connection) => {
      const started = performance.now();
      let outcome = 'ok';
      try {
        return await bounded(connection, timeLimitMs, signal, () => work(connection));
      } catch (error) {
        outcome = outcomeOf(error);
        throw error;
      } finally {
        watch?.(kind, outcome, (performance.now() - started) / 1000);
      }
    }, signal);

  const selecting = <T>(
    { sql, values }: Statement,
    signal: AbortSignal | undefined,
    read: (prepared: DuckDBPreparedStatement) => Promise<T>,
  ): Promise<T> =>
    run('select', signal, async (connection) => {
      const prepared = await prepareOneSelect(connection, sql);
      try {
        prepared.bind(values.map(toValue), typesOf(values));
        return await read(prepared);
      } finally {
        prepared.destroySync();
      }
    });

  return {
    load: () => pool.load(),
    async expose(relation, files) {
      const list = files.map(text).join(', ');
      const sql = `CREATE OR REPLACE VIEW ${name(relation)} AS SELECT * FROM read_parquet([${list}])`;
      await pool.use((connection) =>
        bounded(connection, timeLimitMs, undefined, () => connection.run(sql)),
      );
    },
    select: (statement, signal) => selecting(statement, signal, readColumns),
    stream: (statement, size, work, signal) =>
      selecting(statement, signal, (prepared) => work(readPieces(prepared, size))),
    copy: ({ sql, values }, file, format, signal) =>
      run('copy', signal, async (connection) => {
        (await prepareOneSelect(connection, sql)).destroySync();
        const copy = `COPY (${sql}) TO ${text(file)} (${format})`;
        return (await connection.run(copy, values.map(toValue), typesOf(values))).rowsChanged;
      }),
    close() {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}
