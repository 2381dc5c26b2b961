import type { CheckResult } from '../../../schemas/release/manifest.ts';

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
