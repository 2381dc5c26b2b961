import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { openDerived } from '../../../../pipelines/kinds/derived/derived.ts';
import type { DatasetKind } from '../../../../pipelines/kinds/kind.ts';
import type { ReleaseUsed } from '../../../../pipelines/publishers/adapter.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { taking } from '../../../support/taking.ts';

let database: Database;
let folder: string;
let areas: DatasetKind;

beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  folder = await mkdtemp(path.join(tmpdir(), 'derived-'));
  for (const { declaration, folder: own } of await discoverDatasets()) {
    if (declaration.id !== 'areas' || !('inputs' in declaration)) continue;
    areas = openDerived({ declaration, folder: own });
  }
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Makes `parsed` of the areas' own files and of what releases brought; answers how many rows the files have. */
function make(releases: readonly ReleaseUsed[]): Promise<number> {
  return taking(
    () => new Response('', { status: 500 }),
    async (context) => {
      const home = homeAt(folder);
      const catalogue = {
        ...({ format: 'alongside-catalogue/1', stamp: 'real', edition: null } as const),
        ...{ datasets: {}, editions: [] },
      };
      const [vintage] = (await areas.fetch?.(context, { home, catalogue })) ?? [];
      if (!vintage) throw new Error('no vintage');
      await areas.parse({ ...vintage, releases }, database, null);
      return vintage.snapshots.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
    },
  );
}

const Count = z.object({ rows: z.coerce.number() });
const count = async (where: string): Promise<number> =>
  (await database.row(`SELECT count(*) AS rows FROM parsed WHERE ${where}`, Count)).rows;

/** A release on disk of which only the code list is read. */
async function release(dataset: string, areasOf: readonly string[]): Promise<ReleaseUsed> {
  const at = path.join(folder, dataset);
  await mkdir(at, { recursive: true });
  await database.run(`COPY (SELECT 'area' AS column_name, * FROM (VALUES ${areasOf.join(', ')})
    AS held(code, "name", parent, first_period, last_period)) TO ${text(`${at}/codes.parquet`)} (FORMAT parquet)`);
  return { dataset, version: '1.0.0', rows_digest: 'sha-256:0', folder: at };
}

describe('areas, made from the releases of other datasets', () => {
  test('without any release, every line of its own list is parsed once', async () => {
    const received = await make([]);
    expect(await count('true')).toBe(received);
    expect(await count(`disposition = 'publish'`)).toBe(received);
  });

  test('no table but parsed is left, so that none of the engine is hidden', async () => {
    await make([]);
    const Table = z.object({ name: z.string() });
    expect(
      await database.rows(
        `SELECT table_name AS name FROM duckdb_tables() UNION ALL
         SELECT view_name FROM duckdb_views() WHERE NOT internal`,
        Table,
      ),
    ).toEqual([{ name: 'parsed' }]);
  });

  test('areas that data bring are added once; those held and rows without a place are set aside', async () => {
    const received = await make([
      await release('claimant-count', [
        `('E05000001', 'Aldersgate', 'ward', '2020-01', '2026-02')`,
        `('E08000034', 'Kirklees', 'lad', '2020-01', '2026-02')`,
      ]),
      await release('population', [
        `('E05000001', 'Aldersgate ward', 'ward', '2011', '2019')`,
        `('E13000001', 'Inner London', 'metropolitan_county', '2011', '2021')`,
        `('N08000101', 'A ward', 'ward', '2011', '2021')`,
      ]),
      await release('vacancies', [`('x-remote', 'Remote', 'none', '2020-01', '2026-02')`]),
    ]);
    expect(await count('true')).toBe(received + 6);
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
