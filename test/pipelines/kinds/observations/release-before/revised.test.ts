import { expect, test } from 'vitest';
import { runChecks } from '../../../../../pipelines/kinds/checks/check.ts';
import { exchangedChecks } from '../../../../../pipelines/kinds/observations/checks/before/exchanged.ts';
import { revisedLevelChecks } from '../../../../../pipelines/kinds/observations/checks/before/levels.ts';
import { repeatedRevisionCheck } from '../../../../../pipelines/kinds/observations/checks/before/repeated.ts';
import { tinyDeclaration } from '../../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../../use-database.ts';

const database = useDatabase();

const KEY = ['area', 'period', 'measure'];
const AREAS = Array.from({ length: 20 }, (_, n) => `E0${7_000_001 + n}`);
const YEARS = ['2018', '2019', '2020', '2021', '2022'];

interface Compared {
  readonly area: number;
  readonly period: string;
  readonly before: number;
  readonly now: number;
}

/** A hundred figures, no two alike: that of area 3 in 2020 is 1,302. */
const stood: readonly Compared[] = AREAS.flatMap((_, area) =>
  YEARS.map((period, y) => ({ area, period, before: 1000 + 100 * area + y })),
).map((row) => ({ ...row, now: row.before }));

/** Revises some of what stood. */
const revised = (change: (row: Compared) => number | undefined): readonly Compared[] =>
  stood.map((row) => ({ ...row, now: change(row) ?? row.before }));

async function told(rows: readonly Compared[]): Promise<[string, unknown][]> {
  const values = rows.map(
    ({ area, period, before, now }, at) =>
      `('${AREAS[area] ?? ''}', '${period}', 'tiny_count', ${before}, ${now}, 'row ${at}')`,
  );
  await database.run(`CREATE TABLE compared AS FROM (VALUES ${values.join(', ')})
      AS list(area, period, measure, value_before, value, source_row);
    CREATE TYPE code_period AS ENUM (${YEARS.map((year) => `'${year}'`).join(', ')});
    CREATE TABLE dated_period AS SELECT unnest(enum_range(NULL::code_period))::code_period AS period, 'year' AS calendar,
      unnest(range(4, -1, -1)) AS back`);
  const declaration = { ...tinyDeclaration(), dimensions: [] };
  const checks = [
    ...exchangedChecks(KEY),
    repeatedRevisionCheck(KEY),
    ...revisedLevelChecks(declaration, KEY),
  ];
  const results = await runChecks(database, checks);
  return results.flatMap(({ id, result, sample }) => (result === 'pass' ? [] : [[id, sample[0]]]));
}

test('figures that all moved by half a percent are a revision like others', async () => {
  expect(await told(revised(({ before }) => before * 1.005))).toEqual([]);
});

test('two areas that exchanged one figure are told where no other has such a figure', async () => {
  // One pair was revised, and each value is that of one figure of 100: 1 × 1/100 × 1/100.
  const rows = revised(({ area, period }) =>
    period !== '2020' ? undefined : { 3: 1_702, 7: 1_302 }[area],
  );
  expect((await told(rows))[0]).toMatchObject([
    'figures_not_exchanged',
    { code: AREAS[3], exchanged_with: AREAS[7], figures: '1', by_chance: 0.0001 },
  ]);
});

test('on a grid of two figures such a pair is chance', async () => {
  const grid = stood.map((row) => ({ ...row, before: row.area % 2 === 0 ? 1_750 : 2_000 }));
  const rows = grid.map((row) => ({ ...row, now: row.before }));
  const pair = rows.map((row) =>
    row.period === '2020' && [3, 4].includes(row.area) ? { ...row, now: 3_750 - row.before } : row,
  );
  expect((await told(pair)).map(([id]) => id)).not.toContain('figures_not_exchanged');
});

test('half of a year filled from the year before the last is refused', async () => {
  const rows = revised(({ area, period, before }) =>
    period === '2022' && area < 10 ? before - 2 : undefined,
  );
  expect(await told(rows)).toMatchObject([
    ['revised_to_earlier', { period: '2022', periods_back: '2', revised: '10', equal: '10' }],
  ]);
});

test('a year a tenth lower is told: ln 0.9 is -0.105', async () => {
  const rows = revised(({ period, before }) => (period === '2021' ? before * 0.9 : undefined));
  expect(await told(rows)).toMatchObject([['revised_levels', { period: '2021', figures: '20' }]]);
});

test('one area of twenty that was revised by itself is told', async () => {
  const rows = revised(({ area, period, before }) =>
    area === 5 && period > '2019' ? before + 7 : undefined,
  );
  expect(await told(rows)).toMatchObject([
    ['areas_revised_alone', { area: AREAS[5], revised: '1' }],
  ]);
});

test('grades and levels that may be negative have no ratio to revise, and no check of it', () => {
  const { measures } = tinyDeclaration();
  const grades = measures.map((measure) => ({ ...measure, value_type: 'ordinal' as const }));
  const checks = revisedLevelChecks({ ...tinyDeclaration(), measures: grades }, KEY);
  expect(checks.map(({ id }) => id)).toEqual(['areas_revised_alone']);
});
