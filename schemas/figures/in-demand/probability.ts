/**
 * Φ(x), the share of a standard normal distribution below x, right to 1e-7. Formula 26.2.17 of
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
 */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x > 0 ? 1 - tail : tail;
}

/** Halvings of the range of a cut: enough for 1e-12 of a robust standard deviation. */
const STEPS = 60;

/**
 * The cut above which a share of all scores is expected to stand (`top` of 1), when each is known up
 * to noise of one robust standard deviation: mean Φ(score − cut) = top. Undefined without scores.
 */
export function findCut(scores: readonly number[], top: number): number | undefined {
  if (scores.length === 0) return undefined;
  let [low, high] = [Math.min(...scores) - 10, Math.max(...scores) + 10];
  for (let step = 0; step < STEPS; step += 1) {
    const cut = (low + high) / 2;
    const above = scores.reduce((sum, score) => sum + normalBelow(score - cut), 0);
    if (above / scores.length > top) low = cut;
    else high = cut;
  }
  return (low + high) / 2;
}

/**
 * The probability that at least so many of independent events happen (Poisson binomial). Chen and
 * Liu, Statistical Applications of the Poisson-Binomial and Conditional Bernoulli Distributions,
 * Statistica Sinica 7 (1997).
 */
export function atLeast(least: number, probabilities: readonly number[]): number {
  let happened = [1];
  for (const p of probabilities) {
    const none = [...happened, 0];
    happened = none.map((each, count) => each * (1 - p) + (happened[count - 1] ?? 0) * p);
  }
  return happened.slice(least).reduce((sum, each) => sum + each, 0);
}
