import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import {
  type Count,
  locationQuotient,
  shareOf,
} from '../../../schemas/figures/location-quotient.ts';

const observed = (value: number): Count => ({ value, status: 'observed' });
const parts = (part: number, whole: number, basePart: number, baseWhole: number) => ({
  part: observed(part),
  whole: observed(whole),
  basePart: observed(basePart),
  baseWhole: observed(baseWhole),
  zeroMeans: null,
});

test('a quotient worked by hand', () => {
  // 25,000 of 160,000 jobs here are 15.625%; 2,250,000 of 30,000,000 are 7.5%: 2.0833 times.
  const found = locationQuotient(parts(25_000, 160_000, 2_250_000, 30_000_000));
  expect(found.told && found.value).toBeCloseTo(2.083333, 6);
});

test('the same share gives one, none gives zero where a zero is a zero', () => {
  expect(locationQuotient(parts(10, 100, 1000, 10_000))).toEqual({ told: true, value: 1 });
  expect(locationQuotient(parts(0, 100, 1000, 10_000))).toEqual({ told: true, value: 0 });
});

test.each([
  [parts(0, 0, 5, 10), 'no jobs here'],
  [parts(5, 10, 0, 10), 'the country has no jobs in this industry'],
  [parts(5, 10, 0, 0), 'the country has no jobs'],
  [{ ...parts(5, 10, 5, 10), basePart: undefined }, 'no figure is held'],
  [{ ...parts(0, 10, 5, 10), zeroMeans: '0 to 2' }, 'may stand for 0 to 2'],
])('what cannot be divided is not told: %j', (asked, why) => {
  const found = locationQuotient(asked);
  expect(found.told ? '' : found.why).toContain(why);
});

const statuses = wordsOf(STATUSES).filter((status) => status !== 'observed');
const hidden = fc.constantFrom(...statuses).map((status): Count => ({ value: null, status }));
const names = ['part', 'whole', 'basePart', 'baseWhole'] as const;

test('one hidden count is enough to tell nothing', () => {
  fc.assert(
    fc.property(hidden, fc.constantFrom(...names), (count, name) => {
      const found = locationQuotient({ ...parts(5, 10, 5, 10), [name]: count });
      expect(found.told ? '' : found.why).toContain(count.status.replaceAll('_', ' '));
    }),
  );
});

test('whatever is told is a finite number', () => {
  const count = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(count, count, count, count, (...counts) => {
      const found = locationQuotient(parts(...counts));
      if (found.told) expect(Number.isFinite(found.value)).toBe(true);
    }),
  );
});

test('a share of nothing is not told', () => {
  expect(shareOf(observed(0), observed(0), null).told).toBe(false);
  expect(shareOf(observed(3), observed(12), null)).toEqual({ told: true, value: 25 });
});
