import { type Dispersion, type Expected, estimateDispersion } from './dispersion.ts';
import { type Level, type Limits, widenedLimits } from './limits.ts';
import { type Rated, type Steps, leastBase, nearestRate } from './rounded.ts';

/** Where a provider stands, by the words that say it; one is called outside only beyond rounding. */
export const POSITIONS = {
  inside:
    'inside the 95% limits: it cannot be told from the others, which does not show that it is like them',
  above_95: 'above the 95% limit',
  below_95: 'below the 95% limit',
  above_99_8: 'above the 99.8% limit',
  below_99_8: 'below the 99.8% limit',
  not_shown: 'not shown: it has no number',
} as const;
/** Which of the {@link POSITIONS}. */
export type Position = keyof typeof POSITIONS;

/** What like providers are, and how much they differ. */
export interface Funnel {
  /** The rate of all providers together, as a share. */
  readonly centre: number;
  readonly dispersion: Dispersion;
  readonly steps: Steps;
}

/** The rate of all together, Σ rate × n ÷ Σ n; undefined where nobody has a number. */
export function centreOf(points: readonly Rated[]): number | undefined {
  const people = points.reduce((sum, { n }) => sum + n, 0);
  if (people === 0) return undefined;
  return points.reduce((sum, { rate, n }) => sum + rate * n, 0) / people;
}

/** The funnel of providers about one centre; undefined where nobody has a number. */
export function fitFunnel(points: readonly Rated[], steps: Steps): Funnel | undefined {
  const centre = centreOf(points);
  if (centre === undefined) return undefined;
  const expected = points.map((point) => ({ ...point, expected: centre }));
  return { centre, steps, dispersion: estimateDispersion(expected, steps) };
}

/**
 * The same for providers of whom each has an expected rate of its own: their distances from it are
 * what differs. Undefined where nobody has a number.
 */
export function fitExpected(points: readonly Expected[], steps: Steps): Funnel | undefined {
  const centre = centreOf(points);
  return centre === undefined
    ? undefined
    : { centre, steps, dispersion: estimateDispersion(points, steps) };
}

/** The limits for a published base: those of the smallest base that rounds to it. */
export function limitsAt(
  level: Level,
  n: number,
  { centre, dispersion, steps }: Funnel,
  expected = centre,
): Limits {
  return widenedLimits(level, leastBase(n, steps), expected, dispersion.spread);
}

/**
 * Where a provider stands. The base is the least favourable one, and the rate the one nearest to the
 * centre, of all that round to what was published: rounding alone puts nobody outside.
 */
export function placePoint({ rate, n }: Rated, funnel: Funnel, expected = funnel.centre): Position {
  const nearest = nearestRate(rate, expected, funnel.steps);
  for (const level of ['99_8', '95'] as const) {
    const { low, high } = limitsAt(level, n, funnel, expected);
    if (nearest > high) return `above_${level}`;
    if (nearest < low) return `below_${level}`;
  }
  return 'inside';
}
