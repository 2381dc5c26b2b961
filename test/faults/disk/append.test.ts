import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendDurably } from '../../../pipelines/store/durable.ts';
import { openFailingDisk } from './failing-disk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-append-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LINES = Array.from({ length: 30 }, (_, at) => `line ${at}\n`);

test('of many writers at once, one that fails half way cuts off its own half line and no other', async () => {
  const file = path.join(folder, 'uses.ndjson');
  const disk = await openFailingDisk(folder, { at: 'append uses.ndjson 3', fault: 'short' });
  const done = await Promise.allSettled(LINES.map((line) => appendDurably(file, line)));
  disk.mend();
  expect(done.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([2]);
  expect(await readFile(file, 'utf8')).toBe(LINES.filter((_, at) => at !== 2).join(''));
});

test('the folder is flushed for a new file alone, and a line is there after a power cut', async () => {
  const file = path.join(folder, 'uses.ndjson');
  const disk = await openFailingDisk(folder, null);
  for (const line of LINES) await appendDurably(file, line);
  disk.mend();
  expect(disk.calls.filter(({ name }) => name.startsWith('fsync . '))).toHaveLength(1);
  const after = await mkdtemp(path.join(tmpdir(), 'alongside-append-'));
  await disk.durable.writeTo(after);
  expect(await readFile(path.join(after, 'uses.ndjson'), 'utf8')).toBe(LINES.join(''));
  await rm(after, { recursive: true });
});
