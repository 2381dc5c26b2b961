import { expect, test } from 'vitest';
import { brokenPeriodCautions } from '../../../../schemas/figures/cautions/jobs.ts';

const BREAKS = [{ date: '2025-11-01', what: 'Other sources were collected from.' }];

test('a mean over months on both sides of a break is cautioned, and one before it is not', () => {
  const across = { period_start: '2025-09-01', period_end: '2025-11-30' };
  expect(brokenPeriodCautions(BREAKS, across)).toEqual([
    {
      code: 'break_in_series',
      message:
        'The series breaks within this period, on 1 November 2025: Other sources were collected from.',
    },
  ]);
  const before = { period_start: '2025-08-01', period_end: '2025-10-31' };
  expect(brokenPeriodCautions(BREAKS, before)).toEqual([]);
});
