import { type Rated, type Steps } from './funnel/rounded.ts';

/** The people of a provider in one group, and their rate; null where it was withheld. */
export interface Stratum {
  readonly provider: string;
  readonly group: string;
  readonly rate: number | null;
  readonly n: number | null;
}

/** A rate that a provider would have with the rates of everybody, as shares. */
export interface ExpectedRate {
  /** With the groups that are published: those that are not are taken to be like them. */
  readonly value: number;
  /** With all groups that are not published at the lowest of the rates, and at the highest. */
  readonly low: number;
  readonly high: number;
  /** Share of the people of the provider whose group is published. */
  readonly known: number;
}

/** Less than this share of the people known by group, and nothing is expected of a provider. */
export const LEAST_KNOWN = 0.8;

/** The rate of everybody in each group: Σ rate × n ÷ Σ n over the providers that have both. */
export function groupRates(strata: readonly Stratum[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { met: number; people: number }>();
  for (const { group, rate, n } of strata) {
    if (rate === null || n === null) continue;
    const sum = sums.get(group) ?? { met: 0, people: 0 };
    sums.set(group, { met: sum.met + rate * n, people: sum.people + n });
  }
  return new Map(
    [...sums].flatMap(([group, { met, people }]) => (people > 0 ? [[group, met / people]] : [])),
  );
}

/**
 * The rate that is expected of a provider from whom it teaches: indirect standardisation,
 * Σ n_g × rate of everybody in g ÷ Σ n_g over its own groups. Source: Breslow and Day, Statistical
 * Methods in Cancer Research II, IARC 82 (1987), section 2.3. Groups that are not published may be
 * anything, so the rate has bounds; undefined where they are more than a fifth of the people.
 */
export function expectedRate(
  own: readonly Stratum[],
  whole: Rated,
  rates: ReadonlyMap<string, number>,
  steps: Steps,
): ExpectedRate | undefined {
  let [met, people, told] = [0, 0, 0];
  for (const { group, n } of own) {
    const rate = rates.get(group);
    if (rate === undefined || n === null) continue;
    met += rate * n;
    people += n;
    told += 1;
  }
  if (people === 0) return undefined;
  // Where every group is told, what lacks is what rounding of the parts and of the whole may take.
  const allowance = told === own.length ? ((own.length + 1) * steps.base) / 2 : 0;
  const lacking = whole.n - people;
  const hidden = lacking > allowance ? lacking : 0;
  const known = people / (people + hidden);
  if (known < LEAST_KNOWN) return undefined;
  const all = [...rates.values()];
  const bound = (rate: number): number => (met + rate * hidden) / (people + hidden);
  return {
    value: met / people,
    low: bound(Math.min(...all)),
    high: bound(Math.max(...all)),
    known,
  };
}
