import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { discoverPublishers } from '../../../pipelines/publishers/discover.ts';

const DEFINE = pathToFileURL(
  path.resolve(import.meta.dirname, '../../../pipelines/publishers/publisher.ts'),
).href;
const ZOD = import.meta.resolve('zod');

/** What discovery says of one folder `board` whose `publisher.ts` holds these fields. */
async function discover(fields: string): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'publishers-'));
  await mkdir(path.join(root, 'board'));
  await writeFile(
    path.join(root, 'board', 'publisher.ts'),
    `import { z } from '${ZOD}';
     import { definePublisher } from '${DEFINE}';
     const plain = { id: 'board', name: 'Board', hosts: [], source: z.looseObject({}),
       adapter: { fetch: async () => [], parse: async () => undefined } };
     export default definePublisher({ ...plain, ${fields} });`,
  );
  try {
    return (await discoverPublishers([root])).map(({ id }) => id);
  } finally {
    await rm(root, { recursive: true });
  }
}

test('a folder with a publisher.ts is a publisher', async () => {
  expect(await discover('')).toEqual(['board']);
});

test.each([
  ["id: 'other'", /its id is "other"; an id is the name of its folder/],
  ["hosts: ['https://x.example/']", /is not a publisher:[^]*hosts/],
  ["hosts: ['x.example']", /it has hosts and no polite rate/],
  ['settings: { KEY: z.string().optional() }', /its setting KEY must begin with BOARD_/],
  [
    "secrets: [{ in: 'header', name: 'X-Key', setting: 'BOARD_KEY' }]",
    /its secret "X-Key" is the setting BOARD_KEY, which it does not add/,
  ],
  ["secrets: [{ in: 'body', name: 'key', setting: 'BOARD_KEY' }]", /secrets\[0\]\.in/],
  ['adapter: {}', /adapter\.fetch/],
])('%s is refused, naming the file', async (fields, message) => {
  await expect(discover(fields)).rejects.toThrow(message);
  await expect(discover(fields)).rejects.toThrow(/board\/publisher\.ts/);
});

test('two publishers of one id are refused', async () => {
  const own = path.resolve(import.meta.dirname, '../../../pipelines/publishers');
  await expect(discoverPublishers([own, own])).rejects.toThrow(/two publishers have the id/);
});
