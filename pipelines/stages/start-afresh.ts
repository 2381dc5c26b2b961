import type { Database } from '../duckdb.ts';

/**
 * Empties the working database: every vintage is parsed, checked and drafted in a schema of its own
 * making, so that nothing of the one before can be taken for part of it.
 */
export async function startAfresh(database: Database): Promise<void> {
  await database.run(
    'USE main; DROP SCHEMA IF EXISTS work CASCADE; CREATE SCHEMA work; USE work; CHECKPOINT',
  );
}
