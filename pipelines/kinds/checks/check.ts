import { z } from 'zod';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { Database } from '../../duckdb.ts';

/** A check as SQL: a query whose rows are the offenders. */
export interface SqlCheck {
  readonly id: string;
  readonly level: 'error' | 'warning';
  /** One sentence a person can act on, shown on the dataset page. */
  readonly what: string;
  readonly offenders: string;
  readonly unit?: string;
  /** A query whose rows are all that is compared, where there may be nothing to compare. */
  readonly examined?: string;
}

const SAMPLE = 10;
const Count = z.object({ offenders: z.coerce.number() });
const Examined = z.object({ examined: z.coerce.number() });
const Offender = z.record(z.string(), z.unknown());

/** Runs one check: how many rows offend of how many compared, and the first ten. */
async function runCheck(database: Database, check: SqlCheck): Promise<CheckResult> {
  const { offenders } = await database.row(
    `SELECT count(*) AS offenders FROM (${check.offenders})`,
    Count,
  );
  const sample =
    offenders === 0
      ? []
      : await database.rows(`SELECT * FROM (${check.offenders}) LIMIT ${SAMPLE}`, Offender);
  const compared =
    check.examined === undefined
      ? undefined
      : await database.row(`SELECT count(*) AS examined FROM (${check.examined})`, Examined);
  return {
    id: check.id,
    level: check.level,
    result: offenders === 0 ? 'pass' : check.level === 'error' ? 'fail' : 'warn',
    what: check.what,
    measured: offenders,
    limit: 0,
    unit: check.unit ?? 'rows',
    sample,
    ...compared,
  };
}

/** Runs checks one after the other, in the order given. */
export async function runChecks(
  database: Database,
  checks: readonly SqlCheck[],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) results.push(await runCheck(database, check));
  return results;
}

/** A dataset was refused: its current release stands. The message names the checks and the rows. */
export class ChecksFailed extends Error {
  constructor(readonly failed: readonly CheckResult[]) {
    super(failed.map(describeFailure).join('\n'));
  }
}

function describeFailure(check: CheckResult): string {
  const rows = check.sample.slice(0, 3).map((row) => `    ${JSON.stringify(row)}`);
  const more = check.sample.length > 3 ? [`    … first 3 of ${check.measured}`] : [];
  return [
    `${check.id}: ${check.what} (${check.measured} ${check.unit ?? ''})`,
    ...rows,
    ...more,
  ].join('\n');
}

/** Throws {@link ChecksFailed} when any of the results is a failure. */
export function demandPassed(results: readonly CheckResult[]): void {
  const failed = results.filter(({ result }) => result === 'fail');
  if (failed.length > 0) throw new ChecksFailed(failed);
}
