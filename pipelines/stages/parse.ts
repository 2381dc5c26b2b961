import { z } from 'zod';
import { name } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import type { DatasetKind, Taken } from '../kinds/kind.ts';

/** Brings what was taken into one table, `parsed`, in a workspace that holds nothing else. */
export async function parse(
  database: Database,
  kind: DatasetKind,
  { vintage, previous }: Pick<Taken, 'vintage' | 'previous'>,
): Promise<void> {
  await startAfresh(database);
  await kind.parse(vintage, database, previous);
}

/**
 * Empties the workspace: every vintage is parsed, checked and shaped in a database of its own
 * making, so that nothing of the one before can be taken for part of it. It lies in memory,
 * compressed, and spills to the store's work folder: nothing in it outlives a run, and tables
 * written to a file cost the checks over them twice the time (`npm run bench`).
 */
async function startAfresh(database: Database): Promise<void> {
  await database.run(
    `ATTACH IF NOT EXISTS ':memory:' AS idle; USE idle; DETACH DATABASE IF EXISTS work;
     ATTACH ':memory:' AS work (COMPRESS); USE work`,
  );
  // Temporary tables belong to no database: one of the dataset before would hide one of its name here.
  const left = await database.rows(
    `SELECT 'TABLE' AS kind, table_name AS called FROM duckdb_tables() WHERE temporary
     UNION ALL SELECT 'VIEW', view_name FROM duckdb_views() WHERE temporary AND NOT internal`,
    z.object({ kind: z.enum(['TABLE', 'VIEW']), called: z.string() }),
  );
  for (const { kind, called } of left) await database.run(`DROP ${kind} temp.${name(called)}`);
}
