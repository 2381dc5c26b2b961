import { expect, test } from 'vitest';
import { judgeAlarms, judgePlaces, judgePower } from '../../../evaluate/provision/judge-funnel.ts';
import { SMALL_SECTOR } from '../../../evaluate/provision/sizes.ts';

test('providers that are alike are called outside no more often than the limits say', () => {
  const { beyond95, beyond998, dispersed } = judgeAlarms(SMALL_SECTOR, 0, 20);
  expect(beyond95).toBeLessThanOrEqual(0.05);
  expect(beyond998).toBeLessThanOrEqual(0.002);
  expect(dispersed).toBeLessThanOrEqual(0.1);
});

test('the spread of true rates is found again, and those like the others stay inside', () => {
  const { meanSpread, beyond95 } = judgeAlarms(SMALL_SECTOR, 0.06, 20);
  expect(Math.abs(meanSpread - 0.06)).toBeLessThan(0.012);
  expect(beyond95).toBeLessThan(0.08);
});

test('a difference that is said to be found eight times in ten is', () => {
  for (const { n, found } of judgePower(SMALL_SECTOR, [100, 1000], 300)) {
    expect([n, found > 0.72]).toEqual([n, true]);
  }
});

test('the interval of a place holds the true place', () => {
  expect(judgePlaces(SMALL_SECTOR, 0.06, 4, 3).held).toBeGreaterThanOrEqual(0.95);
});
