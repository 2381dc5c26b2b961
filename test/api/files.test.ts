import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { limitsFrom } from '../../api/server/limits.ts';
import { readRange, sendFile } from '../../api/answer/bulk/send-file.ts';
import { openTestApi } from '../support/stores/api-store.ts';
import { useApi, useStore } from '../support/stores/use-store.ts';

const FILE = '/v1/datasets/tiny/versions/1.1.0/files/data.parquet';
const store = useStore();
const api = useApi(store);
let whole: Buffer;
beforeAll(async () => {
  whole = Buffer.from(await (await api.app.request(FILE)).arrayBuffer());
});
const ask = (headers: Record<string, string>, method = 'GET') =>
  api.app.request(FILE, { headers, method });

test('a stored file is sent as it lies, with its length and digest, for ever', async () => {
  const response = await ask({ 'accept-encoding': 'gzip, br' });
  const digest = createHash('sha256').update(whole).digest('base64');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-length': String(whole.length),
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=86400, immutable',
    'content-type': 'application/vnd.apache.parquet',
    'repr-digest': `sha-256=:${digest}:`,
  });
  expect(response.headers.get('content-encoding')).toBeNull();
});

describe('ranges', () => {
  test.each([
    ['bytes=0-3', 0, 4],
    ['bytes=100-', 100, undefined],
    ['bytes=5-9', 5, 10],
    ['bytes=-8', -8, undefined],
  ])('%s, on GET and HEAD', async (range, from, to) => {
    const part = whole.subarray(from, to);
    const get = await ask({ range });
    expect(get.status).toBe(206);
    expect(Buffer.from(await get.arrayBuffer()).equals(part)).toBe(true);
    const head = await ask({ range }, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([206, String(part.length)]);
    expect(head.headers.get('content-range')).toBe(get.headers.get('content-range'));
  });
  test('beyond the end is 416 with the size', async () => {
    const response = await ask({ range: `bytes=${whole.length}-` });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${whole.length}`);
  });
  test('If-Range: the part while the file is the same, else the whole', async () => {
    const etag = (await ask({})).headers.get('etag') ?? '';
    expect((await ask({ range: 'bytes=0-3', 'if-range': etag })).status).toBe(206);
    expect((await ask({ range: 'bytes=0-3', 'if-range': '"other"' })).status).toBe(200);
  });
  test('made files have ranges too', async () => {
    const path = '/v1/datasets/tiny/data.csv';
    const text = await (await api.app.request(path)).text();
    const part = await api.app.request(path, { headers: { range: 'bytes=10-19' } });
    expect([part.status, await part.text()]).toEqual([206, text.slice(10, 20)]);
  });
});

test('HEAD lets go at once, however large the file', async () => {
  const file = path.join(store.home, 'large');
  await writeFile(file, Buffer.alloc(5_000_000));
  let done = 0;
  const sent = { file, bytes: 5_000_000, etag: '"a"', etagBase: 'a', headers: {} };
  const app = new Hono().get('/', (c) => sendFile(c, { ...sent, done: () => (done += 1) }));
  const head = await app.request('/', { method: 'HEAD' });
  expect([head.headers.get('content-length'), done]).toEqual(['5000000', 1]);
  const get = await app.request('/');
  expect([(await get.arrayBuffer()).byteLength, done]).toEqual([5_000_000, 2]);
});

test('HEAD and 304 let go of the file they did not send', async () => {
  const tight = await openTestApi(store.home, {
    limits: { ...limitsFrom({ timeLimitMs: 20_000, cacheMb: 1 }), cacheBytes: 1 },
  });
  try {
    const csv = '/v1/datasets/tiny/data.csv';
    const head = await tight.app.request(csv, { method: 'HEAD' });
    const headers = { 'if-none-match': head.headers.get('etag') ?? '' };
    expect((await tight.app.request(csv, { headers })).status).toBe(304);
    expect((await tight.app.request(`${csv}?sex=male`)).status).toBe(200);
    const open = await tight.app.request(`${csv}?sex=female`);
    expect([open.status, open.headers.get('retry-after')]).toEqual([503, '30']);
  } finally {
    tight.close();
  }
});

test.each([
  [undefined, undefined],
  ['bytes=a-b', undefined],
  ['bytes=-', undefined],
  ['items=0-1', undefined],
  ['bytes=0-1,4-5', undefined],
  ['bytes=5-2', undefined],
  ['bytes=-0', null],
  ['bytes=10-', null],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=9-99', { first: 9, last: 9 }],
])('range %s of ten bytes', (header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});
