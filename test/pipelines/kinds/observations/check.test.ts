import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ChecksFailed } from '../../../../pipelines/kinds/checks/demand-passed.ts';
import type { Vintage } from '../../../../pipelines/publishers/adapter.ts';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import { fillParsed, TINY_CODES, tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

const vintage = (periods: readonly string[] | null): Vintage => ({
  snapshots: [],
  labels: {
    name: null,
    url: null,
    updated: null,
    nextUpdate: null,
    classification: null,
    units: [],
    periods,
    notes: [],
  },
  sourceReleased: null,
  clock: 'store',
  checks: [],
});

async function failures(
  rows: readonly TinyRow[],
  options: { periods?: string[]; change?: Record<string, unknown> } = {},
): Promise<string[]> {
  await fillParsed(database, rows);
  try {
    const results = await checkFigures(database, tinyDeclaration(options.change), {
      codes: TINY_CODES,
      vintage: vintage(options.periods ?? null),
      previous: null,
    });
    return results.filter(({ result }) => result === 'fail').map(({ id }) => id);
  } catch (error) {
    if (error instanceof ChecksFailed) return error.failed.map(({ id }) => id);
    throw error;
  }
}

describe('a row that cannot be read stops the publish and is named', () => {
  test.each<[string, TinyRow, string]>([
    ['an area without a GSS code', { area: null }, 'area_known'],
    ['a period label nobody knows', { period: null }, 'period_known'],
    ['a code that is no period', { period: '2022-13' }, 'period_known'],
    ['a code outside its list', { sex: null }, 'sex_known'],
    ['a code the list does not hold', { sex: 'other' }, 'sex_known'],
    ['a measure of another dataset', { measure: 'population' }, 'measure_known'],
    ['a measure nobody declared', { measure: null }, 'measure_known'],
    ['a mark outside the table', { status: null }, 'mark_known'],
    ['a normal value without a number', { value: null }, 'status_without_value'],
    ['a withheld row with a number', { status: 'suppressed', value: 0 }, 'value_with_status'],
  ])('%s', async (_, row, id) => {
    expect(await failures([{}, { ...row, area_name: 'At fault' }])).toContain(id);
  });

  test('a code that is no period is named where it is the only one', async () => {
    expect(await failures([{ period: '2022-13' }])).toEqual(['period_known']);
  });

  test('nothing received is no release', async () => {
    expect(await failures([])).toEqual(['some_rows']);
  });

  test('the message shows the rows themselves', async () => {
    await fillParsed(database, [{ status: null, area_name: 'Somewhere' }]);
    const input = {
      codes: TINY_CODES,
      vintage: vintage(null),
      previous: null,
    };
    await expect(checkFigures(database, tinyDeclaration(), input)).rejects.toThrow(
      /mark_known[^]*Somewhere/,
    );
  });
});

test('a check that needs a history says for how many series there is one', async () => {
  const years = Array.from({ length: 9 }, (_, at) => ({ period: String(2010 + at) }));
  await fillParsed(database, [...years, { period: '2018', sex: 'female' }]);
  const input = { codes: TINY_CODES, vintage: vintage(null), previous: null };
  const results = await checkFigures(database, tinyDeclaration(), input);
  expect(results.find(({ id }) => id === 'series_spike')).toMatchObject({ examined: 1, of: 2 });
});

describe('the same code under two publisher types', () => {
  const older = { area_vintage: 'as of April 2021', vintage_order: 2021 };

  test('is one row, of the newest boundaries, when the copies agree', async () => {
    expect(await failures([older, {}])).toEqual([]);
    const rows = await database.rows(
      'SELECT area_vintage::VARCHAR AS v FROM figures',
      z.object({ v: z.string() }),
    );
    expect(rows).toEqual([{ v: 'as of April 2023' }]);
  });

  test('stops the publish when they differ, in value or in status', async () => {
    expect(await failures([{ ...older, value: 95 }, {}])).toEqual(['same_area_two_values']);
    expect(await failures([{ ...older, value: null, status: 'missing' }, {}])).toEqual([
      'same_area_two_values',
    ]);
  });

  test('the same row twice under one type is not a copy but a fault', async () => {
    expect(await failures([{}, {}])).toEqual(['key_unique']);
  });
});

describe('values', () => {
  test('outside the declared range', async () => {
    expect(await failures([{ value: 100_001 }])).toEqual(['value_plausible']);
    expect(await failures([{ value: -1 }])).toEqual(['value_plausible']);
  });

  test('a slipped digit in a series is caught, a leap among small numbers is not', async () => {
    const series = (values: number[]): TinyRow[] =>
      values.map((value, i) => ({ value, period: String(2019 + i) }));
    expect(await failures(series([2000, 2100, 21_500, 2200]))).toEqual(['series_steady']);
    expect(await failures(series([11, 162, 31, 40]))).toEqual([]);
    expect(await failures(series([2000, 0, 2100, 2200]))).toEqual(['series_steady']);
  });

  test('a leap at a registered break is expected', async () => {
    const breaks = [{ date: '2021-01-01', what: 'another counting rule' }];
    const rows = [
      { value: 2000, period: '2020' },
      { value: 21_500, period: '2021' },
    ];
    expect(await failures(rows)).toEqual(['series_steady']);
    expect(await failures(rows, { change: { breaks } })).toEqual([]);
    const [known] = breaks;
    const ofCounts = [{ ...known, measures: ['tiny_count'] }];
    expect(await failures(rows, { change: { breaks: ofCounts } })).toEqual([]);
    const ofPay = [{ ...known, measures: ['tiny_median'] }];
    expect(await failures(rows, { change: { breaks: ofPay } })).toEqual(['series_steady']);
  });

  test('parts must make their total, within rounding', async () => {
    const rows = (total: number): TinyRow[] => [
      { value: total },
      { sex: 'female', value: 45 },
      { sex: 'male', value: 60 },
    ];
    expect(await failures(rows(110))).toEqual([]);
    expect(await failures(rows(115))).toEqual(['sex_parts_make_total']);
  });

  test('a hidden part says nothing about its total', async () => {
    const rows: TinyRow[] = [
      { value: 500 },
      { sex: 'female', value: 45 },
      { sex: 'male', value: null, status: 'suppressed' },
    ];
    expect(await failures(rows)).toEqual([]);
  });

  test('says how many totals there were to compare', async () => {
    await fillParsed(database, [{ value: 60 }]);
    const results = await checkFigures(database, tinyDeclaration(), {
      codes: TINY_CODES,
      vintage: vintage(null),
      previous: null,
    });
    expect(results.find(({ id }) => id === 'places_make_E92000001')).toMatchObject({ examined: 0 });
  });

  test('nine regions must make England', async () => {
    const regions = Array.from({ length: 9 }, (_, i) => ({ area: `E1200000${i + 1}`, value: 100 }));
    expect(await failures([{ area: 'E92000001', value: 900 }, ...regions])).toEqual([]);
    expect(await failures([{ area: 'E92000001', value: 990 }, ...regions])).toEqual([
      'places_make_E92000001',
    ]);
    expect(await failures([{ area: 'E92000001', value: 990 }, ...regions.slice(1)])).toEqual([]);
  });
});

test("a period of the publisher's own list without rows is a lost answer", async () => {
  expect(
    await failures([{ period: '2021' }, { period: '2022' }], { periods: ['2021', '2022'] }),
  ).toEqual([]);
  expect(await failures([{ period: '2022' }], { periods: ['2021', '2022'] })).toEqual([
    'periods_complete',
  ]);
});

describe('intervals and bases', () => {
  const Row = z.object({
    measure: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    interval: z.string().nullable(),
    n: z.number().nullable(),
  });
  const read = () =>
    database.rows(
      'SELECT measure::VARCHAR AS measure, low, high, "interval", n FROM figures ORDER BY 1',
      Row,
    );

  test('Kirklees 2019: 530.30 pounds a week with a CV of 3.1% is 498.1 to 562.5', async () => {
    // 1.96 × 3.1 / 100 × 530.3 = 32.2210; the contract prints the same interval in section 7.
    await failures([
      { measure: 'tiny_median', value: 530.3 },
      { measure: 'tiny_median_cv', value: 3.1 },
      { measure: 'tiny_count', value: 120 },
    ]);
    expect(await read()).toEqual([
      { measure: 'tiny_count', low: null, high: null, interval: null, n: null },
      { measure: 'tiny_median', low: 498.1, high: 562.5, interval: 'ci95.cv', n: 120 },
      { measure: 'tiny_median_cv', low: null, high: null, interval: null, n: null },
    ]);
  });

  test('a median without its CV, or a CV without its median, has no interval', async () => {
    await failures([
      { measure: 'tiny_median', value: 422.3 },
      { measure: 'tiny_median_cv', value: null, status: 'missing' },
      { measure: 'tiny_median', value: null, status: 'unreliable', period: '2021' },
      { measure: 'tiny_median_cv', value: 21, period: '2021' },
    ]);
    for (const row of await read())
      expect([row.low, row.high, row.interval]).toEqual([null, null, null]);
  });
});
