import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { FIGURE_CHANGE } from '../../../../pipelines/kinds/observations/change.ts';
import { differReleases } from '../../../../pipelines/store/versions/difference.ts';
import { openTestDatabase } from '../../../support/stores/tiny-dataset.ts';

let database: Database;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-difference-'));
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const COLUMNS = 'AS t(area, value, low, high, n, status, flags)';

async function differ(before: string, after: string) {
  const old = path.join(folder, 'old.parquet');
  await database.run(
    `COPY (SELECT * FROM (VALUES ${before}) ${COLUMNS}) TO ${text(old)} (FORMAT parquet)`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE release AS SELECT * FROM (VALUES ${after}) ${COLUMNS}`,
  );
  const file = path.join(folder, 'changes.parquet');
  const counts = await differReleases(
    database,
    { before: old, key: ['area'], change: FIGURE_CHANGE, columns: [] },
    file,
  );
  const rows = await database.rows(
    `SELECT area, change, value_before, value_after, difference FROM read_parquet(${text(file)})`,
    z.object({
      area: z.string(),
      change: z.string(),
      value_before: z.number().nullable(),
      value_after: z.number().nullable(),
      difference: z.number().nullable(),
    }),
  );
  return { counts, rows };
}

const row = (area: string, value: number | null, status = 'observed', flags = ''): string =>
  `('${area}', ${value ?? 'NULL'}::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, '${status}', '${flags}')`;

test('every kind of change is told apart and counted, cell by cell', async () => {
  const before = [
    row('a', 1),
    row('b', 2),
    row('c', 3),
    row('d', null, 'missing'),
    row('e', 5),
    row('f', 6),
    row('h', null, 'missing'),
  ];
  const after = [
    row('a', 1),
    row('b', 2.5),
    row('c', null, 'suppressed'),
    row('d', 4),
    row('f', 6, 'observed', 'revised'),
    row('g', 7),
    row('h', null, 'suppressed'),
  ];
  const { counts, rows } = await differ(before.join(), after.join());
  expect(counts).toEqual({
    added: 1,
    removed: 1,
    revised: 1,
    newly_hidden: 1,
    newly_shown: 1,
    status_changed: 1,
    flags_changed: 1,
    unchanged: 1,
  });
  expect(rows).toEqual([
    { area: 'b', change: 'revised', value_before: 2, value_after: 2.5, difference: 0.5 },
    { area: 'c', change: 'newly_hidden', value_before: 3, value_after: null, difference: null },
    { area: 'd', change: 'newly_shown', value_before: null, value_after: 4, difference: null },
    { area: 'e', change: 'removed', value_before: 5, value_after: null, difference: null },
    { area: 'f', change: 'flags_changed', value_before: 6, value_after: 6, difference: 0 },
    { area: 'g', change: 'added', value_before: null, value_after: 7, difference: null },
    {
      area: 'h',
      change: 'status_changed',
      value_before: null,
      value_after: null,
      difference: null,
    },
  ]);
});

test('a zero that became a blank is hidden, not unchanged', async () => {
  const { counts } = await differ(row('a', 0), row('a', null, 'suppressed'));
  expect(counts).toMatchObject({ newly_hidden: 1, unchanged: 0 });
});
