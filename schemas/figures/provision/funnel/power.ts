import { type FlaggedCounts, chanceFlagged, flaggedCounts } from './flagged.ts';
import type { Funnel } from './funnel.ts';
import type { Level } from './limits.ts';

/** How likely a difference must be found, to be called one that is found. */
export const POWER = 0.8;
const HALVINGS = 30;

/** The least distance in one direction that is found so often; undefined where none is. */
function findOneWay(counts: FlaggedCounts, centre: number, sign: 1 | -1): number | undefined {
  const chance = (distance: number): number => {
    const { above, below } = chanceFlagged(counts, centre + sign * distance);
    return sign > 0 ? above : below;
  };
  let [low, high] = [0, sign > 0 ? 1 - centre : centre];
  if (chance(high) < POWER) return undefined;
  for (let at = 0; at < HALVINGS; at += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) < POWER) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The true difference from the centre, as a share, that a provider of `n` people must have to be
 * called outside the limits of a level eight times in ten; the larger of the one above and the one
 * below. Undefined where no rate at all is far enough away on either side. Exact, by the binomial
 * distribution: power as Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), has it.
 */
export function findableDifference(level: Level, n: number, funnel: Funnel): number | undefined {
  const counts = flaggedCounts(level, n, funnel);
  const found = ([1, -1] as const).flatMap((sign) => findOneWay(counts, funnel.centre, sign) ?? []);
  return found.length === 0 ? undefined : Math.max(...found);
}
