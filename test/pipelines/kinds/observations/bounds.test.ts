import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { attachIntervals } from '../../../../pipelines/kinds/observations/cells/attach-intervals.ts';
import { partsChecks } from '../../../../pipelines/kinds/observations/checks/figures/parts.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

const [count] = tinyDeclaration().measures;
const BASE = { ...count, id: 'base', role: 'base' };
const RATE = {
  ...{ ...count, id: 'rate', unit: 'percent', nature: 'rate', additive: false },
  ...{ from_parts: 'ratio_of_sums', base_measure: 'base', interval: 'ci95.wilson' },
};

/** Makes `figures` of one area of a declaration with these two measures. */
async function attach(
  declaration: ReturnType<typeof tinyDeclaration>,
  { base, rate }: { readonly base: number | null; readonly rate: number },
): Promise<void> {
  await database.run(`CREATE OR REPLACE TYPE code_measure AS ENUM ('base', 'rate')`);
  await database.run(
    `CREATE OR REPLACE TABLE single AS SELECT 'E08000034' AS area, measure::code_measure AS measure, value, NULL::DOUBLE AS low,
       NULL::DOUBLE AS high, NULL::VARCHAR AS "interval"
     FROM (VALUES ('base', $1::DOUBLE), ('rate', $2::DOUBLE)) AS cells(measure, value)`,
    [base, rate],
  );
  await attachIntervals(database, declaration, ['area', 'measure']);
}

/** Interval of a rate of `n`, whose base the publisher rounds to `to`. */
async function wilson(
  rate: number,
  n: number | null,
  { to, decimals }: { to: number | null; decimals: number },
): Promise<unknown> {
  const declaration = tinyDeclaration({
    measures: [
      { ...BASE, rounding: to === null ? null : { to } },
      { ...RATE, decimals },
    ],
  });
  await attach(declaration, { base: n, rate });
  return database.row(
    `SELECT low, high, "interval", n FROM figures WHERE measure = 'rate'`,
    z.unknown(),
  );
}

describe('the Wilson interval of a rate', () => {
  test('is that of the cited figure: 88% of 20 is 67.5 to 96.3', async () => {
    expect(await wilson(88, 20, { to: null, decimals: 1 })).toEqual({
      ...{ low: 67.5, high: 96.3, interval: 'ci95.wilson', n: 20 },
    });
  });

  test('takes the smallest base that rounds to the published one', async () => {
    expect(await wilson(50, 20, { to: null, decimals: 1 })).toMatchObject({
      low: 29.9,
      high: 70.1,
    });
    expect(await wilson(50, 20, { to: 10, decimals: 1 })).toMatchObject({ low: 27.4, high: 72.6 });
    expect(await wilson(56, 1550, { to: 10, decimals: 0 })).toMatchObject({
      low: 53.5,
      high: 58.5,
    });
  });

  test('ends at the ends of the scale, and is absent without a base', async () => {
    expect(await wilson(100, 10, { to: 10, decimals: 0 })).toMatchObject({ high: 100 });
    expect(await wilson(0, 10, { to: 10, decimals: 0 })).toMatchObject({ low: 0 });
    expect(await wilson(50, null, { to: 10, decimals: 0 })).toEqual({
      ...{ low: null, high: null, interval: null, n: null },
    });
  });
});

