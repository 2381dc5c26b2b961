import { DuckDBConnection } from '@duckdb/node-api';
import fs from 'node:fs';
import { diskError } from './calls.ts';
import type { CallCounter } from './calls.ts';

/** Which file a statement writes or reads: DuckDB opens it outside of Node. */
const WRITTEN = /^\s*COPY[\s\S]* TO '([^']+)'/;
const READ = /(?:read_parquet|read_csv|parquet_file_metadata)\('([^']+)'/;

/**
 * Counts and fails the statements of DuckDB that name a file under the folder. A short write leaves
 * half of the file, as a full disk does. Answers what puts the real ones back.
 */
export function guardDuckdb(counter: CallCounter): () => void {
  const real = DuckDBConnection.prototype;
  // Both are called with the connection as their `this` below.
  // oxlint-disable-next-line typescript/unbound-method
  const { run, runAndReadUntil } = real;

  /** What DuckDB says of a file that it could not write or read. */
  const ioError = (error: Error): Error => new Error(`IO Error: ${error.message}`);

  const guarded =
    <A extends unknown[], R>(act: (this: DuckDBConnection, ...values: A) => Promise<R>) =>
    async (connection: DuckDBConnection, ...values: A): Promise<R> => {
      const sql = String(values[0]);
      const written = WRITTEN.exec(sql)?.[1];
      const file = written ?? READ.exec(sql)?.[1];
      const what = written === undefined ? 'duckdb read' : 'duckdb write';
      const fault = counter.isOurs(file) ? counter.meet(what, file, written !== undefined) : null;
      if (fault === null || file === undefined) return await act.apply(connection, values);
      if (fault === 'short') {
        await act.apply(connection, values);
        fs.truncateSync(file, fs.statSync(file).size >> 1);
      }
      throw ioError(diskError(fault, what, file));
    };
  const guardedRun = guarded(run);
  const guardedRead = guarded(runAndReadUntil);
  Object.assign(real, {
    run(this: DuckDBConnection, ...values: Parameters<typeof run>) {
      return guardedRun(this, ...values);
    },
    runAndReadUntil(this: DuckDBConnection, ...values: Parameters<typeof runAndReadUntil>) {
      return guardedRead(this, ...values);
    },
  });
  return () => void Object.assign(real, { run, runAndReadUntil });
}
