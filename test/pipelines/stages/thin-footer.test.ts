import { copyFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { thinFooter } from '../../../pipelines/store/thin-footer.ts';

const ROWS = 5000;
let folder: string;
let database: Database;
let whole: string;
let thin: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-footer-'));
  [whole, thin] = [path.join(folder, 'whole.parquet'), path.join(folder, 'thin.parquet')];
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  await database.run(`COPY (
      SELECT 'E' || lpad((i // 100)::VARCHAR, 8, '0') AS area, CASE WHEN i % 7 > 0 THEN i / 4 END AS value,
             i::BIGINT AS whole, DATE '2020-01-01' + i::INTEGER AS day, i % 2 = 0 AS even,
             [i::VARCHAR, 'Ynys Môn'] AS texts, NULL::VARCHAR AS nothing
      FROM range(${ROWS}) AS rows(i) ORDER BY i
    ) TO ${text(whole)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048, KV_METADATA {said: 'Ynys Môn'})`);
  await copyFile(whole, thin);
  await thinFooter(thin);
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const Bounds = z.strictObject({
  column: z.string(),
  row_group: z.string(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  nulls: z.string().nullable(),
  replaced: z.string().nullable(),
});

function readBounds(file: string): Promise<z.infer<typeof Bounds>[]> {
  return database.rows(
    `SELECT path_in_schema AS column, row_group_id AS row_group, stats_min_value AS low,
            stats_max_value AS high, stats_null_count AS nulls, stats_min AS replaced
     FROM parquet_metadata(${text(file)}) ORDER BY row_group_id, column_id`,
    Bounds,
  );
}

test('a thinner footer has the same bounds and counts, without those that were replaced', async () => {
  const [before, after] = [await readBounds(whole), await readBounds(thin)];
  expect(before).toHaveLength(3 * 7);
  expect(before.some(({ replaced }) => replaced !== null)).toBe(true);
  expect(after).toEqual(before.map((bounds) => ({ ...bounds, replaced: null })));
  expect((await stat(thin)).size).toBeLessThan((await stat(whole)).size);
});

test('the rows and what the file says of itself are the same to DuckDB and to another reader', async () => {
  const { differences } = await database.row(
    `SELECT count(*)::INTEGER AS differences FROM (
       (SELECT * FROM read_parquet(${text(whole)}) EXCEPT SELECT * FROM read_parquet(${text(thin)}))
       UNION ALL (SELECT * FROM read_parquet(${text(thin)}) EXCEPT SELECT * FROM read_parquet(${text(whole)})))`,
    z.object({ differences: z.number() }),
  );
  expect(differences).toBe(0);
  const said = await database.row(
    `SELECT decode(value) AS said FROM parquet_kv_metadata(${text(thin)})`,
    z.object({ said: z.string() }),
  );
  expect(said).toEqual({ said: 'Ynys Môn' });
  const read = async (file: string) =>
    parquetReadObjects({ file: await asyncBufferFromFile(file), compressors });
  const rows = await read(thin);
  expect(rows).toHaveLength(ROWS);
  expect(rows).toEqual(await read(whole));
});

test('a file that is not whole is refused, not rewritten', async () => {
  const cut = path.join(folder, 'cut.parquet');
  await copyFile(whole, cut);
  await truncate(cut, (await stat(cut)).size - 100);
  const before = (await stat(cut)).size;
  await expect(thinFooter(cut)).rejects.toThrow('has no Parquet footer');
  expect((await stat(cut)).size).toBe(before);
});
