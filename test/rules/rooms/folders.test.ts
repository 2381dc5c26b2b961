import { expect, test } from 'vitest';
import { isTypeScript, readSources } from '../sources.ts';
import { findFullFolders } from './folders.ts';

test('no folder holds so many files of code that a room inside it has no name yet', () => {
  const files = readSources().filter(isTypeScript);
  expect(findFullFolders(files.map(({ path }) => path))).toEqual([]);
});

test('files are counted where they lie, not in the rooms below', () => {
  const room = (folder: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${folder}/file-${index}.ts`);
  expect(findFullFolders([...room('api/server', 13), ...room('api/server/cache', 13)])).toEqual([]);
  expect(findFullFolders(room('api/server', 14))).toEqual(['api/server holds 14 files']);
});
