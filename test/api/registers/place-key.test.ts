import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { placeKey, placeKeySql } from '../../../api/registers/places/place-index.ts';
import { openDatabase } from '../../../pipelines/duckdb.ts';

const Keyed = z.object({ written: z.string(), key: z.string() });

const PARTS = [
  'Saint',
  'saints',
  'St.',
  'King’s',
  "King's",
  'Ynys Môn',
  'Île',
  'À',
  '-',
  ' ',
  ',',
  '&',
  '(1)',
  'Tŷ',
];
const written = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'grapheme-ascii', maxLength: 6 })))
  .map((parts) => parts.join(''));

test('a name of a place has one key, worked out here or in the database', async () => {
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    const names = fc.sample(written, { numRuns: 400, seed: 20_261_130 });
    const rows = await database.rows(
      `SELECT name AS written, ${placeKeySql('name')} AS key
       FROM (SELECT unnest(from_json($1, '["VARCHAR"]')) AS name)`,
      Keyed,
      [JSON.stringify(names)],
    );
    expect(rows).toHaveLength(names.length);
    for (const { written: name, key } of rows) expect(key, name).toBe(placeKey(name));
  } finally {
    database.close();
  }
});
