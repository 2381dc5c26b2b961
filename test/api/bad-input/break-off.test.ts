import { truncate, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import path from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { sendFile } from '../../../api/answer/bulk/send-file.ts';
import { limitsFrom } from '../../../api/server/limits.ts';
import { keepLog, openTestApi } from '../../support/stores/api-store.ts';
import { openPort } from '../../support/browser.ts';
import { useStore } from '../../support/stores/use-store.ts';

/** Runs until it is interrupted, on any machine. */
const ENDLESS = {
  sql: 'SELECT sum(a.range * b.range) FROM range(1000000000) a, range(1000000000) b',
  values: [],
};
const DATA = '/v1/datasets/tiny/data';
const HOUR = 3_600_000;
const PATIENCE = { timeout: 60_000, interval: 20 };

const store = useStore();
let api: OpenedApi;
let site: Awaited<ReturnType<typeof openPort>>;
let log: ReturnType<typeof keepLog>;
beforeEach(async () => {
  log = keepLog();
  const limits = limitsFrom({ timeLimitMs: HOUR, cacheMb: 64, rateLimit: 0 });
  api = await openTestApi(store.home, { log, limits });
  site = await openPort(api.app);
  // Opens the release and the areas, so that only the question itself is under way below.
  expect((await fetch(`${site.url}${DATA}?limit=1`)).status).toBe(200);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await site.close();
  api.close();
});

/** Asks over a socket of its own; what comes back or breaks is not looked at. */
function ask(at: string): ClientRequest {
  const asked = request(`${site.url}${at}`, { agent: false });
  asked.on('error', () => undefined);
  asked.end();
  return asked;
}

/** Makes every question of the warehouse one without an end. */
function neverEnd(): { begun: () => number; ended: () => number } {
  let begun = 0;
  let ended = 0;
  const { warehouse } = api.service;
  const [select, write] = [warehouse.select.bind(warehouse), warehouse.export.bind(warehouse)];
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    begun += 1;
    return work.finally(() => {
      ended += 1;
    });
  };
  vi.spyOn(warehouse, 'select').mockImplementation((_, signal) => counted(select(ENDLESS, signal)));
  vi.spyOn(warehouse, 'export').mockImplementation((_, file, format, signal) =>
    counted(write(ENDLESS, file, format, signal)),
  );
  return { begun: () => begun, ended: () => ended };
}

async function answersAgain(at: string): Promise<void> {
  vi.restoreAllMocks();
  const answer = await fetch(`${site.url}${at}`);
  expect(answer.status).toBe(200);
  await answer.arrayBuffer();
}

test('clients that break off in mid query free every connection, and the next one is answered', async () => {
  const work = neverEnd();
  // More than there are connections: some run, the others stand in line.
  const clients = Array.from({ length: 6 }, (_, i) => ask(`${DATA}?limit=${i + 2}`));
  await vi.waitFor(() => expect(work.begun()).toBe(6), PATIENCE);
  expect(work.ended()).toBe(0);
  for (const client of clients) client.destroy();
  await vi.waitFor(() => expect(work.ended()).toBe(6), PATIENCE);
  await answersAgain(`${DATA}?limit=20`);
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}, 120_000);

test('a file that two wait for is made on when one leaves, and given up when both have', async () => {
  const work = neverEnd();
  const address = `${DATA}.csv?sex=male`;
  const first = ask(address);
  await vi.waitFor(() => expect(work.begun()).toBe(1), PATIENCE);
  const hold = vi.spyOn(api.service.exports, 'hold');
  const second = ask(address);
  await vi.waitFor(() => expect(hold).toHaveBeenCalledTimes(1), PATIENCE);
  const left = new Promise((resolve) => first.on('close', resolve));
  first.destroy();
  await left;
  // The service hears of it when it answers somebody else.
  expect((await fetch(`${site.url}/v1/config`)).status).toBe(200);
  expect([work.begun(), work.ended()]).toEqual([1, 0]);
  second.destroy();
  await vi.waitFor(() => expect(work.ended()).toBe(1), PATIENCE);
  await answersAgain(address);
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}, 120_000);

test('a client that breaks off in a download lets go of the file', async () => {
  const file = path.join(store.home, 'large');
  const bytes = 256 * 1024 * 1024;
  await writeFile(file, '');
  await truncate(file, bytes);
  const done = vi.fn();
  const app = new Hono().get('/', (c) =>
    sendFile(c, { file, bytes, etag: '"a"', etagBase: 'a', headers: {}, done }),
  );
  const download = await openPort(app);
  const answer = await fetch(download.url);
  const reader = answer.body?.getReader();
  await reader?.read();
  expect(done).not.toHaveBeenCalled();
  await reader?.cancel();
  await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(1), PATIENCE);
  await download.close();
});
