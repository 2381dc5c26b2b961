import { binomialAtMost } from './binomial.ts';
import { type Funnel, limitsAt } from './funnel.ts';
import type { Level } from './limits.ts';

/** Rounding errors of sums of shares. */
const HAIR = 1e-9;

/** The least count whose published rate is called above a limit, and the greatest called below. */
export interface FlaggedCounts {
  readonly n: number;
  readonly above: number;
  readonly below: number;
}

/** The counts of `n` people that are called outside the limits of a level. */
export function flaggedCounts(level: Level, n: number, funnel: Funnel): FlaggedCounts {
  const { low, high } = limitsAt(level, n, funnel);
  const step = funnel.steps.rate;
  if (step === 0) {
    return { n, above: Math.floor(high * n + HAIR) + 1, below: Math.ceil(low * n - HAIR) - 1 };
  }
  const half = step / 2;
  const published = (Math.floor((high + half) / step + HAIR) + 1) * step;
  const least = (Math.ceil((low - half) / step - HAIR) - 1) * step;
  return {
    n,
    above: Math.ceil((published - half) * n - HAIR),
    below: Math.ceil((least + half) * n - HAIR) - 1,
  };
}

/** The chance that a provider whose true rate this is comes to a count that is called above, or below. */
export function chanceFlagged(
  { n, above, below }: FlaggedCounts,
  rate: number,
): { readonly above: number; readonly below: number } {
  return {
    above: 1 - binomialAtMost(above - 1, n, rate),
    below: binomialAtMost(below, n, rate),
  };
}

/** Points at which the distribution of true rates is added up, in its standard deviations. */
const GRID = Array.from({ length: 33 }, (_, at) => (at - 16) / 4);
const WEIGHTS = GRID.map((z) => Math.exp((-z * z) / 2));
const WEIGHT = WEIGHTS.reduce((sum, each) => sum + each, 0);

/**
 * How often a provider of `n` people that is like the others is called outside the limits of a level:
 * exactly, by the binomial distribution, over the true rates of like providers. Where dispersion is
 * significant these are normal with its spread, otherwise they are all the centre.
 */
export function falseAlarmRate(level: Level, n: number, funnel: Funnel): number {
  const { centre, dispersion } = funnel;
  const counts = flaggedCounts(level, n, funnel);
  const one = (rate: number): number => {
    const { above, below } = chanceFlagged(counts, Math.min(1, Math.max(0, rate)));
    return above + below;
  };
  if (dispersion.spread === 0) return one(centre);
  const sum = GRID.reduce(
    (sum, z, at) => sum + (WEIGHTS[at] ?? 0) * one(centre + z * dispersion.spread),
    0,
  );
  return sum / WEIGHT;
}

/** How many providers of these sizes that are all like the others are called outside, on average. */
export function falseAlarms(
  level: Level,
  sizes: readonly number[],
  funnel: Funnel,
): { readonly rate: number; readonly expected: number } {
  const rates = new Map([...new Set(sizes)].map((n) => [n, falseAlarmRate(level, n, funnel)]));
  const expected = sizes.reduce((sum, n) => sum + (rates.get(n) ?? 0), 0);
  return { rate: sizes.length === 0 ? 0 : expected / sizes.length, expected };
}
