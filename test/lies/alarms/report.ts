import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { HonestRelease } from './raise-alarms.ts';

const describe = ({ id, measured, unit, what, sample }: CheckResult): string =>
  `    ${id}: ${measured} ${unit ?? ''}: ${what}; ${JSON.stringify(sample[0] ?? {})}`;

/** How many honest releases have something said of them by each check, most first. */
function countByCheck(results: readonly (readonly CheckResult[])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { id } of results.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** The share of honest releases that were refused. */
export const shareRefused = (releases: readonly HonestRelease[]): number =>
  releases.filter(({ failed }) => failed.length > 0).length / Math.max(1, releases.length);

/** Prints how many honest releases were refused or warned of, by which checks, and each refusal in full. */
export function printAlarms(
  releases: readonly HonestRelease[],
  write: (line: string) => void,
): void {
  const refused = releases.filter(({ failed }) => failed.length > 0);
  const warned = releases.filter(({ warned: warnings }) => warnings.length > 0);
  const percent = (100 * shareRefused(releases)).toFixed(1);
  write(
    `${releases.length} honest releases: ${refused.length} refused (${percent}%), ${warned.length} with a warning`,
  );
  for (const [id, count] of countByCheck(releases.map(({ failed }) => failed))) {
    write(`  refused by ${id}: ${count}`);
  }
  for (const [id, count] of countByCheck(releases.map(({ warned: warnings }) => warnings))) {
    write(`  warned by ${id}: ${count}`);
  }
  for (const { name, failed } of refused) {
    write(`  ${name}: refused`);
    for (const result of failed) write(describe(result));
  }
}
