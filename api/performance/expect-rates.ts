import type { Expected } from '../../schemas/answers/provision/funnel.ts';
import {
  type ExpectedRate,
  type Stratum,
  expectedRate,
  groupRates,
} from '../../schemas/figures/provision/case-mix.ts';
import {
  type Funnel,
  fitExpected,
  placePoint,
} from '../../schemas/figures/provision/funnel/funnel.ts';
import { actualLessExpected } from '../../schemas/figures/provision/actual-less-expected.ts';
import type { FittedGroup, RatedRow } from './fit-group.ts';
import type { Strata } from './read-strata.ts';

/** What is expected of the providers of a group, and how they stand about it. */
export interface ExpectedGroup {
  readonly funnel: Funnel | undefined;
  /** By the code of the provider; one of whom too little is known is not there. */
  readonly rates: ReadonlyMap<string, ExpectedRate>;
}

const codeOf = ({ row }: RatedRow): string => String(row.provider);

/** The rate that is expected of each provider with the rates of everybody in its groups. */
export function expectRates({ rated, funnel }: FittedGroup, { strata }: Strata): ExpectedGroup {
  if (!funnel || strata.length === 0) return { funnel: undefined, rates: new Map() };
  const everybody = groupRates(strata);
  const own = new Map<string, Stratum[]>();
  for (const stratum of strata) {
    const list = own.get(stratum.provider);
    if (list) list.push(stratum);
    else own.set(stratum.provider, [stratum]);
  }
  const rates = new Map(
    rated.flatMap((each) => {
      const found = expectedRate(own.get(codeOf(each)) ?? [], each, everybody, funnel.steps);
      return found ? [[codeOf(each), found] as const] : [];
    }),
  );
  const points = rated.flatMap((each) => {
    const expected = rates.get(codeOf(each));
    return expected ? [{ rate: each.rate, n: each.n, expected: expected.value }] : [];
  });
  return { rates, funnel: fitExpected(points, funnel.steps) };
}

/** What is expected of one provider, in the unit of its measure; null where too little is known. */
export function tellExpected(
  each: RatedRow,
  { funnel, rates }: ExpectedGroup,
  whole: number,
): Expected | null {
  const expected = rates.get(codeOf(each));
  if (!expected || !funnel) return null;
  const { value, low, high, known } = expected;
  const { row } = each;
  return {
    value: value * whole,
    low: low * whole,
    high: high * whole,
    known,
    difference: actualLessExpected(row, {
      value: value * whole,
      low: low * whole,
      high: high * whole,
    }),
    position: placePoint(each, funnel, value),
  };
}
