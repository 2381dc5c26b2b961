import type { CheckResult } from '../../schemas/release/manifest.ts';
import type { Database } from '../duckdb.ts';
import type { Snapshot } from '../fetch/snapshot.ts';
import { ChecksFailed, demandPassed } from '../kinds/checks/demand-passed.ts';
import type { DatasetKind, Taken } from '../kinds/kind.ts';

/** The name of the publisher's own file where its answer gave one, and the address. */
function nameSnapshot({ url, headers }: Snapshot): string {
  const file = /filename="?([^";]+)/.exec(headers['content-disposition'] ?? '')?.[1];
  return file === undefined ? url : `${file} (${url})`;
}

/** Says beside each row at fault which line of which file it is: a digest tells a person nothing. */
function nameLines(failed: readonly CheckResult[], snapshots: readonly Snapshot[]): CheckResult[] {
  return failed.map((result) => ({
    ...result,
    sample: result.sample.map((row) => {
      const { source_row: place } = row;
      const [digest, line] = typeof place === 'string' ? place.split(':') : [];
      const snapshot = snapshots.find(({ sha256 }) => sha256.slice(0, 12) === digest);
      return snapshot === undefined
        ? row
        : { ...row, at: `line ${line} of ${nameSnapshot(snapshot)}` };
    }),
  }));
}

/**
 * Checks every row of a vintage: what its origin can check, then by itself, against what was
 * declared, and against the release before. Throws `ChecksFailed` naming the rows at fault, with
 * file and line; otherwise answers every result.
 */
export async function check(
  database: Database,
  kind: DatasetKind,
  taken: Taken,
): Promise<CheckResult[]> {
  try {
    const received = [
      ...taken.vintage.checks,
      ...(await kind.checkReceived(taken.vintage, database)),
    ];
    demandPassed(received);
    const results = await kind.check(database, taken);
    demandPassed(results);
    return [...received, ...results];
  } catch (error) {
    if (!(error instanceof ChecksFailed)) throw error;
    throw new ChecksFailed(nameLines(error.failed, taken.vintage.snapshots));
  }
}
