import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTick, isCron } from '../../../pipelines/schedule/cron.ts';

const at = (iso: string): Date => new Date(iso);

test('ticks follow the clock of London through summer and winter', () => {
  const daily = '15 7 * * *';
  expect(findTick(daily, at('2026-07-20T12:00:00Z'), 'before')).toEqual(at('2026-07-20T06:15:00Z'));
  expect(findTick(daily, at('2026-11-22T12:00:00Z'), 'before')).toEqual(at('2026-11-22T07:15:00Z'));
  // Clocks go back at 01:00 UTC of 25 October 2026.
  expect(findTick(daily, at('2026-10-24T12:00:00Z'), 'after')).toEqual(at('2026-10-25T07:15:00Z'));
});

test('a tick at the very instant has fallen; the next one is later', () => {
  const weekdays = '30 9 * * 1-5';
  const friday = at('2026-11-20T09:30:00Z');
  expect(findTick(weekdays, friday, 'before')).toEqual(friday);
  expect(findTick(weekdays, friday, 'after')).toEqual(at('2026-11-23T09:30:00Z'));
});

test('midnight in summer lies on the day before in UTC', () => {
  expect(findTick('0 0 1 * *', at('2026-07-15T00:00:00Z'), 'before')).toEqual(
    at('2026-06-30T23:00:00Z'),
  );
});

test('a day that comes every four years is found', () => {
  expect(findTick('0 7 29 2 *', at('2026-11-22T00:00:00Z'), 'after')).toEqual(
    at('2028-02-29T07:00:00Z'),
  );
});

test('five fields are a cron expression, other things are not', () => {
  expect(isCron('15 7 10-24 * *')).toBe(true);
  for (const wrong of ['99 7 * * *', '0 7 30 2 *', '7 o clock', '0 15 7 * * *', '']) {
    expect(isCron(wrong), wrong).toBe(false);
  }
});

test('nothing ticks between the last tick and the next', () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const hour = fc.integer({ min: 0, max: 23 });
  const instant = fc.date({
    noInvalidDate: true,
    min: at('2025-01-01T00:00:00Z'),
    max: at('2027-12-31T00:00:00Z'),
  });
  fc.assert(
    fc.property(minute, hour, instant, (m, h, now) => {
      const cron = `${m} ${h} * * *`;
      const before = findTick(cron, now, 'before');
      const after = findTick(cron, now, 'after');
      if (!before || !after) return false;
      const next = findTick(cron, new Date(before.getTime() + 1), 'after');
      return before <= now && now < after && next?.getTime() === after.getTime();
    }),
    { seed: 20261122, numRuns: 200 },
  );
});
