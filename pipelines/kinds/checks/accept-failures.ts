import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { nearest } from '../../../schemas/words/nearest.ts';

/** What a person takes for honest in the release to come: the checks that fail, and why. */
export interface Acceptance {
  readonly checks: readonly string[];
  readonly because: string;
}

/** An acceptance that is not of a failed check of this release; the message names the check. */
export class CannotAccept extends Error {}

/** Why a check cannot be accepted; null where it can. */
function findObstacle(id: string, results: readonly CheckResult[]): string | null {
  const own = results.filter((each) => each.id === id);
  if (own.length === 0) {
    const near = nearest(id, [...new Set(results.map((each) => each.id))], 3);
    const hint = near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`;
    return `--accept: no check of this dataset that was run is called "${id}"${hint}`;
  }
  const failed = own.filter(({ result }) => result === 'fail');
  if (failed.length === 0) return `--accept: ${id} did not fail, so there is nothing to accept`;
  if (failed.every(({ judges }) => judges === 'figures')) return null;
  return `--accept: ${id} cannot be accepted: it does not judge figures, but whether rows can be read, told apart and published at all`;
}

/**
 * The results with the failures that were accepted marked as such, once and for this release alone.
 * Throws {@link CannotAccept} where a check is unknown, did not fail, or is none that may be accepted;
 * while `moreToCome`, further vintages of the run may be what is meant, and nothing is thrown.
 */
export function acceptFailures(
  results: readonly CheckResult[],
  { checks, because }: Acceptance,
  when: Date,
  moreToCome = false,
): CheckResult[] {
  const obstacles = checks.flatMap((id) => findObstacle(id, results) ?? []);
  if (obstacles.length > 0 && !moreToCome) throw new CannotAccept(obstacles.join('\n'));
  return results.map((each) =>
    each.result === 'fail' && each.judges === 'figures' && checks.includes(each.id)
      ? { ...each, accepted: { because, when: when.toISOString() } }
      : each,
  );
}
