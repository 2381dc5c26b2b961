import type { Database } from '../duckdb.ts';
import type { DatasetKind } from '../kinds/kind.ts';
import type { Vintage } from '../publishers/adapter.ts';

/** Brings what was taken into one table, `parsed`, in a workspace that holds nothing else. */
export async function parse(
  database: Database,
  kind: DatasetKind,
  vintage: Vintage,
): Promise<void> {
  await startAfresh(database);
  await kind.parse(vintage, database);
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
}
