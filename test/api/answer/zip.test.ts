import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPromise } from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeRecord, endZip } from '../../../api/answer/bulk/zip-records.ts';
import { writeZip } from '../../../api/answer/bulk/write-zip.ts';

const DATE = new Date('2026-11-30T10:20:30Z');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readEntries(file: string) {
  const zip = await openPromise(file, { lazyEntries: true });
  const found = [];
  for await (const entry of zip.eachEntry()) found.push(entry);
  return found;
}

test('files and places beyond 4 GB are told in full, as a reader of another make has them', async () => {
  const [huge, far] = [5_000_000_000, 6_000_000_000];
  const files = [
    { path: 'huge.csv', deflated: true, sum: 1, bytes: huge, compressed: far, at: 0 },
    { path: 'after it.csv', deflated: true, sum: 2, bytes: 3, compressed: 2, at: far },
  ];
  const file = path.join(folder, 'huge.zip');
  const handle = await open(file, 'w');
  const start = far + 1000;
  const end = endZip(files, start, DATE);
  // Of all that stands before, nothing is on the disk.
  await handle.write(end, 0, end.length, start);
  await handle.close();
  const told = (await readEntries(file)).map((entry) => ({
    path: entry.fileName,
    bytes: entry.uncompressedSize,
    compressed: entry.compressedSize,
    at: entry.relativeOffsetOfLocalHeader,
  }));
  expect(told).toEqual(
    files.map(({ path: name, bytes, compressed, at }) => ({ path: name, bytes, compressed, at })),
  );
});

test('sizes beyond 4 GB after the bytes of a file have eight bytes each, and no other has', () => {
  const file = { path: 'a.csv', deflated: true, sum: 1, bytes: 3, compressed: 2, at: 0 };
  const wide = closeRecord({ ...file, bytes: 5_000_000_000 });
  expect([wide.length, wide.readBigUInt64LE(16)]).toEqual([24, 5_000_000_000n]);
  expect(closeRecord(file)).toHaveLength(16);
});

test('more files than two bytes can count are told in full', async () => {
  const many = 70_000;
  const files = Array.from({ length: many }, (_, at) => {
    return { path: `${at}.csv`, deflated: false, sum: at, bytes: 0, compressed: 0, at: 0 };
  });
  const file = path.join(folder, 'many.zip');
  await writeFile(file, endZip(files, 0, DATE));
  const zip = await openPromise(file, { lazyEntries: true });
  expect(zip.entryCount).toBe(many);
  zip.close();
});

test('every file has its sum, its date of UTC and a name beyond ASCII', async () => {
  const file = path.join(folder, 'small.zip');
  await writeZip([{ path: 'Caerdydd – tŷ.txt', text: '123456789' }], { file, date: DATE });
  const [entry] = await readEntries(file);
  // The check value of CRC-32.
  expect(entry?.crc32).toBe(0xcbf43926);
  expect(entry?.fileName).toBe('Caerdydd – tŷ.txt');
  expect(entry?.getLastModDate({ timezone: 'UTC' })).toEqual(DATE);
});
