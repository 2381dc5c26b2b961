import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../../api/main.ts';
import type { Served } from '../../../api/main.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { NOW, keepLog } from '../../support/stores/api-store.ts';
import { useStore } from '../../support/stores/use-store.ts';

const store = useStore();
let served: Served;
const log = keepLog();
const settingsAt = (port: number) =>
  readSettings({ ALONGSIDE_HOME: store.home, PORT: String(port), ALONGSIDE_MEMORY_MB: '512' });
beforeAll(async () => {
  served = await serve(settingsAt(0), { now: NOW, log });
});
afterAll(async () => {
  await served.close();
});

test('API and pages answer on one port', async () => {
  const data = await fetch(`${served.url}/v1/datasets/tiny/data?limit=1`);
  expect(data.headers.get('content-type')).toBe('application/json');
  const page = await fetch(`${served.url}/datasets`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('Tiny');
  expect((await fetch(`${served.url}/v1/nothing`)).status).toBe(404);
});

test('code to copy and citations name the address that is listened on, whatever Host says', async () => {
  for (const path of ['/datasets/tiny', '/developers', '/developers/reference']) {
    const html = await (
      await fetch(`${served.url}${path}`, { headers: { host: 'x.test' } })
    ).text();
    const named = new Set(html.match(/https?:\/\/(localhost:\d+|x\.test)/g) ?? []);
    if (path !== '/developers/reference') expect([path, ...named]).toEqual([path, served.url]);
    expect(html).not.toContain('x.test');
  }
  const dataset = await (await fetch(`${served.url}/datasets/tiny`)).text();
  expect(dataset).toContain(`${served.url}/datasets/tiny/versions/1.1.0.`);
});

test('over a real socket: HEAD, ranges and lengths of a file', async () => {
  const url = `${served.url}/v1/datasets/tiny/versions/1.1.0/files/data.parquet`;
  const head = await fetch(url, { method: 'HEAD' });
  const bytes = Number(head.headers.get('content-length'));
  expect(bytes).toBeGreaterThan(1000);
  const tail = await fetch(url, { headers: { range: 'bytes=-4' } });
  expect([tail.status, await tail.text()]).toEqual([206, 'PAR1']);
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(whole.length).toBe(bytes);
  const csv = await fetch(`${served.url}/v1/datasets/tiny/data.csv`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect((await csv.text()).split('\n')[0]).toMatch(/^area,area_name,/);
});

test('every request is one structured line of the log, under the id the client was given', async () => {
  const response = await fetch(`${served.url}/v1/config`);
  const id = response.headers.get('alongside-request');
  const line = log.lines.find(({ fields }) => 'request_id' in fields && fields.request_id === id);
  expect(line?.fields).toMatchObject({ method: 'GET', path: '/v1/config', status: 200 });
});

test('a port that is taken is an error, not a hang', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(serve(settingsAt(port), { now: NOW, log })).rejects.toThrow('EADDRINUSE');
  other.close();
});

test('closing lets a download under way finish', async () => {
  const own = await serve(settingsAt(0), { now: NOW, log });
  const response = await fetch(`${own.url}/v1/datasets/tiny/data.ndjson`);
  const closed = own.close();
  const lines = (await response.text()).split('\n').length - 1;
  expect(String(lines)).toBe(response.headers.get('alongside-total'));
  await closed;
  await expect(fetch(`${own.url}/v1/config`)).rejects.toThrow();
});
