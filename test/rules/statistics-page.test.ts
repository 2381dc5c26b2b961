import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { discoverDatasets } from '../../datasets/discover.ts';

const PAGE = path.resolve(import.meta.dirname, '../../docs/statistics.md');

test('docs/statistics.md gives formula and source of every interval that a dataset asks for', async () => {
  const used = (await discoverDatasets()).flatMap(({ declaration }) =>
    declaration.hosting === 'hosted' && declaration.kind === 'observations'
      ? declaration.measures.flatMap(({ interval }) => interval ?? [])
      : [],
  );
  expect(used).not.toEqual([]);
  const rows = (await readFile(PAGE, 'utf8')).split('\n');
  const explained = (word: string) =>
    rows.some((row) => row.startsWith(`| \`${word}\``) && row.includes('https://'));
  expect([...new Set(used)].filter((word) => !explained(word))).toEqual([]);
});
