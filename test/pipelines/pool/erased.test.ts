import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listErased, noteErased } from '../../../pipelines/pool/store/erased.ts';
import { homeAt } from '../../../pipelines/store/home.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'alongside-erased-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const note = (external_id: string): Promise<void> =>
  noteErased(homeAt(root), {
    ...{ channel: 'board', external_id, at: '2026-11-30T07:00:00Z', because: 'asked to' },
  });
const list = async (): Promise<string[]> =>
  (await listErased(homeAt(root))).map(({ external_id }) => external_id);
const append = (text: string): Promise<void> =>
  appendFile(path.join(homeAt(root).private, 'erased.ndjson'), text);

test('half a line of a writer that was killed is no erasure, and spoils none after it', async () => {
  await note('a1');
  await append(`{"channel":"board","because":"${'long '.repeat(2000)}`);
  expect(await list()).toEqual(['a1']);
  await note('a2');
  expect(await list()).toEqual(['a1', 'a2']);
});

test('half a line is cut off too where it is all that there is', async () => {
  await note('a1');
  await rm(path.join(homeAt(root).private, 'erased.ndjson'));
  await append('{"channel":"bo');
  expect(await list()).toEqual([]);
  await note('a2');
  expect(await list()).toEqual(['a2']);
});

test('a damaged line among others is never passed over: its advert would come back', async () => {
  await note('a1');
  await append('{"channel":"bo\n');
  await note('a2');
  await expect(list()).rejects.toThrow(SyntaxError);
});
