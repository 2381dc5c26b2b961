import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { holdStore } from '../../../../pipelines/store/lock.ts';
import { createPages } from '../../../../web/app.tsx';
import { copyStore, dropStore, openTestApi } from '../../../support/stores/api-store.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { retireRelease } from '../../../support/stores/retire-release.ts';
import { useStore } from '../../../support/stores/use-store.ts';

const SITE = 'https://lmi.example.org';
const store = useStore();
const closers: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closers.map((close) => close())));

/** Opens API and pages over a store that is dropped at the end; answers what an address answers. */
async function open(home: string) {
  const api = await openTestApi(home, { publicUrl: SITE });
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
  });
  closers.push(() => {
    api.close();
    return dropStore(home);
  });
  return async (address: string) => {
    const app = /^\/(v1\/|sitemap|feed|llms)/.test(address) ? api.app : pages;
    const response = await app.request(address);
    return { status: response.status, text: await response.text() };
  };
}
const GONE = { state_reason: 'A slip.', state_date: '2026-11-21T10:00:00.000Z' } as const;
const pagesIn = (sitemap: string): string[] =>
  readHtml(sitemap)
    .wordsOf('loc')
    .map((loc) => loc.replace(SITE, ''));

test('a store without anything has pages that say so, and lists only pages that are there', async () => {
  const read = await open(await mkdtemp(path.join(tmpdir(), 'alongside-none-')));
  expect(readHtml((await read('/search?q=leeds')).text).wordsOf('strong')).toContain('0 results');
  const listed = pagesIn((await read('/sitemap.xml')).text);
  expect(listed).toContain('/datasets');
  const statuses = await Promise.all(
    listed
      .filter((each) => !/^\/(problems|developers\/reference)\/./.test(each))
      .map(async (each) => [each, (await read(each)).status] as const),
  );
  expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
});

test('a dataset of which all was withdrawn breaks nothing else, and says why it is gone', async () => {
  const home = await copyStore(store.home);
  await retireRelease(home, '1.0.0', { ...GONE, state: 'withdrawn' });
  await retireRelease(home, '1.1.0', { ...GONE, state: 'withdrawn' });
  const read = await open(home);
  for (const address of [
    '/v1/openapi.json',
    '/developers/reference',
    '/feed.atom',
    '/llms.txt',
    '/v1/catalogue.ttl',
    '/v1/measures',
    '/datasets',
    '/areas/E08000034',
    '/search?q=tiny',
  ]) {
    expect([address, (await read(address)).status]).toEqual([address, 200]);
  }
  const gone = await read('/datasets/tiny');
  expect([gone.status, gone.text.includes('is withdrawn. A slip.')]).toEqual([410, true]);
  const sitemap = await read('/sitemap.xml');
  expect(sitemap.status).toBe(200);
  expect(pagesIn(sitemap.text).filter((each) => each.includes('tiny'))).toEqual([]);
});

test('a run in progress, with a release half made, shows in no page and no answer', async () => {
  const home = await copyStore(store.home);
  const read = await open(home);
  const before = (await read('/v1/datasets/tiny/versions')).text;
  const lock = await holdStore(
    homeAt(home),
    { memoryMb: 256, threads: 1 },
    { pid: process.pid, since: 'now', what: 'run' },
  );
  try {
    const half = path.join(home, 'releases', 'tiny', '1.2.0');
    await mkdir(half, { recursive: true });
    await writeFile(path.join(half, 'data.parquet'), 'PAR1');
    expect((await read('/v1/datasets/tiny/versions')).text).toBe(before);
    expect((await read('/v1/datasets/tiny/data?limit=1')).status).toBe(200);
    expect((await read('/datasets/tiny')).status).toBe(200);
    expect((await read('/v1/datasets/tiny/data?version=1.2.0')).status).toBe(400);
  } finally {
    lock.release();
  }
});

test('links to a release that was pruned lead to its record, or say that its rows are gone', async () => {
  const home = await copyStore(store.home);
  await retireRelease(home, '1.0.0', { ...GONE, state: 'pruned' });
  const read = await open(home);
  const dataset = (await read('/datasets/tiny')).text;
  const links = readHtml(dataset).links('a[href^="/"][href*="1.0.0"]');
  expect(links).toContain('/datasets/tiny/versions/1.0.0');
  for (const link of links) {
    expect([link, [200, 410]]).toEqual([link, expect.arrayContaining([(await read(link)).status])]);
  }
  expect((await read('/datasets/tiny/versions/1.0.0')).text).toContain('Pruned: A slip.');
  for (const address of [
    '/wizard?dataset=tiny&version=1.0.0',
    '/embed/datasets/tiny?version=1.0.0',
  ]) {
    const { status, text } = await read(address);
    expect([address, status, text.includes('1.0.0 is no longer kept')]).toEqual([
      address,
      410,
      true,
    ]);
  }
  const wizard = readHtml((await read('/wizard?dataset=tiny&version=1.0.0')).text);
  expect(wizard.link('Version 1.1.0 of tiny')).toBe('/datasets/tiny/versions/1.1.0');
  expect((await read('/datasets/tiny/versions/1.1.0')).status).toBe(200);
});
