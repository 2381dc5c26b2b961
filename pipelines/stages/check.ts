import type { CheckResult } from '../../schemas/release/manifest.ts';
import type { Database } from '../duckdb.ts';
import { demandPassed } from '../kinds/checks/check.ts';
import type { DatasetKind, Taken } from '../kinds/kind.ts';

/**
 * Checks every row of a vintage: what its origin can check, then by itself, against what was
 * declared, and against the release before. Throws `ChecksFailed` naming the rows at fault;
 * otherwise answers every result.
 */
export async function check(
  database: Database,
  kind: DatasetKind,
  taken: Taken,
): Promise<CheckResult[]> {
  const received = [
    ...taken.vintage.checks,
    ...(await kind.checkReceived(taken.vintage, database)),
  ];
  demandPassed(received);
  const results = await kind.check(database, taken);
  demandPassed(results);
  return [...received, ...results];
}
