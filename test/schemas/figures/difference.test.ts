import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differenceInterval,
  judgeDifference,
  widestDifference,
} from '../../../schemas/figures/difference.ts';
import type { Estimate } from '../../../schemas/figures/interval.ts';

const sure = (value: number, low: number, high: number): Estimate => ({
  value,
  low,
  high,
  interval: 'ci95.published',
});
const WAKEFIELD = sure(3.2, 1.8, 4.6);
const BRADFORD = sure(6.2, 4.0, 8.4);

describe('the interval of a difference', () => {
  test('is worked by hand: 3.0 ± √(1.4² + 2.2²) = 3.0 ± 2.608', () => {
    const { low, high } = differenceInterval(
      { value: 6.2, low: 4.0, high: 8.4 },
      { value: 3.2, low: 1.8, high: 4.6 },
    );
    expect(low).toBeCloseTo(0.392, 3);
    expect(high).toBeCloseTo(5.608, 3);
  });

  test('is the published one of 56/70 less 48/80, whose Wilson intervals are not symmetric', () => {
    // Newcombe, Interval estimation for the difference between independent proportions, Statistics
    // in Medicine 17 (1998), method 10: 0.0524 to 0.3339.
    const { low, high } = differenceInterval(
      { value: 0.8, low: 0.69183, high: 0.87695 },
      { value: 0.6, low: 0.49045, high: 0.70039 },
    );
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('is never wider than what no knowledge of dependence allows', () => {
    const figure = fc
      .tuple(fc.nat(1000), fc.nat(300), fc.nat(300))
      .map(([value, below, above]) => ({ value, low: value - below, high: value + above }));
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [own, widest] = [differenceInterval(a, b), widestDifference(a, b)];
        expect(own.low).toBeGreaterThanOrEqual(widest.low - 1e-9);
        expect(own.high).toBeLessThanOrEqual(widest.high + 1e-9);
      }),
    );
  });
});

describe('two figures', () => {
  test('that are independent differ though their intervals share values', () => {
    expect(judgeDifference(BRADFORD, WAKEFIELD)).toMatchObject({ told: 'apart', order: 'higher' });
    expect(judgeDifference(WAKEFIELD, BRADFORD)).toMatchObject({ told: 'apart', order: 'lower' });
  });

  test('of which one may be part of the other are told apart only by the widest range', () => {
    expect(judgeDifference(BRADFORD, WAKEFIELD, true).told).toBe('not_apart');
    expect(judgeDifference(sure(9, 8, 10), WAKEFIELD, true)).toMatchObject({ told: 'apart' });
  });

  test('that are brackets differ only where they share no value, and need no number', () => {
    const bracket = (low: number, high: number): Estimate => ({
      value: null,
      low,
      high,
      interval: 'bounds.rounding',
    });
    expect(judgeDifference(bracket(1, 3), bracket(3, 5)).told).toBe('not_apart');
    expect(judgeDifference(bracket(1, 3), bracket(4, 5))).toMatchObject({ order: 'lower' });
    const exact = { value: 9, low: null, high: null, interval: null };
    expect(judgeDifference(exact, bracket(4, 5))).toMatchObject({ order: 'higher' });
  });

  test('of which one has no interval are not judged', () => {
    const bare = { value: 6.2, low: null, high: null, interval: null };
    expect(judgeDifference(bare, WAKEFIELD)).toEqual({ told: 'unknown' });
  });
});
