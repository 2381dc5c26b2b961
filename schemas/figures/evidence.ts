/**
 * How concentrated counts are, 0 (spread evenly over `kinds`) to 1 (all of one kind): one less their
 * entropy in proportion to the greatest there can be (Shannon 1948). 0 where nothing was counted.
 */
export function measureConcentration(counts: readonly number[], kinds: number): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum <= 0 || kinds < 2) return 0;
  const entropy = counts.reduce(
    (total, count) => (count > 0 ? total - (count / sum) * Math.log(count / sum) : total),
    0,
  );
  return 1 - entropy / Math.log(kinds);
}

/** How much likelier something is here than elsewhere, as a logarithm: evidence adds up (Good 1950). */
export const weighEvidence = (here: number, elsewhere: number): number =>
  Math.log(here / elsewhere);

/**
 * Probabilities of alternatives of which one holds, from the evidence for each: the conditional
 * logit (McFadden 1974). They add up to 1; none for no alternative.
 */
export function chooseByEvidence(evidence: readonly number[]): number[] {
  const most = evidence.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = evidence.map((each) => Math.exp(each - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

/** What evidence that does not know an alternative gives it: it speaks against it, and rules nothing out. */
const UNKNOWN = 0.001;

/**
 * Probabilities of alternatives by two pieces of evidence, the second of which counts for so much of
 * the first (the logarithmic opinion pool; Genest and Zidek 1986). Alternatives are those of the first.
 * The same probabilities where the second has none.
 */
export function poolChances(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
  weight: number,
): ReadonlyMap<string, number> {
  if (second.size === 0) return first;
  const pooled = [...first].map(
    ([each, chance]) => [each, chance * ((second.get(each) ?? 0) + UNKNOWN) ** weight] as const,
  );
  const sum = pooled.reduce((total, [, chance]) => total + chance, 0);
  return new Map(pooled.map(([each, chance]) => [each, chance / sum]));
}
