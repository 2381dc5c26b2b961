import { createHash } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../../api/main.ts';
import type { ServeEffects, Served } from '../../../api/main.ts';
import { writeDurably } from '../../../pipelines/store/durable.ts';
import { Catalogue } from '../../../schemas/release/catalogue.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { swapInBigRelease } from '../../bench/big-release.ts';
import {
  NOW,
  copyStore,
  dropStore,
  keepLog,
  publishAgain,
} from '../../support/stores/api-store.ts';
import { RowsAnswer } from '../../support/ask.ts';
import type { Row } from '../../support/ask.ts';
import { useStore } from '../../support/stores/use-store.ts';

/** More than the buffers between two sockets hold: a reader who waits holds the sender up. */
const ROWS = 200_000;
const DATA = '/v1/datasets/tiny/data';
const small = useStore();
let home: string;
beforeAll(async () => {
  home = await copyStore(small.home);
  await swapInBigRelease(home, ROWS);
});
afterAll(() => dropStore(home));

const open = (more: Readonly<Record<string, string>> = {}, effects: Partial<ServeEffects> = {}) =>
  serve(readSettings({ ALONGSIDE_HOME: home, PORT: '0', ALONGSIDE_RATE_LIMIT: '0', ...more }), {
    now: NOW,
    log: keepLog(),
    ...effects,
  });

/** A download whose head and first bytes have come, and which waits for somebody to read on. */
async function begin({ url }: Served, address: string): Promise<IncomingMessage> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}${address}`, resolve).once('error', reject);
  });
  await new Promise((resolve) => response.once('readable', resolve));
  return response;
}

/** Reads on to the end; answers the bytes and their digest as `Repr-Digest` has it. */
async function finish(response: IncomingMessage): Promise<{ bytes: number; digest: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  await new Promise((resolve, reject) => response.once('end', resolve).once('error', reject));
  return { bytes, digest: `sha-256=:${hash.digest('base64')}:` };
}

const whole = ({ headers }: IncomingMessage) => ({
  bytes: Number(headers['content-length']),
  digest: headers['repr-digest'],
});

test('told to stop under load: downloads under way come whole, nobody new is let in', async () => {
  const served = await open();
  const downloads = await Promise.all([1, 2, 3].map(() => begin(served, `${DATA}.csv`)));
  const closed = served.close();
  await expect(fetch(`${served.url}/livez`)).rejects.toThrow();
  for (const download of downloads) expect(await finish(download)).toEqual(whole(download));
  await closed;
});

test('an answer that does not end within the grace is cut', async () => {
  const served = await open({ ALONGSIDE_GRACE_MS: '0' });
  const download = await begin(served, `${DATA}.csv`);
  await served.close();
  await expect(finish(download)).rejects.toThrow();
});

test('ready while it serves, not ready while it drains, and answering until then', async () => {
  let drained = (): void => undefined;
  const wait = () => new Promise<void>((resolve) => (drained = resolve));
  const served = await open({ ALONGSIDE_DRAIN_MS: '60000' }, { wait });
  const ready = async () => (await fetch(`${served.url}/readyz`)).status;
  expect(await ready()).toBe(200);
  const closed = served.close();
  expect(await ready()).toBe(503);
  expect((await fetch(`${served.url}/livez`)).status).toBe(200);
  expect((await fetch(`${served.url}${DATA}?limit=1`)).status).toBe(200);
  drained();
  await closed;
});

test('alive but not ready: a store in which nothing can be served, or that cannot be read', async () => {
  const other = await copyStore(small.home);
  const file = path.join(other, 'catalogue.json');
  const catalogue = await readFile(file, 'utf8');
  const served = await open({ ALONGSIDE_HOME: other });
  const ask = async (address: string) => {
    const response = await fetch(`${served.url}${address}`);
    return [response.status, await response.text()] as const;
  };
  try {
    expect((await ask('/readyz'))[0]).toBe(200);
    await writeDurably(file, catalogue.slice(0, 50));
    const [status, body] = await ask('/readyz');
    expect([status, body]).toEqual([503, expect.stringContaining('cannot be opened')]);
    expect(body).not.toContain(other);
    expect((await ask('/livez'))[0]).toBe(200);
    await writeDurably(
      file,
      JSON.stringify({ ...JSON.parse(catalogue), datasets: {}, editions: [] }),
    );
    expect(await ask('/readyz')).toEqual([503, expect.stringContaining('no dataset')]);
    await writeDurably(file, catalogue);
    expect((await ask('/readyz'))[0]).toBe(200);
  } finally {
    await served.close();
    await dropStore(other);
  }
});

const readCatalogue = async (store: string) =>
  Catalogue.parse(JSON.parse(await readFile(path.join(store, 'catalogue.json'), 'utf8')));

/** Publishes a third release, made elsewhere, as a publish does: the files, then one rename. */
async function publishInto(store: string): Promise<void> {
  const elsewhere = await copyStore(small.home);
  await publishAgain(elsewhere);
  const release = 'releases/tiny/1.2.0';
  await cp(path.join(elsewhere, release), path.join(store, release), { recursive: true });
  const [before, after] = [await readCatalogue(store), await readCatalogue(elsewhere)];
  const held = before.datasets.tiny?.releases ?? [];
  const published = after.datasets.tiny?.releases.at(-1);
  if (!after.datasets.tiny || !published) throw new Error('nothing was published');
  after.datasets.tiny.releases = [...held, published];
  await writeDurably(path.join(store, 'catalogue.json'), JSON.stringify(after));
  await dropStore(elsewhere);
}

test('a publish disturbs neither a download nor a paged read under way', async () => {
  const own = await copyStore(home);
  const served = await open({ ALONGSIDE_HOME: own });
  const page = async (address: string) =>
    RowsAnswer.parse(await (await fetch(`${served.url}${address}`)).json());
  try {
    const filter = 'area=E10000003&sex=total';
    const asItWas = (await page(`${DATA}?${filter}&limit=10000`)).data;
    const downloads = await Promise.all(
      [`${DATA}.csv`, '/v1/datasets/tiny/versions/1.1.0/files/data.parquet'].map((address) =>
        begin(served, address),
      ),
    );
    const first = await page(`${DATA}?${filter}&limit=500`);
    await publishInto(own);
    expect((await page(`${DATA}?limit=1`)).version).toBe('1.2.0');
    for (const download of downloads) expect(await finish(download)).toEqual(whole(download));
    const rows: Row[] = [...first.data];
    for (let next = first.next; next !== null;) {
      const following = await page(next);
      rows.push(...following.data);
      next = following.next;
    }
    expect(rows).toEqual(asItWas);
    expect(rows.length).toBeGreaterThan(1000);
  } finally {
    await served.close();
    await dropStore(own);
  }
});
