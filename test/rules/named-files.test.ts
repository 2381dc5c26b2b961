import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NAMED = /`((?:api|datasets|pipelines|schemas|test|web)\/[\w/.-]+\.(?:ts|tsx|sql))`/g;

test('files that the README and the documents name are there', () => {
  // A decision tells of its day: what it names may have gone since.
  const documents = readSources().filter((source) =>
    /^(README|docs\/[^/]+)\.md$/.test(source.path),
  );
  const absent = documents.flatMap((source) =>
    [...source.text.matchAll(NAMED)]
      .map(([, file = '']) => file)
      .filter((file) => !existsSync(path.join(ROOT, file)))
      .map((file) => `${source.path} names ${file}`),
  );
  expect(documents.length).toBeGreaterThan(3);
  expect(absent).toEqual([]);
});
