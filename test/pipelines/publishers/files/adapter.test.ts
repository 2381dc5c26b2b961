import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { filesAdapter } from '../../../../pipelines/publishers/files/adapter.ts';
import type { HostedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { taking } from '../../../support/taking.ts';

const DATASETS = path.resolve(import.meta.dirname, '../../../../datasets');
let database: Database;
let folder: string;
const hosted = new Map<string, Dataset<HostedDeclaration>>();

beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  for (const { declaration, folder: own } of await discoverDatasets([DATASETS])) {
    if (declaration.hosting === 'hosted') hosted.set(declaration.id, { declaration, folder: own });
  }
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Takes and parses a files dataset; answers how many rows its snapshots say were received. */
async function parse(id: string, publishedAreas: string | null = null): Promise<number> {
  const dataset = hosted.get(id);
  if (!dataset) throw new Error(`no hosted dataset ${id}`);
  return taking(
    () => new Response('', { status: 500 }),
    async (context) => {
      const [vintage] = await filesAdapter.fetch(dataset, context);
      if (!vintage) throw new Error('no vintage');
      await filesAdapter.parse(dataset, vintage, database);
      return vintage.snapshots.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
    },
    publishedAreas,
  );
}

const Count = z.object({ rows: z.coerce.number() });
const count = async (where: string): Promise<number> =>
  (await database.row(`SELECT count(*) AS rows FROM parsed WHERE ${where}`, Count)).rows;

describe('files of a dataset', () => {
  test.each(['areas', 'sic-2007', 'soc-2020'])(
    'every row received of %s is parsed once',
    async (id) => {
      const received = await parse(id);
      expect(await count('true')).toBe(received);
      expect(await count(`disposition = 'publish'`)).toBe(received);
    },
  );

  test('every declared column is there, in its declared type', async () => {
    const types = {
      text: 'VARCHAR',
      texts: 'VARCHAR[]',
      integer: 'INTEGER',
      double: 'DOUBLE',
      date: 'DATE',
      boolean: 'BOOLEAN',
    };
    const Column = z.object({ column_name: z.string(), column_type: z.string() });
    for (const id of ['areas', 'sic-2007', 'soc-2020']) {
      await parse(id);
      const made = await database.rows('DESCRIBE parsed', Column);
      const { declaration } = hosted.get(id) ?? {};
      if (declaration?.kind !== 'records') throw new Error(`${id} is not of records`);
      for (const { name, type } of declaration.columns) {
        expect(made).toContainEqual({ column_name: name, column_type: types[type] });
      }
    }
  });

  test('no table but parsed is left, so that none of the engine is hidden', async () => {
    await parse('areas');
    const Table = z.object({ table_name: z.string() });
    expect(await database.rows('SELECT table_name FROM duckdb_tables()', Table)).toEqual([
      { table_name: 'parsed' },
    ]);
  });

  test('a row says which line of which bytes it was', async () => {
    await parse('areas');
    const Place = z.object({ source_row: z.string() });
    const { source_row } = await database.row(
      `SELECT source_row FROM parsed WHERE area = 'K02000001'`,
      Place,
    );
    expect(source_row).toMatch(/^[0-9a-f]{12}:2$/);
  });

  test('areas that data bring are added once; those held and rows without a place are set aside', async () => {
    const file = path.join(folder, 'published.parquet');
    await database.run(`COPY (SELECT * FROM (VALUES
      ('E05000001', 'Aldersgate', 'ward', 'claimant-count', '2020-01', '2026-02'),
      ('E05000001', 'Aldersgate ward', 'ward', 'population', '2011', '2019'),
      ('E13000001', 'Inner London', 'metropolitan_county', 'population', '2011', '2021'),
      ('N08000101', 'A ward', 'ward', 'population', '2011', '2021'),
      ('E08000034', 'Kirklees', 'lad', 'claimant-count', '2020-01', '2026-02'),
      ('x-remote', 'Remote', 'none', 'vacancies', '2020-01', '2026-02')
    ) AS held(area, area_name, area_type, dataset, first_period, last_period)) TO ${text(file)} (FORMAT parquet)`);
    const received = await parse('areas', file);
    expect(await count('true')).toBe(received);
    const Row = z.object({ area: z.string(), area_name: z.string(), parents: z.array(z.string()) });
    const brought = await database.rows(
      `SELECT area, area_name, parents FROM parsed WHERE disposition = 'publish'
         AND (area_type = 'ward' OR area LIKE 'E13%') ORDER BY area`,
      Row,
    );
    const england = ['E92000001', 'K02000001', 'K03000001', 'K04000001'];
    expect(brought).toEqual([
      { area: 'E05000001', area_name: 'Aldersgate', parents: england },
      { area: 'E13000001', area_name: 'Inner London', parents: england },
      { area: 'N08000101', area_name: 'A ward', parents: ['K02000001', 'N92000002'] },
    ]);
    const Aside = z.object({ reason: z.string(), rows: z.coerce.number() });
    expect(
      await database.rows(
        `SELECT reason, count(*) AS rows FROM parsed WHERE disposition = 'set_aside' GROUP BY reason ORDER BY reason`,
        Aside,
      ),
    ).toEqual([
      { reason: 'brought_more_than_once', rows: 1 },
      { reason: 'listed', rows: 1 },
      { reason: 'no_place', rows: 1 },
    ]);
  });
});
