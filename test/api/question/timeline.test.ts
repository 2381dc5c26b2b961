import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPeriods,
  heldPeriods,
  isFault,
  spell,
  timelineOf,
} from '../../../api/question/periods/timeline.ts';
import { spanEndingWith } from '../../../schemas/words/period.ts';
import { bareEntry } from '../../../api/warehouse/codes.ts';
import type { CodeEntry } from '../../../api/warehouse/codes.ts';

const entry = (code: string): CodeEntry => bareEntry(code, 0, 1);
const timeline = (codes: readonly string[], measures: CodeEntry[] = []) =>
  timelineOf(heldPeriods(codes.map(entry)), measures);
const months = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => spanEndingWith(from, 1 - i).slice(0, 7));
const MONTHS = months('2023-11', 30);
const APS = ['2024-01', '2024-04', '2024-07', '2024-10', '2025-01'].map((m) => `${m}/P12M`);
const find = (codes: readonly string[], item: string) => {
  const found = findPeriods(item, timeline(codes));
  return isFault(found) ? found.code : found.map(({ code }) => code);
};

describe('what a period selects (contract, section 5)', () => {
  test.each([
    [MONTHS, '2024-02', ['2024-02']],
    [MONTHS, '2024', months('2024-01', 12)],
    [MONTHS, '2024-Q1', ['2024-01', '2024-02', '2024-03']],
    [MONTHS, 'FY2024-25', months('2024-04', 12)],
    [MONTHS, '2024-02-11', 'period-type'],
    [MONTHS, '2024-W09', 'period-type'],
    [MONTHS, '2030', 'period-not-in-dataset'],
    [MONTHS, '2026-05', 'period-not-in-dataset'],
    [MONTHS, '2024-12..2025-02', ['2024-12', '2025-01', '2025-02']],
    [MONTHS, '..2023', ['2023-11', '2023-12']],
    [MONTHS, 'latest-2..', ['2026-02', '2026-03', '2026-04']],
    [MONTHS, '2026..2027', ['2026-01', '2026-02', '2026-03', '2026-04']],
    [MONTHS, '..', MONTHS],
    [MONTHS, '2024-1', 'malformed-value'],
    [MONTHS, '2024...2025', 'malformed-value'],
    [MONTHS, 'latest-30', 'period-not-in-dataset'],
    [APS, '2025', ['2025-01/P12M']],
    [APS, '2024', ['2024-01/P12M']],
    [APS, '2024..2025', APS],
    [APS, '2025-01', 'period-type'],
    [APS, 'latest-1', ['2024-10/P12M']],
    [['2020', '2021', '2022'], '2021-04', 'period-type'],
    [['AY2022-23', 'AY2023-24'], '2022-08..2023-07', ['AY2022-23']],
    [['2020/2035'], '2020/2035', ['2020/2035']],
  ])('%#: %s', (codes, item, expected) => {
    expect(find(codes, item)).toEqual(expected);
  });
});

test('latest is the last period of the measures asked', () => {
  const measure = { ...entry('late'), first_period: '2024-03', last_period: '2025-06' };
  const latest = findPeriods('latest', timeline(MONTHS, [measure]));
  expect(isFault(latest) ? latest : latest.map(({ code }) => code)).toEqual(['2025-06']);
});

test('the canonical spelling selects exactly what it was made from', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(MONTHS, APS, ['2019', '2020', '2022']),
      fc.integer({ min: 1, max: 2 ** 29 }),
      (codes, mask) => {
        const held = timeline(codes);
        const chosen = held.periods.filter((_, i) => (mask >> i) & 1);
        if (chosen.length === 0) return;
        const again = spell(chosen, held).flatMap((item) => {
          const found = findPeriods(item, held);
          return isFault(found) ? [] : found;
        });
        expect(again).toEqual(chosen);
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});
