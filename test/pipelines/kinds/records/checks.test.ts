import { afterAll, beforeAll, expect, test } from 'vitest';
import { text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { recordChecks } from '../../../../pipelines/kinds/records/checks.ts';
import { openTestDatabase } from '../../../support/stores/tiny-dataset.ts';
import { TREE, tinyThings } from '../../../support/stores/tiny-records.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => {
  database.close();
});

type Row = readonly [
  code: string | null,
  name: string | null,
  parent: string | null,
  level: number,
  since: string | null,
  until: string | null,
  kind: string | null,
];
const GOOD: readonly Row[] = [
  ['A', 'Makers', null, 1, '2020-01-01', null, 'group'],
  ['A1', 'Bakers', 'A', 2, '2020-01-01', '2020-01-01', 'unit'],
];

const cell = (value: string | number | null): string =>
  value === null ? 'NULL' : text(String(value));

/** Ids of the checks that refuse these rows, with the first row that each of them names. */
async function refusals(
  rows: readonly Row[],
  columns: readonly object[] = TREE,
): Promise<Record<string, unknown>> {
  const lines = rows.map((row) => `('publish', ${row.map(cell).join(', ')})`);
  await database.run(`CREATE OR REPLACE TABLE parsed AS
    SELECT * REPLACE (level::INTEGER AS level, since::DATE AS since, until::DATE AS until)
    FROM (VALUES ${lines.join(', ')}) AS held(disposition, code, name, parent, level, since, until, kind)`);
  const results = await runChecks(database, recordChecks(tinyThings(columns)));
  return Object.fromEntries(
    results.flatMap(({ id, result, sample }) => (result === 'fail' ? [[id, sample[0]]] : [])),
  );
}

test('a whole list passes every check', async () => {
  expect(await refusals(GOOD)).toEqual({});
});

test.each<[id: string, row: Row, found: object]>([
  ['key_unique', ['A', 'Makers again', null, 1, null, null, null], { code: 'A' }],
  ['required_filled', ['B', null, null, 1, null, null, null], { code: 'B', name: null }],
  ['tree_holds', ['A2', 'Cooks', 'A', 1, null, null, null], { code: 'A2', parent: 'A' }],
  ['days_in_order', ['B', 'Sellers', null, 1, '2021-01-02', '2021-01-01', null], { code: 'B' }],
  [
    'codes_listed',
    ['B', 'Sellers', null, 1, null, null, 'heap'],
    { code: 'B', in_column: 'kind', value: 'heap' },
  ],
])('%s refuses a planted row and names it', async (id, row, found) => {
  const refused = await refusals([...GOOD, row]);
  expect(Object.keys(refused)).toEqual([id]);
  expect(refused[id]).toMatchObject(found);
});

test('a parent that is not in the list is refused, with or without levels', async () => {
  const stray: Row = ['C1', 'Drivers', 'C', 2, null, null, null];
  const found = { code: 'C1', belongs_to: 'C' };
  expect(await refusals([...GOOD, stray])).toMatchObject({ parents_listed: found });
  const flat = TREE.filter(({ name }) => name !== 'level');
  const refused = await refusals([...GOOD, stray], flat);
  expect(refused).toEqual({ parents_listed: found });
});
