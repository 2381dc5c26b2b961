import { expect, test } from 'vitest';
import { changeWords } from '../../../web/words/jobs/adverts.ts';

const change = (value: number | null) =>
  changeWords({
    value,
    low: null,
    high: null,
    unit: 'percent',
    status: value === null ? 'suppressed' : 'observed',
  });

test('a change that rounds to nothing is neither more nor fewer', () => {
  expect([change(24.94), change(-0.06), change(-0.04), change(0)]).toEqual([
    '24.9% more than a year before',
    '0.1% fewer than a year before',
    'as many as a year before',
    'as many as a year before',
  ]);
  expect(change(null)).not.toMatch(/\d/);
});
