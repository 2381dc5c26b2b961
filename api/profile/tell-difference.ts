import type { ToldDifference } from '../../schemas/answers/profile.ts';
import { type Change, tellDirection } from '../../schemas/figures/change/change.ts';

/** A difference of doubles without the noise of their binary form: −0.2, not −0.19999999999999973. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/**
 * A difference as an answer has it; null where there is none. Of an estimate without an interval no
 * direction is told.
 */
export function tellDifference(
  change: Change | undefined,
  isEstimate: boolean,
): ToldDifference | null {
  if (!change) return null;
  const { difference, judged } = change;
  const direction = tellDirection(change, isEstimate);
  const told = { difference: withoutNoise(difference), told: judged.told, direction };
  if (judged.told === 'unknown') return { ...told, low: null, high: null };
  const { low, high } = judged.range;
  return { ...told, low: withoutNoise(low), high: withoutNoise(high) };
}
