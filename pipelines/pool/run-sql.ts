import { readFile } from 'node:fs/promises';
import type { Database } from '../duckdb.ts';

/** Runs an SQL file that lies beside a module: `runSql(database, new URL('x.sql', import.meta.url))`. */
export async function runSql(database: Database, file: URL): Promise<void> {
  await database.run(await readFile(file, 'utf8'));
}
