import type { Nature } from '../../words/vocabulary.ts';
import { isBeyondChance } from './beyond-chance.ts';

/** Percent: no smaller change is called up or down. A convention of ours, and no test. */
export const LEAST_PERCENT = 1;

/** What of a measure tells how fine its figures are. */
export interface Fineness {
  readonly decimals: number;
  readonly nature?: Nature | undefined;
  /** The publisher's step; left out or null where none is stated. */
  readonly rounding?: { readonly to: number } | null | undefined;
}

/** Differences of doubles are off by far less than this part of a step. */
const NOISE = 1e-6;

/**
 * Whether a figure counted from records moved so little that no way is told: by no more than the
 * rounding of both, by less than {@link LEAST_PERCENT} of what it was, or, of a count, by no more than
 * chance makes of events that come one by one. Both in the unit of the measure. Pure.
 */
export function isLittleChange(now: number, before: number, fineness: Fineness): boolean {
  const { decimals, nature, rounding } = fineness;
  const moved = Math.abs(now - before);
  const step = Math.max(rounding?.to ?? 0, 10 ** -decimals);
  if (moved <= step * (1 + NOISE)) return true;
  if (moved * 100 < LEAST_PERCENT * Math.abs(before)) return true;
  return nature === 'count' && now > 0 && before > 0 && !isBeyondChance(now, before);
}
