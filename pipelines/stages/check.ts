import type { CheckResult } from '../../schemas/release/manifest.ts';
import type { Database } from '../duckdb.ts';
import type { Snapshot } from '../fetch/snapshot.ts';
import { acceptFailures } from '../kinds/checks/accept-failures.ts';
import type { Acceptance } from '../kinds/checks/accept-failures.ts';
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

/** What a person accepts of a dataset, from when on, and whether more vintages come in this run. */
export interface Accepting {
  readonly dataset: string;
  readonly accept: Acceptance | undefined;
  readonly when: Date;
  readonly moreToCome: boolean;
}

/**
 * Checks every row of a vintage: what its origin can check, then by itself, against what was
 * declared, and against the release before. Throws `ChecksFailed` naming the rows at fault, with
 * file and line, and `CannotAccept` where `accepting` names another check than one that failed;
 * otherwise answers every result, failures that were accepted among them.
 */
export async function check(
  database: Database,
  kind: DatasetKind,
  taken: Taken,
  accepting?: Accepting,
): Promise<CheckResult[]> {
  const judge = (results: readonly CheckResult[]): CheckResult[] => {
    const { accept, when, moreToCome } = accepting ?? {};
    if (!accept || !when) return [...results];
    return acceptFailures(results, accept, when, moreToCome);
  };
  try {
    const received = [
      ...taken.vintage.checks,
      ...(await kind.checkReceived(taken.vintage, database)),
    ];
    demandPassed(received);
    const results = judge([...received, ...(await kind.check(database, taken))]);
    demandPassed(results);
    return results;
  } catch (error) {
    if (!(error instanceof ChecksFailed)) throw error;
    if (error.failed.some(({ id }) => accepting?.accept?.checks.includes(id))) judge(error.failed);
    throw new ChecksFailed(nameLines(error.failed, taken.vintage.snapshots), accepting?.dataset);
  }
}
