import type { Database } from '../duckdb.ts';
import type { DatasetKind, Draft, Taken } from '../kinds/kind.ts';

/**
 * Makes table `release` of the checked rows: the columns of the contract, sorted by the key, every
 * received row accounted for. Null for a dataset without rows.
 */
export function shape(database: Database, kind: DatasetKind, taken: Taken): Promise<Draft | null> {
  return kind.shape(database, taken);
}
