import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { writeParquet } from '../../../pipelines/store/releases/write-table.ts';

test('every group of a stored file but the last has at least 100,000 rows, in order, no Bloom filter', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-groups-'));
  const file = path.join(folder, 'data.parquet');
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 2 });
  try {
    await writeParquet(database, 'SELECT i FROM range(250000) AS rows(i) ORDER BY i', file, {
      'alongside.dataset': 'numbers',
    });
    const groups = await database.rows(
      `SELECT row_group_num_rows::INTEGER AS rows, stats_min::INTEGER AS first, bloom_filter_offset AS bloom
       FROM parquet_metadata(${text(file)}) ORDER BY row_group_id`,
      z.object({ rows: z.number(), first: z.number(), bloom: z.null() }),
    );
    expect(groups.map(({ rows }) => rows)).toEqual([100_352, 100_352, 49_296]);
    expect(groups.map(({ first }) => first)).toEqual([0, 100_352, 200_704]);
  } finally {
    database.close();
    await rm(folder, { recursive: true });
  }
});
