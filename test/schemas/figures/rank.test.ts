import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Estimate } from '../../../schemas/figures/interval.ts';
import { rankAmong } from '../../../schemas/figures/rank.ts';

const sure = (value: number): Estimate => ({
  value,
  low: value - 1,
  high: value + 1,
  interval: 'ci95.published',
});
const counted = (value: number | null): Estimate => ({
  value,
  low: null,
  high: null,
  interval: null,
});

test('a rank worked by hand is an interval', () => {
  // ± √2 around each difference: 14 is above, 6 is below, 10.5 and 10 cannot be told from 10.
  const rank = rankAmong(sure(10), [14, 10.5, 10, 6].map(sure));
  expect(rank).toEqual({ least: 2, greatest: 4, above: 1, below: 1, level: 2 });
});

test('counts have their place, and ties share theirs', () => {
  expect(rankAmong(counted(5), [9, 5, 5, 1, null].map(counted))).toEqual({
    least: 2,
    greatest: 4,
    above: 1,
    below: 1,
    level: 2,
  });
});

test('a figure without a number has no place', () => {
  expect(rankAmong(counted(null), [counted(1)])).toBeUndefined();
});

test('every peer with a number is above, below or level', () => {
  const any = fc.option(fc.nat(50)).map((value) => (value === null ? counted(null) : sure(value)));
  fc.assert(
    fc.property(fc.nat(50), fc.array(any), (own, peers) => {
      const rank = rankAmong(sure(own), peers);
      const numbers = peers.filter(({ value }) => value !== null).length;
      expect(rank && rank.above + rank.below + rank.level).toBe(numbers);
      expect(rank && rank.greatest - rank.least).toBe(rank?.level);
    }),
  );
});
