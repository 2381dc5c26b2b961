import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  findPeriod,
  monthIndex,
  monthOfIndex,
  readPeriod,
  spanEndingWith,
} from '../../schemas/words/period.ts';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const year = fc.integer({ min: 1801, max: 2399 });
const month = fc.integer({ min: 1, max: 12 });

const code = fc.oneof(
  fc.tuple(year, month).map(([y, m]) => `${y}-${pad(m, 2)}`),
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([y, w]) => `${y}-W${pad(w, 2)}`),
  fc
    .tuple(year, month, fc.integer({ min: 2, max: 600 }))
    .map(([y, m, n]) => `${y}-${pad(m, 2)}/P${n}M`),
  fc
    .tuple(fc.constantFrom('AY', 'FY', 'TY'), year)
    .map(([k, y]) => `${k}${y}-${pad((y + 1) % 100, 2)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 90 })).map(([y, n]) => `${y}/${y + n}`),
);

describe('every period code', () => {
  test('reads, prints back to itself, and starts no later than it ends', () => {
    fc.assert(
      fc.property(code, (text) => {
        const period = readPeriod(text);
        expect(period.code).toBe(text);
        expect(period.start <= period.end).toBe(true);
        expect(Number.isNaN(Date.parse(period.start))).toBe(false);
      }),
    );
  });

  test('covers days that no neighbour of its type covers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800 * 12, max: 2399 * 12 }), (index) => {
        const [a, b] = [readPeriod(monthOfIndex(index)), readPeriod(monthOfIndex(index + 1))];
        expect(Date.parse(b.start) - Date.parse(a.end)).toBe(86_400_000);
        expect(monthIndex(a.code)).toBe(index);
      }),
    );
  });
});

describe('contract, section 5', () => {
  test.each([
    ['2026-06-30', '30 June 2026', '2026-06-30', '2026-06-30'],
    ['2026-W09', 'week of 23 February 2026', '2026-02-23', '2026-03-01'],
    ['2026-02', 'February 2026', '2026-02-01', '2026-02-28'],
    ['2026-Q1', 'January to March 2026', '2026-01-01', '2026-03-31'],
    ['2022', '2022', '2022-01-01', '2022-12-31'],
    ['AY2022-23', 'academic year 2022 to 2023', '2022-08-01', '2023-07-31'],
    ['FY2024-25', 'financial year 2024 to 2025', '2024-04-01', '2025-03-31'],
    ['TY2024-25', 'tax year 2024 to 2025', '2024-04-06', '2025-04-05'],
    ['2024-10/P12M', 'October 2024 to September 2025', '2024-10-01', '2025-09-30'],
    ['2025-08/P9M', 'August 2025 to April 2026', '2025-08-01', '2026-04-30'],
    ['2020/2035', '2020 to 2035', '2020-01-01', '2035-12-31'],
  ])('%s is "%s", %s to %s', (text, name, start, end) => {
    expect(readPeriod(text)).toMatchObject({ name, start, end });
  });

  test.each([
    '2026-02-30',
    '2026-13',
    '2026-00',
    '2025-W53',
    '2026-Q5',
    'AY2022-24',
    'FY2022-22',
    '2024-10/P1M',
    '2024-10/P012M',
    '2024-10/P601M',
    '2035/2020',
    '2020/2020',
    '26-02',
    '2026-2',
    ' 2026',
    '2026-02 ',
    'latest',
    '',
  ])('"%s" is no period', (text) => {
    expect(findPeriod(text)).toBeUndefined();
  });

  test('the fifty-third week exists only in years that have one', () => {
    expect(readPeriod('2026-W53').start).toBe('2026-12-28');
    expect(findPeriod('2027-W53')).toBeUndefined();
  });

  test("Nomis's last month of the Annual Population Survey becomes a span of twelve", () => {
    expect(spanEndingWith('2025-09', 12)).toBe('2024-10/P12M');
    expect(spanEndingWith('2004-12', 12)).toBe('2004-01/P12M');
  });
});

test('periods order by first day, then last day, then code', () => {
  const codes = ['2025-04/P12M', '2025', '2025-04/P3M', '2024-12'].map(readPeriod);
  expect(codes.sort(comparePeriods).map((period) => period.code)).toEqual([
    '2024-12',
    '2025',
    '2025-04/P3M',
    '2025-04/P12M',
  ]);
});
