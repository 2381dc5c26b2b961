import { readFile, readdir, rm, mkdtemp, writeFile, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openExports } from '../../../api/answer/bulk/exports.ts';
import type { Exports, Recipe } from '../../../api/answer/bulk/exports.ts';
import { Busy } from '../../../api/warehouse/pool.ts';
import { tickingClock } from '../../support/stores/fake-source.ts';

let folder: string;
let written: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-exports-'));
  written = [];
});
afterEach(() => rm(folder, { recursive: true }));

const open = (bytes: number): Promise<Exports> =>
  openExports({
    folder,
    bytes,
    now: tickingClock('2026-11-22T12:00:00.000Z'),
  });
const recipe = (text: string) => (): Recipe => ({
  async write(file) {
    written.push(text);
    if (text === 'fail') throw new Error('disk full');
    await writeFile(file, text);
    return 1;
  },
  about: (returned) => Promise.resolve({ total: returned, warnings: [], next: null }),
});

test('a file is made once, however many ask at the same time or later', async () => {
  const exports = await open(1000);
  const held = await Promise.all([1, 2, 3].map(() => exports.hold('a', recipe('ten bytes!'))));
  expect(written).toEqual(['ten bytes!']);
  expect(held.map(({ bytes, total }) => [bytes, total])).toEqual(Array(3).fill([10, 1]));
  const reopened = await open(1000);
  const again = await reopened.hold('a', recipe('ten bytes!'));
  expect(written).toHaveLength(1);
  expect(await readFile(again.file, 'utf8')).toBe('ten bytes!');
});

test('a failure leaves nothing behind, and the next to ask tries afresh', async () => {
  const exports = await open(1000);
  await expect(exports.hold('a', recipe('fail'))).rejects.toThrow('disk full');
  expect(await readdir(folder)).toEqual([]);
  expect((await exports.hold('a', recipe('works'))).bytes).toBe(5);
});

test('the folder keeps to its size: the longest unused go first, those being read stay', async () => {
  const exports = await open(25);
  const a = await exports.hold('a', recipe('aaaaaaaaaa'));
  const b = await exports.hold('b', recipe('bbbbbbbbbb'));
  b.release();
  await exports.hold('c', recipe('cccccccccc'));
  expect(await readFile(a.file, 'utf8')).toBe('aaaaaaaaaa');
  await expect(readFile(b.file)).rejects.toThrow('ENOENT');
});

test('a folder full of files in use is busy, until one is let go', async () => {
  const exports = await open(10);
  const a = await exports.hold('a', recipe('aaaaaaaaaa'));
  await expect(exports.hold('b', recipe('b'))).rejects.toThrow(Busy);
  a.release();
  a.release();
  expect((await exports.hold('b', recipe('b'))).bytes).toBe(1);
});

test('a made file whose bytes are not what its note says is made again', async () => {
  const exports = await open(1000);
  const a = await exports.hold('a', recipe('whole'));
  await writeFile(a.file, 'cut');
  expect((await exports.hold('a', recipe('whole'))).bytes).toBe(5);
  expect(written).toHaveLength(2);
});

test('what a killed process left half made is swept, what another makes now is not', async () => {
  const [old, young] = ['.making-old', '.making-young'].map((name) => path.join(folder, name));
  if (old === undefined || young === undefined) throw new Error('two files');
  await writeFile(old, '');
  await writeFile(young, '');
  await utimes(old, new Date('2026-11-01'), new Date('2026-11-01'));
  await utimes(young, new Date('2026-11-22T11:59:00Z'), new Date('2026-11-22T11:59:00Z'));
  await open(1000);
  expect(await readdir(folder)).toEqual(['.making-young']);
});

test('a folder that is removed while files are served is made again', async () => {
  const exports = await open(1000);
  const before = await exports.hold('a', recipe('aaaaaaaaaa'));
  await rm(folder, { recursive: true });
  const after = await exports.hold('b', recipe('bbbbb'));
  expect(await readFile(after.file, 'utf8')).toBe('bbbbb');
  expect(exports.size()).toEqual({ files: 1, bytes: 5 });
  before.release();
  expect(await readFile((await exports.hold('a', recipe('again'))).file, 'utf8')).toBe('again');
});
