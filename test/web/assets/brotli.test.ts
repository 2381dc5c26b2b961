import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { brotli } from '../../../web/assets/brotli.ts';

const LONG = '<p>A line of a page.</p>'.repeat(200);

const app = new Hono();
app.use(compress());
app.use(brotli());
app.use(etag());
app.get('/', (c) => c.html(LONG));
app.get('/short', (c) => c.text('Short.'));
app.get('/picture', (c) => c.body(LONG, 200, { 'Content-Type': 'image/png' }));

const ask = (path: string, accepted: string, more: Record<string, string> = {}) =>
  app.request(path, { headers: { 'accept-encoding': accepted, ...more } });

describe('text', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('is sent to a browser that takes “%s” in %s', async (accepted, coding) => {
    const response = await ask('/', accepted);
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
  });

  test('is the same once it is unpacked, and the bytes are fewer than gzip has', async () => {
    const packed = Buffer.from(await (await ask('/', 'br')).arrayBuffer());
    const gzip = await (await ask('/', 'gzip')).arrayBuffer();
    expect(brotliDecompressSync(packed).toString()).toBe(LONG);
    expect(packed.length).toBeLessThan(gzip.byteLength);
  });

  test('that a browser has already is not sent again', async () => {
    const tag = (await ask('/', 'br')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await ask('/', 'br', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

test('what is short, and what is a picture, is sent as it is', async () => {
  for (const path of ['/short', '/picture']) {
    const response = await ask(path, 'br');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect((await response.text()).length).toBeGreaterThan(5);
  }
});
