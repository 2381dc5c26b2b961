import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialAtMost } from '../../../../schemas/figures/provision/funnel/binomial.ts';
import {
  LEVELS,
  exactLimits,
  widenedLimits,
} from '../../../../schemas/figures/provision/funnel/limits.ts';
import { whyNobodyOutside } from '../../../../schemas/figures/provision/funnel/nobody-outside.ts';
import { runs } from '../../../support/stores/runs.ts';

describe('the binomial distribution', () => {
  test.each([
    // Fractions of 1,024 and a table of Abramowitz and Stegun's kind, worked by hand.
    [5, 10, 0.5, 638 / 1024],
    [1, 10, 0.5, 11 / 1024],
    [0, 4, 0.5, 1 / 16],
    [3, 20, 0.25, 0.22516],
    [5, 5, 0.3, 1],
    [-1, 5, 0.3, 0],
  ])('P(X ≤ %s) of %s at %s', (k, n, p, expected) => {
    expect(binomialAtMost(k, n, p)).toBeCloseTo(expected, 5);
  });

  test('holds for the largest provider: the normal approximation of P(X ≤ 11,100) of 20,000 at 0.55', () => {
    expect(binomialAtMost(11_100, 20_000, 0.55)).toBeCloseTo(0.9233, 3);
  });
});

describe('exact limits', () => {
  test('are worked by hand: of ten at a half, (2 − (56 − 25.6) ÷ 45) ÷ 10 = 0.1324, and its mirror', () => {
    const { low, high } = exactLimits('95', 10, 0.5);
    expect(low).toBeCloseTo((2 - (56 - 0.025 * 1024) / 45) / 10, 6);
    expect(high).toBeCloseTo(1 - low, 9);
  });

  test('leave no room below where the smallest count is not rare: four at a half', () => {
    expect(exactLimits('95', 4, 0.5)).toMatchObject({ low: 0, high: 1 });
  });

  test('come near to θ ± 1.96·√(θ(1 − θ) ÷ n) for large providers', () => {
    const { low, high } = exactLimits('95', 5000, 0.6);
    const half = 1.96 * Math.sqrt((0.6 * 0.4) / 5000);
    expect(low).toBeCloseTo(0.6 - half, 3);
    expect(high).toBeCloseTo(0.6 + half, 3);
  });

  test('are crossed by chance no more often than their level says, whatever the size', () => {
    const levels = fc.constantFrom('95' as const, '99_8' as const);
    const size = fc.integer({ min: 1, max: 3000 });
    const rate = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(levels, size, rate, (level, n, p) => {
        const { low, high } = exactLimits(level, n, p);
        const below = binomialAtMost(Math.ceil(low * n - 1e-9) - 1, n, p);
        const above = 1 - binomialAtMost(Math.floor(high * n + 1e-9), n, p);
        expect(below).toBeLessThanOrEqual(LEVELS[level] + 1e-9);
        expect(above).toBeLessThanOrEqual(LEVELS[level] + 1e-9);
      }),
      { numRuns: runs(400) },
    );
  });
});

test('limits of providers that truly differ: 0.6 ± 1.96·√(0.24 ÷ 5,000 + 0.05²)', () => {
  const { low, high } = widenedLimits('95', 5000, 0.6, 0.05);
  const half = 1.96 * Math.sqrt(0.24 / 5000 + 0.05 ** 2);
  expect(low).toBeCloseTo(0.6 - half, 2);
  expect(high).toBeCloseTo(0.6 + half, 2);
});

describe('why nobody of a size would stand outside', () => {
  const funnel = (spread: number) => ({
    centre: 0.5,
    steps: { rate: 0.01, base: 10 },
    dispersion: { phi: 1, significant: spread > 0, spread, from: 100 },
  });

  test('of four people it is that they are few; of 6,760 it is how much the rates differ', () => {
    expect(whyNobodyOutside(4, 8000, funnel(0))).toBe('few_people');
    expect(whyNobodyOutside(6760, 8000, funnel(0.3))).toBe('unlike_rates');
    expect(whyNobodyOutside(30, 8000, funnel(0.24))).toBe('few_and_unlike');
    expect(whyNobodyOutside(6760, 8000, funnel(0.1))).toBeUndefined();
  });
});
