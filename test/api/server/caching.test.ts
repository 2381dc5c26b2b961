import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { chooseCoding, findKnownTag } from '../../../api/answer/etag.ts';
import { cache } from '../../../api/server/cache/cache.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { askJson } from '../../support/ask.ts';
import { tickingClock } from '../../support/stores/fake-source.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const store = useStore();
const api = useApi(store);
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  api.app.request(path, { headers, method });

test('a known ETag costs 304, in every coding and on every kind of answer', async () => {
  const paths = [DATA, `${DATA}.csv`, '/v1/datasets', '/v1/config', '/v1/datasets/tiny/versions'];
  for (const path of paths) {
    for (const coding of ['identity', 'gzip', 'br']) {
      const first = await ask(path, { 'accept-encoding': coding });
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]+(\.\w+)?"$/);
      const again = await ask(path, { 'accept-encoding': coding, 'if-none-match': etag });
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
      expect(await again.text()).toBe('');
      expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
    }
  }
});

test('codings carry the same bytes under different strong ETags', async () => {
  const plain = await ask(DATA, { 'accept-encoding': 'identity' });
  const gzip = await ask(DATA, { 'accept-encoding': 'gzip' });
  const br = await ask(DATA, { 'accept-encoding': 'br, gzip' });
  const text = await plain.text();
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(text);
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(text);
  const tags = [plain, gzip, br].map(({ headers }) => headers.get('etag'));
  expect(new Set(tags).size).toBe(3);
  expect(br.headers.get('vary')).toBe('Accept, Accept-Encoding');
});

test('an answer that is coded on another thread is the one that was made, as a shorter one is', async () => {
  const most = 256 * 1024;
  for (const length of [most, most + 1]) {
    const text = Array.from({ length }, (_, i) => ((i * i) % 97).toString(36).charAt(0)).join('');
    const app = new Hono().use(cache(api.service)).get('*', (c) => c.text(text));
    const read = async (coding: string) => {
      const headers = { 'accept-encoding': coding };
      const answer = await app.request(`/${length}`, { headers });
      expect(answer.headers.get('content-encoding')).toBe(coding);
      return Buffer.from(await answer.arrayBuffer());
    };
    const gzip = gunzipSync(await read('gzip'));
    const br = brotliDecompressSync(await read('br'));
    expect([gzip, br].map((body) => body.toString() === text)).toEqual([true, true]);
  }
});

test('pinned answers may be kept for a day, loose ones for a minute and say where they are pinned', async () => {
  const loose = await ask(`${DATA}?period=latest&sex=male`);
  expect(loose.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600');
  const pinned = loose.headers.get('content-location') ?? '';
  expect(pinned).toBe(`${DATA}?period=2023&sex=male&version=1.1.0`);
  const same = await ask(pinned);
  expect(same.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(same.headers.get('content-location')).toBeNull();
  expect(same.headers.get('etag')).toBe(loose.headers.get('etag'));
  expect(await same.text()).toBe(await loose.text());
});

test('the headers of rows say as much as the envelope', async () => {
  const answer = await ask(`${DATA}?area=E08000034&limit=2`);
  const { headers } = answer;
  const { edition } = z.object({ edition: z.string() }).parse(await answer.json());
  const Record = z.object({ published: z.string() });
  const { published } = await askJson(api, '/v1/datasets/tiny/versions/1.1.0', Record);
  expect(Object.fromEntries(headers)).toMatchObject({
    'alongside-dataset': 'tiny',
    'alongside-version': '1.1.0',
    'alongside-edition': edition,
    'alongside-total': '45',
    'alongside-returned': '2',
    'alongside-complete': 'false',
    'alongside-warnings': 'totals_beside_parts, break_in_series',
    'last-modified': new Date(published).toUTCString(),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  const link = headers.get('link') ?? '';
  for (const rel of ['next', 'canonical', 'describedby', 'license', 'cite-as']) {
    expect(link).toContain(`rel="${rel}"`);
  }
});

test('lists say that their coding was chosen; what is of this moment is never kept', async () => {
  const lists = await ask('/v1/datasets', { 'accept-encoding': 'gzip' });
  expect(lists.headers.get('vary')).toBe('Accept-Encoding');
  const ticking = await openTestApi(store.home, { now: tickingClock('2026-11-22T12:00:00.000Z') });
  const health = async () => (await ticking.app.request('/v1/health')).text();
  expect(await health()).not.toBe(await health());
  ticking.close();
});

test('a problem has no header of the answer that it is in the place of', async () => {
  const { status, headers } = await ask('/v1/datasets/tiny/codes/sex?cursor=AAAA');
  expect(status).toBe(400);
  for (const name of ['etag', 'last-modified', 'content-language', 'link']) {
    expect([name, headers.get(name)]).toEqual([name, null]);
  }
  expect(headers.get('cache-control')).toBe('no-store');
});

test('HEAD answers as GET does, without the body', async () => {
  for (const path of [DATA, `${DATA}.csv`, '/v1/datasets']) {
    const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-length', 'content-type', 'alongside-total']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  }
});

test('links are absolute only where a public address is set', async () => {
  const other = await openTestApi(store.home, { publicUrl: 'https://lmi.example.org' });
  try {
    const response = await other.app.request(`${DATA}?limit=1&with=cite`, {
      headers: { host: 'evil.example' },
    });
    const text = await response.text();
    expect(text).toContain('"next":"https://lmi.example.org/v1/datasets/tiny/data?');
    expect(text).toContain('"cite":"https://lmi.example.org/v1/datasets/tiny/data?area=');
    expect(text).not.toContain('evil');
  } finally {
    other.close();
  }
});

test('a browser of any origin may ask, with ranges and conditions', async () => {
  const response = await ask(DATA, { origin: 'https://other.example' }, 'OPTIONS');
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
  expect(response.headers.get('access-control-allow-headers')).toBe(
    'Accept, Content-Type, If-None-Match, If-Range, Range',
  );
  const answer = await ask(DATA);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toBe('*');
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, br', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['zstd', 'identity'],
])('Accept-Encoding %s gets %s', (header, coding) => {
  expect(chooseCoding(header, ['br', 'gzip'])).toBe(coding);
});

test.each([
  ['"a"', '"a"'],
  ['W/"a"', '"a"'],
  ['"b", "a.gzip"', '"a.gzip"'],
  ['*', '"a"'],
  ['"ab"', undefined],
])('If-None-Match %s', (header, tag) => {
  expect(findKnownTag(header, 'a')).toBe(tag);
});
