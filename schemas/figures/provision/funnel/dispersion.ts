import { type Rated, type Steps, leastBase, roundingVariance } from './rounded.ts';

/** Share of the providers at each end whose distance is drawn in before dispersion is estimated. */
const WINSORISED = 0.1;
/** Below this many providers nothing is estimated: each end would hold less than one. */
export const LEAST_PROVIDERS = 10;
/** What the mean square of standard normal distances is once a tenth at each end is drawn in. */
const UNDER_CHANCE = 0.678655;
/** One-sided 5% of the standard normal distribution. */
const SIGNIFICANT = 1.645;
const HALVINGS = 50;

/** How much more rates differ than chance lets them. */
export interface Dispersion {
  /** Mean square of the distances from what is expected; about 1 where only chance is at work. */
  readonly phi: number;
  /** Whether phi is larger than chance explains, tested at 5%. */
  readonly significant: boolean;
  /** Standard deviation of the true rates, as a share; 0 where phi is not significant. */
  readonly spread: number;
  /** Providers it is estimated from. */
  readonly from: number;
}

/** A published rate and the rate that is expected of that provider. */
export interface Expected extends Rated {
  readonly expected: number;
}

/** The tenth at each end drawn in to the distance where it begins. */
function winsorise(distances: readonly number[]): number[] {
  const ordered = distances.toSorted((a, b) => a - b);
  const cut = Math.floor(WINSORISED * ordered.length);
  const [low = 0, high = 0] = [ordered[cut], ordered[ordered.length - 1 - cut]];
  return distances.map((distance) => Math.min(high, Math.max(low, distance)));
}

/** Mean square of winsorised distances, 1 on average where they are standard normal. */
export function meanSquare(distances: readonly number[]): number {
  const drawn = winsorise(distances);
  return drawn.reduce((sum, each) => sum + each ** 2, 0) / drawn.length / UNDER_CHANCE;
}

function measure(points: readonly Expected[], steps: Steps, spread: number): number {
  const distances = points.map(({ rate, n, expected }) => {
    const chance = (expected * (1 - expected)) / leastBase(n, steps);
    return (rate - expected) / Math.sqrt(chance + roundingVariance(steps) + spread ** 2);
  });
  return meanSquare(distances);
}

/**
 * Over-dispersion. phi is the mean of the squared distances (rate − expected) ÷ s, a tenth at each
 * end winsorised: Source: Spiegelhalter, Statistics in Medicine 24 (2005), doi 10.1002/sim.1970.
 * It is divided by 0.6787, what winsorising leaves of a mean square of 1, so that it is
 * 1 on average where only chance is at work. It is significant where the number of providers times
 * phi passes the 5% point of χ², by Wilson and Hilferty. The spread of the true rates is then the one
 * with which the mean square is 1: Paule and Mandel, Consensus values and weighting factors, Journal
 * of Research of the National Bureau of Standards 87 (1982), doi 10.6028/jres.087.022, winsorised
 * likewise. The method of moments of DerSimonian and Laird is not used: where bases run from ten to
 * ten thousand, winsorising draws in the large providers alone, and the spread comes out too small.
 */
export function estimateDispersion(points: readonly Expected[], steps: Steps): Dispersion {
  const from = points.length;
  const usable = points.filter(({ expected }) => expected > 0 && expected < 1);
  if (usable.length < LEAST_PROVIDERS) return { phi: 1, significant: false, spread: 0, from: 0 };
  const phi = measure(usable, steps, 0);
  const variance = 2 / (9 * usable.length);
  const significant = (Math.cbrt(phi) - (1 - variance)) / Math.sqrt(variance) > SIGNIFICANT;
  if (!significant) return { phi, significant, spread: 0, from };
  let [low, high] = [0, 1];
  for (let at = 0; at < HALVINGS; at += 1) {
    const middle = (low + high) / 2;
    if (measure(usable, steps, middle) > 1) low = middle;
    else high = middle;
  }
  return { phi, significant, spread: (low + high) / 2, from };
}
