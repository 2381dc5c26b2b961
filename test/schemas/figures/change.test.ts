import { describe, expect, test } from 'vitest';
import {
  changeOnYear,
  findYearBefore,
  tellDirection,
} from '../../../schemas/figures/change/change.ts';
import type { Fineness } from '../../../schemas/figures/change/little-change.ts';
import type { Estimate } from '../../../schemas/figures/interval.ts';

interface Figure extends Estimate {
  readonly period_start: string;
  readonly period_end: string;
  readonly flags: string[];
}

const of = (year: number, value: number | null, flags: string[] = []): Figure => ({
  period_start: `${year}-01-01`,
  period_end: `${year}-12-31`,
  value,
  low: value === null ? null : value - 1,
  high: value === null ? null : value + 1,
  interval: value === null ? null : 'ci95.published',
  flags,
});
const NOW = of(2025, 8);
const WHOLE = { decimals: 0 };
const change = (rows: ReturnType<typeof of>[], breaks: { date: string }[] = []) =>
  changeOnYear(NOW, findYearBefore(rows, NOW, breaks), WHOLE);

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
  expect(
    changeOnYear(marked, findYearBefore([marked, of(2024, 5)], marked, []), WHOLE),
  ).toBeUndefined();
  expect(findYearBefore(rows, NOW, []).before?.flags).toEqual([]);
});

test('windows that share months are not taken as independent', () => {
  const now = { ...NOW, period_start: '2024-07-01' };
  const pair = { before: of(2024, 6.5), broken: false };
  expect(changeOnYear(NOW, pair, WHOLE)?.judged.told).toBe('apart');
  expect(changeOnYear(now, pair, WHOLE)?.judged.told).toBe('not_apart');
});

describe('which way a count from records went', () => {
  const counted = (year: number, value: number) => {
    return { ...of(year, value), low: null, high: null, interval: null };
  };
  const way = (now: number, before: number, fineness: Fineness = PEOPLE) => {
    const [one, other] = [counted(2025, now), counted(2024, before)];
    const found = changeOnYear(one, { before: other, broken: false }, fineness);
    return found && tellDirection(found, false);
  };
  const PEOPLE = { decimals: 0, nature: 'count', rounding: { to: 5 } } as const;

  test.each([
    // Twenty-five of 7,370: less than one in a hundred.
    [7370, 7395, 'little_changed'],
    // ln(7370 ÷ 7600) = −0.031, and 1.96 × √(1/7370 + 1/7600) = 0.032.
    [7370, 7600, 'little_changed'],
    [7370, 7700, 'lower'],
    // Chance makes up to 21 of a hundred of so few.
    [120, 100, 'little_changed'],
    [150, 100, 'higher'],
    // Of a million a fiftieth is no chance, and half a hundredth is little.
    [1_020_000, 1_000_000, 'higher'],
    [1_005_000, 1_000_000, 'little_changed'],
    // Both printed to five: up to five apart they may be one.
    [5, 0, 'little_changed'],
    [40, 0, 'higher'],
    [7370, 7370, 'same'],
  ])('%s after %s: %s', (now, before, direction) => {
    expect(way(now, before)).toBe(direction);
  });

  test('and a rate, by no more than its rounding, is little changed', () => {
    const rate = { decimals: 1, nature: 'rate', rounding: { to: 0.1 } } as const;
    expect(way(4.2, 4.1, rate)).toBe('little_changed');
    expect(way(4.3, 4.1, rate)).toBe('higher');
  });

  test('while an interval of chance tells by itself', () => {
    expect(change([NOW, of(2024, 6)])?.little).toBe(false);
    const bounds = { low: 7340, high: 7400, interval: 'bounds.rounding' } as const;
    const pair = {
      before: { ...counted(2024, 7600), low: 7570, high: 7630, ...{ interval: bounds.interval } },
      broken: false,
    };
    const found = changeOnYear({ ...counted(2025, 7370), ...bounds }, pair, PEOPLE);
    expect(found?.judged.told).toBe('apart');
    expect(found && tellDirection(found, false)).toBe('little_changed');
  });
});
