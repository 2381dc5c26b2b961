import { describe, expect, test } from 'vitest';
import {
  type Stratum,
  expectedRate,
  groupRates,
} from '../../../../schemas/figures/provision/case-mix.ts';

const EXACT = { rate: 0, base: 0 };
const of = (provider: string, group: string, rate: number | null, n: number | null): Stratum => ({
  ...{ provider, group, rate, n },
});
/** Everybody: 60% of 400 on benefits, 80% of 600 not. */
const STRATA = [
  of('a', 'on', 0.5, 300),
  of('a', 'not', 0.7, 100),
  of('b', 'on', 0.9, 100),
  of('b', 'not', 0.82, 500),
];

describe('the expected rate', () => {
  test('is worked by hand: with the rates of everybody, (300 × 0.6 + 100 × 0.8) ÷ 400 = 65%', () => {
    const rates = groupRates(STRATA);
    expect(rates.get('on')).toBeCloseTo(0.6);
    expect(rates.get('not')).toBeCloseTo(0.8);
    const own = STRATA.slice(0, 2);
    const found = expectedRate(own, { rate: 0.55, n: 400 }, rates, EXACT);
    expect(found?.value).toBeCloseTo(0.65);
    expect(found).toMatchObject({ low: found?.value, high: found?.value, known: 1 });
  });

  test('has bounds where people stand in no published group: 40 of 400 at 60% or at 80%', () => {
    const own = [of('a', 'on', 0.5, 300), of('a', 'not', null, 60)];
    const found = expectedRate(own, { rate: 0.55, n: 400 }, groupRates(STRATA), EXACT);
    expect(found?.known).toBeCloseTo(0.9);
    expect(found?.low).toBeCloseTo((300 * 0.6 + 60 * 0.8 + 40 * 0.6) / 400);
    expect(found?.high).toBeCloseTo((300 * 0.6 + 60 * 0.8 + 40 * 0.8) / 400);
  });

  test('rounding of the parts is no hidden group', () => {
    const own = [of('a', 'on', 0.5, 300), of('a', 'not', 0.7, 90)];
    const found = expectedRate(own, { rate: 0.55, n: 400 }, groupRates(STRATA), {
      rate: 0.01,
      base: 10,
    });
    expect(found?.known).toBe(1);
  });

  test('a group whose people are not printed is hidden, however few they are', () => {
    const own = [of('a', 'on', 0.5, 300), of('a', 'not', 0.7, 90), of('a', 'few', null, null)];
    const steps = { rate: 0.01, base: 10 };
    const found = expectedRate(own, { rate: 0.55, n: 400 }, groupRates(STRATA), steps);
    expect(found?.known).toBeCloseTo(390 / 400);
  });

  test('is not told where more than a fifth stand in no published group', () => {
    const rates = groupRates(STRATA);
    expect(expectedRate([of('a', 'on', 0.5, 300)], { rate: 0.5, n: 400 }, rates, EXACT)).toBe(
      undefined,
    );
    expect(expectedRate([], { rate: 0.5, n: 400 }, rates, EXACT)).toBe(undefined);
  });
});
