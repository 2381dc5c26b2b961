import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { openTables } from '../../../../pipelines/publishers/pool/open-tables.ts';
import {
  FORM_WORDS,
  makeEmployerKey,
  makeOwnerKey,
} from '../../../../schemas/names/employer-key.ts';

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  const nothing = { number: 0, digest: '', tables: null, crowded: null, channels: [] };
  close = await openTables(database, nothing);
});
afterAll(async () => {
  await close();
  database.close();
});

/** Names of employers, of words that say whose they are, and of words and marks that do not. */
const NAME = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...FORM_WORDS,
        'Acme',
        'A.C.M.E.',
        'Öl',
        'NHS Foundation Trust',
        "O'Neill",
        '&',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));
const Owner = z.object({ owner: z.string() });

test('employers of flows are counted by the same name as those of signals', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(NAME, { minLength: 1, maxLength: 40 }), async (names) => {
      const keys = names.map(makeEmployerKey);
      const rows = await database.rows(
        `SELECT owner_of(key) AS owner FROM (
           SELECT unnest(list) AS key, generate_subscripts(list, 1) AS n
           FROM (SELECT from_json($1::JSON, '["VARCHAR"]') AS list)) ORDER BY n`,
        Owner,
        [JSON.stringify(keys)],
      );
      expect(rows.map(({ owner }) => owner)).toEqual(names.map(makeOwnerKey));
    }),
    { numRuns: 25 },
  );
});
