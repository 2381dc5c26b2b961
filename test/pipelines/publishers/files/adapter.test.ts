import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { filesAdapter } from '../../../../pipelines/publishers/files/adapter.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { taking } from '../../../support/taking.ts';

const DATASETS = path.resolve(import.meta.dirname, '../../../../datasets');
let database: Database;
const hosted = new Map<string, Dataset<PublishedDeclaration>>();

beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  for (const { declaration, folder: own } of await discoverDatasets([DATASETS])) {
    if ('source' in declaration) hosted.set(declaration.id, { declaration, folder: own });
  }
});
afterAll(() => database.close());

/** Takes and parses a files dataset; answers how many rows its snapshots say were received. */
async function parse(id: string): Promise<number> {
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
  );
}

const Count = z.object({ rows: z.coerce.number() });
const count = async (where: string): Promise<number> =>
  (await database.row(`SELECT count(*) AS rows FROM parsed WHERE ${where}`, Count)).rows;

describe('files of a dataset', () => {
  test.each(['sic-2007', 'soc-2020'])('every row received of %s is parsed once', async (id) => {
    const received = await parse(id);
    expect(await count('true')).toBe(received);
    expect(await count(`disposition = 'publish'`)).toBe(received);
  });

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
    for (const id of ['sic-2007', 'soc-2020']) {
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
    await parse('soc-2020');
    const Table = z.object({ table_name: z.string() });
    expect(await database.rows('SELECT table_name FROM duckdb_tables()', Table)).toEqual([
      { table_name: 'parsed' },
    ]);
  });

  test('a row says which line of which bytes it was', async () => {
    await parse('soc-2020');
    const Place = z.object({ source_row: z.string() });
    const { source_row } = await database.row(
      `SELECT source_row FROM parsed WHERE code = '1'`,
      Place,
    );
    expect(source_row).toMatch(/^[0-9a-f]{12}:2$/);
  });
});
