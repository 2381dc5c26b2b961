import { expect, test } from 'vitest';
import {
  completeParsed,
  keyColumns,
  layOutCells,
} from '../../../../pipelines/kinds/observations/cells/lay-out-cells.ts';
import { checkNewest } from '../../../../pipelines/kinds/observations/checks/newest/newest.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { fillParsed, TINY_CODES, tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

const NEWEST = '2022';
const YEARS = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', NEWEST];
const AREAS = Array.from({ length: 40 }, (_, n) => `E0${7_000_001 + n}`);

/** Districts of 2,000 to 40,000 people that grow by 2 % a year, each by some half a percent more or less. */
const honest: readonly TinyRow[] = YEARS.flatMap((period, y) =>
  AREAS.map((area, a) => {
    const grown = 1 + 0.02 * y + 0.005 * Math.sin(7 * a + 3 * y);
    const value = Math.round(((2_000 + 950 * a) * grown) / 5) * 5;
    return { area, area_name: area, period, measure: 'tiny_count', value };
  }),
);

/** The figures of the newest year changed, those of others as they are. */
const lie = (change: (row: TinyRow, at: number) => number): readonly TinyRow[] =>
  honest.map((row) =>
    row.period === NEWEST ? { ...row, value: change(row, AREAS.indexOf(row.area ?? '')) } : row,
  );

const valueOf = (area: number, period: string): number =>
  honest.find((row) => row.area === AREAS[area] && row.period === period)?.value ?? NaN;

async function judge(
  rows: readonly TinyRow[],
  declaration = tinyDeclaration(),
): Promise<CheckResult[]> {
  await fillParsed(database, rows);
  await completeParsed(database, declaration.entities);
  await layOutCells(database, declaration, TINY_CODES);
  return checkNewest(database, declaration, keyColumns(declaration));
}

/** Ids of the checks that refuse or warn. */
const told = async (rows: readonly TinyRow[]): Promise<string[]> =>
  (await judge(rows)).filter(({ result }) => result !== 'pass').map(({ id }) => id);

test('a year that follows the years before is not remarked on', async () => {
  expect(await told(honest)).toEqual([]);
});

test('half as much again everywhere is refused as a leap of the level', async () => {
  const results = await judge(lie(({ value }) => (value ?? 0) * 1.5));
  expect(results.find(({ id }) => id === 'newest_level_kept')).toMatchObject({ result: 'fail' });
});

test('one district a quarter larger is told, and named', async () => {
  const results = await judge(lie(({ value }, at) => (value ?? 0) * (at === 20 ? 1.25 : 1)));
  const figures = results.find(({ id }) => id === 'newest_figures_usual');
  expect(figures).toMatchObject({ result: 'warn', measured: 1, sample: [{ area: AREAS[20] }] });
});

test('two districts that have each other’s figures are told as a pair', async () => {
  const other: Readonly<Record<number, number>> = { 5: 30, 30: 5 };
  const results = await judge(lie((_, at) => valueOf(other[at] ?? at, NEWEST)));
  const pairs = results.filter(
    ({ id, result }) => /exchanged|in_place/.test(id) && result !== 'pass',
  );
  expect(pairs.flatMap(({ sample }) => sample)).toMatchObject([
    { code: AREAS[5], exchanged_with: AREAS[30] },
  ]);
});

test('figures that scatter farther about their past than ever are told', async () => {
  const scattered = lie(({ value }, at) => Math.round((value ?? 0) * (at % 2 === 0 ? 1.1 : 0.92)));
  expect(await told(scattered)).toContain('newest_spread_usual');
});

test('the year before the last under the newest date is refused', async () => {
  const results = await judge(lie((_, at) => valueOf(at, '2020')));
  expect(results.find(({ id }) => id === 'newest_not_repeated')).toMatchObject({
    result: 'fail',
    sample: [
      { area_type: null, code: null, periods_back: 2 },
      { area_type: null, code: 'total', periods_back: 2 },
      { area_type: 'lad', code: null, periods_back: 2 },
    ],
  });
});

test('rounding to 5 that stops is told', async () => {
  expect(await told(lie(({ value }, at) => (value ?? 0) + (at % 5)))).toContain(
    'newest_rounding_kept',
  );
});

test('one year says nothing, and that nothing was examined', async () => {
  const results = await judge(honest.filter(({ period }) => period === NEWEST));
  expect(results.map(({ result, examined }) => [result, examined])).toEqual(
    results.map(() => ['pass', 0]),
  );
});

test('figures below zero have no ratio, and are no fault', async () => {
  expect(await told(honest.map((row) => ({ ...row, value: -(row.value ?? 0) })))).toEqual([]);
});
