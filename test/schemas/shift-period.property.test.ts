import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPeriod, PERIOD_TYPES, readPeriod } from '../../schemas/words/period.ts';
import type { PeriodType } from '../../schemas/words/period.ts';
import { findGaps, periodIndex, shiftPeriod } from '../../schemas/words/shift-period.ts';

const SEED = { seed: 20_261_129, numRuns: 300 };
const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 1801, max: 2200 });
const month = fc.integer({ min: 1, max: 12 });
const split = (prefix: string) => year.map((y) => `${prefix}${y}-${two((y + 1) % 100)}`);

/** Codes of every type; a new type does not compile until it has some. */
const CODES: Readonly<Record<PeriodType, fc.Arbitrary<string>>> = {
  day: fc
    .date({ min: new Date('1801-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  week: fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([y, w]) => `${y}-W${two(w)}`),
  month: fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
  quarter: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  year: year.map(String),
  academic_year: split('AY'),
  financial_year: split('FY'),
  tax_year: split('TY'),
  span: fc
    .tuple(year, month, fc.integer({ min: 2, max: 36 }))
    .map(([y, m, n]) => `${y}-${two(m)}/P${n}M`),
  change: fc.tuple(year, fc.integer({ min: 1, max: 30 })).map(([y, n]) => `${y}/${y + n}`),
};
const steps = fc.integer({ min: -400, max: 400 });

describe.each(PERIOD_TYPES)('%s', (type) => {
  test('a shift there and back is the same period, and each step counts one', () => {
    fc.assert(
      fc.property(CODES[type], steps, (code, by) => {
        const period = readPeriod(code);
        const there = shiftPeriod(period, by);
        expect(there?.type).toBe(type);
        if (!there) return;
        expect(periodIndex(there) - periodIndex(period)).toBe(by);
        expect(shiftPeriod(there, -by)?.code).toBe(code);
      }),
      SEED,
    );
  });

  test('exactly the periods left out of a whole sequence are its gaps', () => {
    const held = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(CODES[type], held, (code, kept) => {
        const first = readPeriod(code);
        // Two neighbours at each end show the step.
        const pattern = [true, true, ...kept, true, true];
        const all = pattern.map((_, at) => shiftPeriod(first, at)?.code ?? '');
        const there = all.filter((_, at) => pattern[at]).map(readPeriod);
        expect(findGaps(there)).toEqual(all.filter((_, at) => !pattern[at]));
      }),
      SEED,
    );
  });
});

describe('gaps that real calendars have', () => {
  const gaps = (codes: readonly string[]): string[] => findGaps(codes.map(readPeriod));

  test('academic, financial and tax years', () => {
    expect(gaps(['AY2018-19', 'AY2019-20', 'AY2022-23'])).toEqual(['AY2020-21', 'AY2021-22']);
    expect(gaps(['FY1998-99', 'FY1999-00', 'FY2001-02'])).toEqual(['FY2000-01']);
    expect(gaps(['TY2019-20', 'TY2020-21', 'TY2022-23'])).toEqual(['TY2021-22']);
  });
  test('a year of 53 weeks is stepped through', () => {
    expect(gaps(['2020-W51', '2020-W52', '2021-W01'])).toEqual(['2020-W53']);
  });
  test('terms of different lengths: the term that a year lacks, and no other', () => {
    const terms = ['2023-09/P4M', '2024-01/P3M', '2024-04/P4M', '2024-09/P4M', '2025-01/P3M'];
    expect(gaps(terms)).toEqual([]);
    expect(gaps([...terms, '2025-09/P4M'])).toEqual(['2025-04/P4M']);
    expect(gaps(terms.filter((term) => term !== '2024-01/P3M'))).toEqual(['2024-01/P3M']);
  });
  test('the growing parts of an academic year', () => {
    const parts = ['2023-08/P3M', '2023-08/P6M', '2023-08/P9M', '2024-08/P3M', '2024-08/P9M'];
    expect(gaps(parts)).toEqual(['2024-08/P6M']);
  });
  test('a part of a year that comes once a year', () => {
    expect(gaps(['2021-08/P9M', '2022-08/P9M', '2024-08/P9M'])).toEqual(['2023-08/P9M']);
  });
});

test('past the year 9999 there is no code', () => {
  expect(shiftPeriod(readPeriod('9999'), 1)).toBeUndefined();
  expect(findPeriod('9999')).toBeDefined();
});
