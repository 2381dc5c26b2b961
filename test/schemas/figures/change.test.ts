import { expect, test } from 'vitest';
import { changeOnYear, findYearBefore } from '../../../schemas/figures/change.ts';

const of = (year: number, value: number | null, flags: string[] = []) => ({
  period_start: `${year}-01-01`,
  period_end: `${year}-12-31`,
  value,
  low: value === null ? null : value - 1,
  high: value === null ? null : value + 1,
  interval: value === null ? null : ('ci95.published' as const),
  flags,
});
const NOW = of(2025, 8);
const change = (rows: ReturnType<typeof of>[], breaks: { date: string }[] = []) =>
  changeOnYear(NOW, findYearBefore(rows, NOW, breaks));

test('a change on a year worked by hand: 8 − 5 = 3 ± √2', () => {
  const found = change([NOW, of(2024, 5)]);
  expect(found?.difference).toBe(3);
  expect(found?.judged).toMatchObject({ told: 'apart', order: 'higher' });
  expect(change([NOW, of(2024, 7)])?.judged.told).toBe('not_apart');
});

test('there is none where a number is missing or the year before is not held', () => {
  expect(change([NOW, of(2024, null)])).toBeUndefined();
  expect(change([NOW, of(2023, 5)])).toBeUndefined();
});

test('there is none across a break, declared or marked, and one before both is no break', () => {
  const rows = [NOW, of(2024, 5, ['break'])];
  expect(change(rows)?.difference).toBe(3);
  expect(change(rows, [{ date: '2025-04-01' }])).toBeUndefined();
  expect(change(rows, [{ date: '2024-04-01' }])).toBeUndefined();
  expect(change(rows, [{ date: '2024-01-01' }])?.difference).toBe(3);
  const marked = of(2025, 8, ['break']);
  expect(changeOnYear(marked, findYearBefore([marked, of(2024, 5)], marked, []))).toBeUndefined();
  expect(findYearBefore(rows, NOW, []).before?.flags).toEqual([]);
});

test('windows that share months are not taken as independent', () => {
  const now = { ...NOW, period_start: '2024-07-01' };
  const pair = { before: of(2024, 6.5), broken: false };
  expect(changeOnYear(NOW, pair)?.judged.told).toBe('apart');
  expect(changeOnYear(now, pair)?.judged.told).toBe('not_apart');
});
