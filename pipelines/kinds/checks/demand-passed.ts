import type { CheckResult } from '../../../schemas/release/manifest.ts';

/** A dataset was refused: its current release stands. The message names the checks and the rows. */
export class ChecksFailed extends Error {
  constructor(
    readonly failed: readonly CheckResult[],
    dataset?: string,
  ) {
    const accept = dataset === undefined ? null : tellAccepting(dataset, failed);
    super([...failed.map(describeFailure), ...(accept === null ? [] : [accept])].join('\n'));
  }
}

/** Where all that failed may be accepted: the command that does it. Null where it may not. */
export function tellAccepting(dataset: string, failed: readonly CheckResult[]): string | null {
  if (failed.length === 0 || !failed.every(({ judges }) => judges === 'figures')) return null;
  const named = failed.map(({ id }) => ` --accept ${id}`).join('');
  return `If the figures are right all the same: alongside run ${dataset}${named} --because "…"`;
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

/** Throws {@link ChecksFailed} when any of the results is a failure that nobody accepted. */
export function demandPassed(results: readonly CheckResult[]): void {
  const failed = results.filter(({ result, accepted }) => result === 'fail' && !accepted);
  if (failed.length > 0) throw new ChecksFailed(failed);
}
