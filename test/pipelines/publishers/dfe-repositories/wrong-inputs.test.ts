import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { repositoriesStandIn } from '../../../../pipelines/publishers/dfe-repositories/stand-in/stand-in.ts';
import { LIMITS, pull } from '../ees/pull.ts';

type Files = Readonly<Record<string, string>>;

async function find(id: string): Promise<Dataset> {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  if (!found) throw new Error(`no dataset ${id}`);
  return found;
}

/** Serves files by their names and says what a run makes of them. */
async function outcome(id: string, write: (folder: string) => Promise<Files>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'repositories-'));
  try {
    const files = await write(folder);
    const standIn = repositoriesStandIn((asked) => Promise.resolve(files[asked]));
    return await pull(await find(id), standIn, ({ draft }) =>
      Promise.resolve(`published ${draft.account.published} rows`),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const SCORES = 'CON-1033_2018-19_EmployerSatisfaction.sql';
const scores = (...values: string[]): Promise<string> =>
  outcome('fe-choices-employers', async (folder) => {
    const file = path.join(folder, SCORES);
    const statements = values.map((each) => `INSERT INTO [dbo].[Scores] VALUES(${each})\nGO\n`);
    await writeFile(file, `-- scores of a year\n${statements.join('')}`);
    return { [SCORES]: file };
  });
const SCORED = "'10000532','BARNARDO''S (A, B)','Other', '84.8', NULL,'66','33','2018/19', 2019";

test('a script is read by its values, with commas and quotation marks in a name', async () => {
  expect(await scores(SCORED)).toBe('published 3 rows');
});

test('a statement with a value too few is refused with file and line', async () => {
  expect(await scores(SCORED, SCORED.replace(', NULL', ''))).toMatch(
    /unlike_statement: CON-1033[^]*line 4: 8 values where 9 columns were declared/,
  );
});

test('a reason that nobody has met, and a symbol for a number, are refused with line and word', async () => {
  expect(await scores(SCORED.replace("'84.8', NULL", "NULL, 'Out of scope'"))).toMatch(
    /labels_read[^]*reason: Out of scope[^]*line 2 of/,
  );
  expect(await scores(SCORED.replace('84.8', '84.8*'))).toMatch(/labels_read[^]*score: 84\.8\*/);
});

test('a score above 100 stops the publish', async () => {
  expect(await scores(SCORED.replace('84.8', '848'))).toMatch(/value_plausible/);
});

const COLUMNS =
  'year, provider_name, provider_type, "apps_Level", age_group, delivery_region, learner_home_region, starts, enrolments, achievements';
const ROW = {
  year: "'2023/24'",
  delivery: "'London'",
  columns: COLUMNS,
};
const places = (change: Partial<typeof ROW> = {}): Promise<string> =>
  outcome('apprenticeships-by-place', async (folder) => {
    const { year, delivery, columns } = { ...ROW, ...change };
    const file = path.join(folder, 'made.parquet');
    const database = await openDatabase(':memory:', LIMITS);
    await database.run(`COPY (FROM (VALUES
      (${year}, 'MADE UP LTD (99900001)', 'Other', 'Higher Apprenticeship', '25+', ${delivery}, 'North East', 3, 12, 0))
      AS cube(${columns})) TO ${text(file)} (FORMAT parquet)`);
    database.close();
    return { 'provider_breakdowns_0.parquet': file };
  });

test('sums below 5 are a range of 0 to 4, of home and of delivery apart', async () => {
  const dataset = await find('apprenticeships-by-place');
  const folder = await mkdtemp(path.join(tmpdir(), 'repositories-'));
  const file = path.join(folder, 'cube.parquet');
  const database = await openDatabase(':memory:', LIMITS);
  const line = (home: string, starts: number): string =>
    `('2023/24', 'MADE UP LTD (99900001)', 'Other', 'Higher Apprenticeship', '25+', 'London', '${home}', ${starts}, 0, 0)`;
  await database.run(`COPY (FROM (VALUES ${line('London', 3)}, ${line('North East', 4)}) AS cube(${COLUMNS}))
    TO ${text(file)} (FORMAT parquet)`);
  database.close();
  const standIn = repositoriesStandIn(() => Promise.resolve(file));
  const rows = await pull(dataset, standIn, ({ database: made }) =>
    made.rows(
      `SELECT measure, area_name, value, low, high, status FROM release
       WHERE measure LIKE '%_starts_by_%' AND level = 'total' ORDER BY ALL`,
      z.object({
        ...{ measure: z.string(), area_name: z.string(), status: z.string() },
        ...{
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
        },
      }),
    ),
  );
  await rm(folder, { recursive: true });
  const range = { value: null, low: 0, high: 4, status: 'bounded' };
  expect(rows).toEqual([
    {
      measure: 'apprenticeship_starts_by_delivery',
      area_name: 'London',
      value: 10,
      low: null,
      high: null,
      status: 'observed',
    },
    { measure: 'apprenticeship_starts_by_home', area_name: 'London', ...range },
    { measure: 'apprenticeship_starts_by_home', area_name: 'North East', ...range },
  ]);
});

test('a region that no area is named is put aside with its figures', async () => {
  expect(await places()).toBe('published 12 rows');
  expect(await places({ delivery: "'Wessex'" })).toBe('published 6 rows');
});

test('a year that covers an unknown part, a renamed column and other bytes are refused by name', async () => {
  expect(await places({ year: "'2023/24 (Aug to Dec)'" })).toMatch(/labels_read[^]*year: 2023\/24/);
  expect(await places({ columns: COLUMNS.replace('delivery_region', 'delivery_regions') })).toMatch(
    /missing_column: provider_breakdowns_0\.parquet: there is no column "delivery_region"; is it now "delivery_regions"\?/,
  );
  expect(await places({ columns: COLUMNS.replace('provider_type', 'sex') })).toMatch(
    /unknown_column: provider_breakdowns_0\.parquet: the column "sex" is not declared/,
  );
  const pointer = await outcome('apprenticeships-by-place', async (folder) => {
    const file = path.join(folder, 'pointer');
    await writeFile(file, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
    return { 'provider_breakdowns_0.parquet': file };
  });
  expect(pointer).toMatch(/pointer_instead_of_file/);
  expect(await outcome('apprenticeships-by-place', () => Promise.resolve({}))).toMatch(/http_404/);
});
