/** Draws from fixed seeds, so that every run of the planted economy is the same run. */
export interface Draw {
  /** Evenly between two numbers. */
  between(low: number, high: number): number;
  /** exp(N(0, spread²)): a factor around 1. */
  factor(spread: number): number;
  /** How many of `count` come about, each with chance `share`: the normal approximation, within 0 to count. */
  some(count: number, share: number): number;
  /** Shares that add up to 1, all as likely as any other (Dirichlet of ones). */
  shares(parts: number): number[];
}

/** mulberry32: 32 bits of state, enough for draws whose digits nobody leans on. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Draws of one seed. */
export function drawFrom(seed: number): Draw {
  const next = uniform(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return {
    between: (low, high) => low + (high - low) * next(),
    factor: (spread) => Math.exp(spread * normal()),
    some: (count, share) => {
      const drawn = count * share + normal() * Math.sqrt(count * share * (1 - share));
      return Math.min(count, Math.max(0, Math.round(drawn)));
    },
    shares: (parts) => {
      const weights = Array.from({ length: parts }, () => -Math.log(next()));
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.map((weight) => weight / sum);
    },
  };
}
