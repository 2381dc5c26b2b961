/** A rate of a provider as it was published: a share of 0 to 1, and the people that it is of. */
export interface Rated {
  readonly rate: number;
  readonly n: number;
}

/** To what rates (as shares) and bases were rounded; 0 where they were not. */
export interface Steps {
  readonly rate: number;
  readonly base: number;
}

/** The least favourable base: the smallest that rounds to the published one. */
export const leastBase = (n: number, { base }: Steps): number => Math.max(1, n - base / 2);

/** The rate nearest to `centre` of all that round to the published one. */
export function nearestRate(rate: number, centre: number, steps: Steps): number {
  const half = steps.rate / 2;
  if (Math.abs(rate - centre) <= half) return centre;
  return rate > centre ? rate - half : rate + half;
}

/** Variance that rounding adds to a rate: step² ÷ 12, of an even distribution over one step. */
export const roundingVariance = ({ rate }: Steps): number => rate ** 2 / 12;