describe('an interval of a printed half-width', () => {
  test.each([
    ['rate', 'percent', 5.6, 6.1, [0, 11.7]],
    ['share', 'percent', 97, 5, [92, 100]],
    ['rate', 'percent', 50, 5, [45, 55]],
    // What may be below nothing keeps its ends, as does a value that is no part of a whole.
    ['change', 'percent', 1, 3, [-2, 4]],
    ['rate', 'percent', 104, 6, [98, 104]],
  ] as const)(
    'of a %s in %s, %d ± %d, ends where it can',
    async (nature, unit, value, half, ends) => {
      const declaration = tinyDeclaration({
        measures: [
          { ...count, id: 'base', role: 'error' },
          {
            ...{
              ...RATE,
              nature,
              unit,
              base_measure: null,
              from_parts: 'not_computed',
              decimals: 1,
            },
            ...{ error_measure: 'base', interval: 'ci95.published' },
          },
        ],
      });
      await attach(declaration, { base: half, rate: value });
      const told = await database.row(
        `SELECT [low, high] AS ends FROM figures WHERE measure = 'rate'`,
        z.object({ ends: z.unknown() }),
      );
      expect(told.ends).toEqual(ends);
    },
  );
});

const ITEM = { name_cy: null, publisher_code: null };
const CODES = new Map([
  [
    'part',
    [
      { ...ITEM, code: 'total', name: 'All', level: 0, sort: 0, parent: null },
      { ...ITEM, code: 'a', name: 'A', level: 1, sort: 1, parent: 'total' },
      { ...ITEM, code: 'b', name: 'B', level: 1, sort: 2, parent: 'total' },
    ],
  ],
]);

/** What the check of parts says of a total and two parts, each a value or what stands for it. */
async function totals(cells: Readonly<Record<'total' | 'a' | 'b', string>>): Promise<unknown> {
  const declaration = tinyDeclaration({
    dimensions: [{ id: 'part', name: 'Part', codes: CODES.get('part'), exhaustive: true }],
    measures: [{ ...count, additive: true, rounding: { to: 10 } }],
  });
  const rows = Object.entries(cells).map(([part, cell]) => `('${part}', ${cell})`);
  await database.run(`CREATE OR REPLACE TYPE code_measure AS ENUM ('${count?.id ?? ''}');
    CREATE OR REPLACE TYPE code_part AS ENUM ('a', 'b', 'total');
    CREATE OR REPLACE TABLE figures AS
    SELECT 'x' AS area, part::code_part AS part, '${count?.id ?? ''}'::code_measure AS measure, '' AS source_row, value, status, low, high,
      CASE WHEN low IS NOT NULL THEN 'bounds.rounding' END AS "interval"
    FROM (VALUES ${rows.join(', ')}) AS cells(part, value, status, low, high)`);
  const checks = partsChecks(declaration, CODES, ['area', 'part', 'measure']);
  const [result] = await runChecks(
    database,
    checks.filter(({ id }) => id === 'part_parts_make_total'),
  );
  return [result?.result, result?.examined];
}

const number = (value: number): string =>
  `${value}::DOUBLE, 'observed', NULL::DOUBLE, NULL::DOUBLE`;
const without = (status: string): string => `NULL, '${status}', NULL, NULL`;
const bounded = (low: number, high: number): string => `NULL, 'bounded', ${low}, ${high}`;

describe('a total is held against its parts', () => {
  test('within what rounding allows', async () => {
    expect(await totals({ total: number(210), a: number(100), b: number(100) })).toEqual([
      'pass',
      1,
    ]);
    expect(await totals({ total: number(220), a: number(100), b: number(100) })).toEqual([
      'fail',
      1,
    ]);
  });

  test('with a part near zero, which is at most half a step', async () => {
    const part = without('near_zero');
    expect(await totals({ total: number(110), a: number(100), b: part })).toEqual(['pass', 1]);
    expect(await totals({ total: number(130), a: number(100), b: part })).toEqual(['fail', 1]);
  });

  test('with a range, anywhere in it', async () => {
    const part = bounded(40, 90);
    expect(await totals({ total: number(180), a: number(100), b: part })).toEqual(['pass', 1]);
    expect(await totals({ total: number(210), a: number(100), b: part })).toEqual(['fail', 1]);
  });

  test('and not where a part is hidden', async () => {
    const part = without('suppressed');
    expect(await totals({ total: number(500), a: number(100), b: part })).toEqual(['pass', 0]);
  });
});
