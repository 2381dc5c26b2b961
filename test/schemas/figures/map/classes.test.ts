import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf, classOf } from '../../../../schemas/figures/map/classes.ts';

const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

test('1 to 10, worked by hand: the quintiles 2.8, 4.6, 6.4 and 8.2, as whole numbers', () => {
  expect(classesOf(upTo(10), 0)).toEqual([
    { from: null, to: 3, count: 2 },
    { from: 3, to: 5, count: 2 },
    { from: 5, to: 6, count: 1 },
    { from: 6, to: 8, count: 2 },
    { from: 8, to: null, count: 3 },
  ]);
});

test('breaks are rounded to what the spread calls for: pay of hundreds at tens of pounds', () => {
  const pay = [612.4, 633.1, 655.9, 671.2, 689.9, 702.5, 718.8, 744.4, 760.2, 801.7, 950.3];
  expect(classesOf(pay, 1).map(({ from }) => from)).toEqual([null, 660, 690, 720, 760]);
});

test('figures that are all alike make one class, and many ties fewer than five', () => {
  expect(classesOf([4, 4, 4], 1)).toEqual([{ from: null, to: null, count: 3 }]);
  expect(classesOf([1, 1, 1, 1, 1, 1, 9], 0)).toEqual([{ from: null, to: null, count: 7 }]);
  expect(classesOf([1, 1, 1, 2, 2, 2, 3, 3, 3], 0).map(({ count }) => count)).toEqual([3, 3, 3]);
  expect(classesOf([], 1)).toEqual([]);
});

test('every value is in exactly one class, none of which is empty, and the counts say so', () => {
  const figures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(figures, fc.integer({ min: 0, max: 3 }), (values, decimals) => {
      const classes = classesOf(values, decimals);
      expect(classes.length).toBeLessThanOrEqual(5);
      const counted = classes.map((_, index) =>
        values.filter((value) => classOf(value, classes) === index),
      );
      expect(counted.map(({ length }) => length)).toEqual(classes.map(({ count }) => count));
      expect(Math.min(...classes.map(({ count }) => count))).toBeGreaterThan(0);
    }),
  );
});
