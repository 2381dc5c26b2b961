import { expect, test } from 'vitest';
import { reachPerHundred } from '../../../../schemas/figures/provision/reach.ts';

const exactly = (value: number) => ({ value, low: null, high: null });
const between = (low: number, high: number) => ({ value: null, low, high });
const HIDDEN = { value: null, low: null, high: null };

test.each([
  ['two numbers', exactly(30), exactly(1200), { low: 2.5, high: 2.5 }],
  ['ranges, at their farthest ends', between(0, 4), between(80, 100), { low: 0, high: 5 }],
  [
    'more served in a year than are there on a day',
    exactly(150),
    exactly(100),
    { low: 150, high: 150 },
  ],
  ['a hidden count', HIDDEN, exactly(100), null],
  ['a place of nobody', exactly(3), exactly(0), null],
])('how many are reached for every hundred: %s', (_, served, there, reached) => {
  expect(reachPerHundred(served, there)).toEqual(reached);
});
