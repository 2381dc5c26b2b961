import { expect, test } from 'vitest';
import { judgeTrend } from '../../../../schemas/figures/jobs/trend.ts';

const change = (value: number) => ({ value, status: 'observed' }) as const;

test.each([
  // 400 against 200: ln 2 = 0.69 is beyond 1.96 × √(1/400 + 1/200) = 0.17.
  [400, 100, 'more', 'beyond_chance'],
  [100, -50, 'fewer', 'beyond_chance'],
  // 12 against 8: ln 1.5 = 0.41 is within 1.96 × √(1/12 + 1/8) = 0.89.
  [12, 50, 'cannot_tell', 'within_chance'],
  // 20,800 against 20,000 is beyond chance, and too small to be called more.
  [20_800, 4, 'about_same', 'small'],
] as const)('%d adverts, %d percent on a year: %s', (now, percent, told, reason) => {
  expect(judgeTrend(now, change(percent), false)).toEqual({ told, reason });
});

test('nothing is told across a break, of a hidden figure, or without a year before', () => {
  expect(judgeTrend(400, change(100), true)).toEqual({ told: 'cannot_tell', reason: 'break' });
  const hidden = { value: null, status: 'not_computed' } as const;
  expect(judgeTrend(400, hidden, false)).toEqual({ told: 'cannot_tell', reason: 'hidden' });
  expect(judgeTrend(null, change(100), false).reason).toBe('hidden');
  expect(judgeTrend(400, null, false).reason).toBe('no_year_before');
});

test('all adverts gone, or none a year before, is no infinite rise', () => {
  expect(judgeTrend(0, change(-100), false).told).toBe('cannot_tell');
});
