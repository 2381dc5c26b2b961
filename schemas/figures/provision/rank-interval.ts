import { differenceInterval } from '../difference.ts';
import type { Ranged } from '../interval.ts';
import { type Rated, type Steps, leastBase } from './funnel/rounded.ts';

/** The places that a provider may truly have among others, 1 for the largest rate. */
export interface PlaceAmong {
  readonly least: number;
  readonly greatest: number;
  readonly among: number;
}

/**
 * z of which a share `tail` of the standard normal distribution is above, right to 4.5e-4. Formula:
 * 26.2.23 of Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
 */
export function normalAbove(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  return (
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
}

/**
 * The interval of a rate at z. Formula: Wilson, Probable Inference, the Law of Succession, and
 * Statistical Inference (1927), doi 10.1080/01621459.1927.10502953.
 */
export function wilsonInterval(rate: number, n: number, z: number): Ranged {
  const [square, whole] = [z ** 2 / n, 1 + z ** 2 / n];
  const half = z * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n));
  return {
    value: rate,
    low: Math.max(0, (rate + square / 2 - half) / whole),
    high: Math.min(1, (rate + square / 2 + half) / whole),
  };
}

/**
 * The places that a provider may truly have: 1 + the number surely above it, to 1 + the number not
 * surely below it. A rank is as uncertain as that: Goldstein and Spiegelhalter, League tables and
 * their limitations, Journal of the Royal Statistical Society A 159 (1996), doi 10.2307/2983325.
 * Each pair is judged at 5% ÷ the number of pairs, so that the interval of this one provider holds
 * its true place at least 95 times in 100, whatever the true rates are. Source: Mogstad, Romano,
 * Shaikh and Wilhelm, Inference for Ranks, Review of Economic Studies 91 (2024),
 * doi 10.1093/restud/rdad006. Bases are the least favourable of the rounding, and what rounding may
 * do to two rates is taken off their difference.
 */
export function placeAmong(own: Rated, peers: readonly Rated[], steps: Steps): PlaceAmong {
  const z = normalAbove(0.025 / Math.max(1, peers.length));
  const estimate = ({ rate, n }: Rated): Ranged => wilsonInterval(rate, leastBase(n, steps), z);
  const mine = estimate(own);
  let [above, below] = [0, 0];
  for (const peer of peers) {
    const { low, high } = differenceInterval(estimate(peer), mine);
    if (low > steps.rate) above += 1;
    if (high < -steps.rate) below += 1;
  }
  return { least: above + 1, greatest: peers.length + 1 - below, among: peers.length + 1 };
}
