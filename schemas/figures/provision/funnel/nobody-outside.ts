import { type Funnel, limitsAt } from './funnel.ts';
import type { Limits } from './limits.ts';

/** Why no rate at all would stand outside the limits for a provider of one size, in a sentence. */
export const NOBODY_OUTSIDE = {
  few_people:
    'It has too few people for this rate to tell it from the others, whatever the rate is.',
  unlike_rates:
    'Limits that allow for how much these rates differ from provider to provider hold every rate there is, for a provider of any size: this measure tells nobody apart.',
  few_and_unlike:
    'It has people enough for chance, but not for how much these rates differ from provider to provider as well: limits that allow for both hold every rate there is.',
} as const;
export type NobodyOutside = keyof typeof NOBODY_OUTSIDE;

const holdAll = ({ low, high }: Limits): boolean => low <= 0 && high >= 1;

/**
 * Why the limits for a provider of `n` people hold every rate there is; undefined where they do not.
 * They are of few people where chance alone makes them so wide, and of unlike rates where they would
 * hold every rate for `most` people too, the largest provider there is.
 */
export function whyNobodyOutside(
  n: number,
  most: number,
  funnel: Funnel,
): NobodyOutside | undefined {
  const byChance = { ...funnel, dispersion: { ...funnel.dispersion, spread: 0 } };
  if (!holdAll(limitsAt('95', n, funnel))) return undefined;
  if (holdAll(limitsAt('95', n, byChance))) return 'few_people';
  return holdAll(limitsAt('95', most, funnel)) ? 'unlike_rates' : 'few_and_unlike';
}
