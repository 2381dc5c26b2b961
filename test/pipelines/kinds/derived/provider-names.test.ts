import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { RULES } from '../../../../pipelines/kinds/derived/rules.ts';
import { runTiny, temporaryHome } from '../../../support/stores/fake-source.ts';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  folder = await mkdtemp(path.join(tmpdir(), 'names-'));
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

const Name = z.object({
  provider: z.string(),
  provider_name: z.string(),
  dataset: z.string(),
  first_period: z.string(),
  last_period: z.string(),
});

const PERIODS = `SELECT 'period' AS column_name, * FROM (VALUES
  ('AY2020-21', DATE '2020-08-01', DATE '2021-07-31'), ('AY2021-22', DATE '2021-08-01', DATE '2022-07-31'),
  ('AY2022-23', DATE '2022-08-01', DATE '2023-07-31'), ('2024-03-05', DATE '2024-03-05', DATE '2024-03-05')
  ) AS listed(code, period_start, period_end)`;

/** A release on disk of which only the code list is read. */
async function release(dataset: string, rows: string) {
  const at = path.join(folder, dataset);
  await mkdir(at, { recursive: true });
  await database.run(
    `COPY (SELECT 'provider' AS column_name, * FROM (${rows}) UNION ALL BY NAME ${PERIODS}) TO ${text(`${at}/codes.parquet`)} (FORMAT parquet)`,
  );
  return { dataset, version: '1.0.0', rows_digest: 'sha-256:0', folder: at };
}

const bare = `'99900001' AS code, 'NEWEST NAME' AS "name", 'AY2020-21' AS first_period, 'AY2022-23' AS last_period`;

test('names of providers are dated, and those of releases without dated names stand for all periods', async () => {
  const releases = [
    await release('older', `SELECT ${bare}`),
    await release(
      'newer',
      `SELECT ${bare}, [{'name': 'FORMER NAME', 'first_period': 'AY2020-21', 'last_period': 'AY2021-22'},
         {'name': 'NEWEST NAME', 'first_period': '2024-03-05', 'last_period': 'AY2022-23'}] AS names`,
    ),
  ];
  const { view, query } = RULES.providers_of_every_dataset.open(releases);
  expect(view).toBe('published_providers');
  const names = await database.rows(query, Name);
  expect(
    names.map(({ dataset, provider_name, first_period, last_period }) => [
      ...[dataset, provider_name, first_period, last_period],
    ]),
  ).toEqual([
    ['newer', 'FORMER NAME', 'AY2020-21', 'AY2021-22'],
    ['newer', 'NEWEST NAME', 'AY2022-23', '2024-03-05'],
    ['older', 'NEWEST NAME', 'AY2020-21', 'AY2022-23'],
  ]);
  const none = RULES.providers_of_every_dataset.open([]);
  expect(await database.rows(none.query, Name)).toEqual([]);
});

test('a release keeps every name of an area with the periods that it is printed in', async () => {
  const home = await temporaryHome();
  // Two boundary sets of the publisher have each its name of one code.
  const place = (period: string, area_name: string) => ({
    ...{ period, area_name, area_vintage: area_name },
  });
  const rows = [
    ...[place('2020', 'Kirklees MBC'), place('2021', 'Kirklees MBC')],
    place('2022', 'Kirklees'),
  ];
  expect((await runTiny(home, [{ rows }])).reason).toBeNull();
  const Names = z.object({ name: z.string(), names: z.string() });
  const codes = path.join(home.root, 'releases', 'tiny', '1.0.0', 'codes.parquet');
  expect(
    await database.rows(
      `SELECT "name", list_transform(names, lambda n: concat_ws(' ', n."name", n.first_period, n.last_period))::VARCHAR AS names
       FROM read_parquet(${text(codes)}) WHERE column_name = 'area'`,
      Names,
    ),
  ).toEqual([{ name: 'Kirklees', names: '[Kirklees MBC 2020 2021, Kirklees 2022 2022]' }]);
  await rm(home.root, { recursive: true });
});
