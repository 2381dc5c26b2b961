import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import type { DatasetKind } from '../../../pipelines/kinds/kind.ts';
import type { Vintage } from '../../../pipelines/publishers/adapter.ts';
import { parse } from '../../../pipelines/stages/parse.ts';
import { openKind } from '../../../pipelines/kinds/kinds.ts';
import { fakeAdapter, tinyDataset } from '../../support/stores/fake-source.ts';
import { fakePublishers } from '../../support/publishers.ts';

const VINTAGE: Vintage = {
  snapshots: [],
  labels: null,
  sourceReleased: null,
  clock: 'store',
  checks: [],
};
const TAKEN = { vintage: VINTAGE, previous: null };

/** A dataset whose `parsed` is made by this SQL. */
function parsing(sql: string): DatasetKind {
  const kind = openKind(tinyDataset(), fakePublishers(fakeAdapter([])));
  return { ...kind, parse: (_, database: Database) => database.run(sql) };
}

test('a temporary table of one dataset hides none of its name in the next', async () => {
  const database = await openDatabase(':memory:', { memoryMb: 128, threads: 1 });
  try {
    const before =
      'CREATE TEMP TABLE listed AS SELECT 1 AS other; CREATE TABLE parsed AS FROM listed';
    await parse(database, parsing(before), TAKEN);
    const after =
      'CREATE TABLE listed AS SELECT 2 AS code; CREATE TABLE parsed AS SELECT code FROM listed';
    await parse(database, parsing(after), TAKEN);
    expect(await database.rows('FROM parsed', z.object({ code: z.number() }))).toEqual([
      { code: 2 },
    ]);
  } finally {
    database.close();
  }
});
