import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SqlError } from '../../pipelines/duckdb.ts';
import { tellFailure } from '../../pipelines/tell-failure.ts';

const sql = "COPY released TO '/srv/store/releases/tiny/.making-next/codes.parquet'";
const said: readonly (readonly [string, string])[] = [
  ['IO Error: Cannot open file "/srv/store/.making-next/codes.parquet"', 'a file of the store'],
  ['IO Error: Could not write all bytes to file "/srv/store/x": wanted=9', 'the disk of the store'],
  ['IO Error: Cannot open file "/srv/store/x": No space left on device', 'the disk of the store'],
  ['Out of Memory Error: failed to allocate data of size 2.0 MiB', 'ALONGSIDE_MEMORY_MB'],
];

test.each(said)('%s: neither path nor statement is shown', (message, told) => {
  const words = tellFailure(new SqlError(sql, new Error(message)));
  expect(words).toContain(told);
  expect(words).not.toMatch(/\/srv|COPY/);
});

test('a statement that fails for a reason without a name says what DuckDB says, on one line', () => {
  const cause = new Error(
    'Conversion Error: Could not convert string "x" to DOUBLE\nLINE 1: SELECT',
  );
  expect(tellFailure(new SqlError('SELECT secret', cause))).toBe(
    'Conversion Error: Could not convert string "x" to DOUBLE (ALONGSIDE_LOG_LEVEL=debug prints the statement)',
  );
});

test('an error of the operating system is told without its path; any other in its own words', async () => {
  const gone: unknown = await readFile('/no/such/store/manifest.json').catch(
    (error: unknown) => error,
  );
  expect(tellFailure(gone)).toBe('a file of the store is gone, or cannot be opened');
  expect(tellFailure(new Error('the publisher has no table "x"'))).toBe(
    'the publisher has no table "x"',
  );
});
