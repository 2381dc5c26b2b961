import { binomialAtMost } from './binomial.ts';

/** Levels of the limits of a funnel, and the share of like providers beyond each of two limits. */
export const LEVELS = { '95': 0.025, '99_8': 0.001 } as const;
/** Which of the {@link LEVELS}. */
export type Level = keyof typeof LEVELS;

/** Rates between which a provider like the others stands, as shares. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** No limit asked for is further from the mean than this many standard deviations and a few counts. */
const FAR = 5;
const FEW = 10;

/** A rate below which at most `tail` of Binomial(n, p) ÷ n lies, interpolated between two counts. */
function lowLimit(tail: number, n: number, p: number): number {
  const reach = FAR * Math.sqrt(n * p * (1 - p)) + FEW;
  let [below, at] = [Math.max(-1, Math.floor(n * p - reach)), Math.ceil(n * p)];
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2);
    if (binomialAtMost(middle, n, p) > tail) at = middle;
    else below = middle;
  }
  const [upTo, before] = [binomialAtMost(at, n, p), binomialAtMost(at - 1, n, p)];
  const back = (upTo - tail) / (upTo - before);
  return Math.max(0, (at - back) / n);
}

/**
 * Exact limits of a rate whose true value is `centre`, of `n` people. The lower one is the
 * interpolated quantile of the binomial distribution: with r the smallest count of which
 * P(R ≤ r) > p, (r − (P(R ≤ r) − p) ÷ P(R = r)) ÷ n. Source: Spiegelhalter, Funnel plots for
 * comparing institutional performance, Statistics in Medicine 24 (2005), doi 10.1002/sim.1970.
 * The upper one is its mirror image, read from the upper tail: read from P(R ≤ r)
 * as there, 5.5% of ten people at a half stand above a limit that promises 2.5%.
 */
export function exactLimits(level: Level, n: number, centre: number): Limits {
  const tail = LEVELS[level];
  if (centre <= 0 || centre >= 1) return { low: centre, high: centre };
  return { low: lowLimit(tail, n, centre), high: 1 - lowLimit(tail, n, 1 - centre) };
}

/**
 * Limits that allow for true rates that differ between providers with a standard deviation of
 * `spread`: the distance of each exact limit from the centre times √(1 + spread² ÷ s²), where
 * s² = centre·(1 − centre) ÷ n. Source: the additive random effects of the same paper.
 */
export function widenedLimits(level: Level, n: number, centre: number, spread: number): Limits {
  const { low, high } = exactLimits(level, n, centre);
  const variance = (centre * (1 - centre)) / n;
  if (spread === 0 || variance === 0) return { low, high };
  const factor = Math.sqrt(1 + spread ** 2 / variance);
  return {
    low: Math.max(0, centre - (centre - low) * factor),
    high: Math.min(1, centre + (high - centre) * factor),
  };
}
