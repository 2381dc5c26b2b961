import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../../api/app.ts';
import { recentReleases, writeFeed } from '../../../api/catalogue/site/feed.ts';
import { ROOT, isRootPath } from '../../../api/catalogue/site/root-paths.ts';
import { portionsOf, writeSitemapIndex } from '../../../api/catalogue/site/sitemap.ts';
import { tellChanges } from '../../../api/catalogue/site/tell-changes.ts';
import { writeXml } from '../../../api/catalogue/site/xml.ts';
import { isApiPath } from '../../../api/main.ts';
import { Catalogue } from '../../../schemas/release/catalogue.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { createPages } from '../../../web/app.tsx';
import { readHtml } from '../../support/html/read-html.ts';
import { dropStore, openTestApi, publishAgain } from '../../support/stores/api-store.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { retireRelease } from '../../support/stores/retire-release.ts';
import { takeStore, useApi, useStore } from '../../support/stores/use-store.ts';

const BASE = 'https://lmi.example.org';
const store = useStore();
const api = useApi(store, { publicUrl: BASE });
const bare = useApi(store);

async function ask({ app }: OpenedApi, path: string, type: string): Promise<string> {
  const response = await app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toContain(type);
  return response.text();
}

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['entry', 'link', 'url'].includes(name),
});
function readXml(text: string): unknown {
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text);
}

const Link = z.object({ '@_rel': z.string(), '@_href': z.string() });
const Entry = z.object({
  id: z.string().regex(/^ni:\/\/\/sha-256;[\w-]{43}$/),
  title: z.string(),
  updated: z.iso.datetime(),
  published: z.iso.datetime(),
  summary: z.string(),
  rights: z.string(),
  author: z.object({ name: z.string() }),
  link: z.array(Link),
});
/** What RFC 4287 asks of a feed and of its entries. */
const Atom = z.object({
  feed: z.object({
    '@_xmlns': z.literal('http://www.w3.org/2005/Atom'),
    id: z.string().min(1),
    title: z.string(),
    updated: z.iso.datetime(),
    link: z.array(Link),
    subtitle: z.string(),
    entry: z.array(Entry),
  }),
});
const askFeed = async (from: OpenedApi, path: string) =>
  Atom.parse(readXml(await ask(from, path, 'application/atom+xml'))).feed;

test('the feed of a dataset tells each release and what changed in it, newest first', async () => {
  const { entry, link } = await askFeed(api, '/v1/datasets/tiny/feed.atom');
  expect(entry.map(({ title }) => title)).toEqual(['Tiny 1.1.0', 'Tiny 1.0.0']);
  expect(entry[0]?.summary).toContain('Rows: 1 revised, 1 newly hidden.');
  expect(entry[1]?.summary).toBe('First release.');
  expect(link).toContainEqual(
    expect.objectContaining({ '@_rel': 'self', '@_href': `${BASE}/v1/datasets/tiny/feed.atom` }),
  );
});

test('the feed of all has every release of every dataset; its links answer', async () => {
  const { entry } = await askFeed(bare, ROOT.feed);
  const names = entry.map(({ title }) => title);
  expect(names).toHaveLength(5);
  expect(names).toContain('Tiny 1.0.0');
  const hrefs = entry.flatMap(({ link }) => link).filter((each) => each['@_rel'] === 'related');
  for (const { '@_href': href } of hrefs) {
    expect([href, (await bare.app.request(href)).status]).toEqual([href, 200]);
  }
});

test('a release keeps its name in every feed, whatever the address of the service', async () => {
  const [one, other] = [await askFeed(api, ROOT.feed), await askFeed(bare, ROOT.feed)];
  expect(one.id).toBe(other.id);
  expect(one.entry.map(({ id }) => id)).toEqual(other.entry.map(({ id }) => id));
  expect(new Set(one.entry.map(({ id }) => id)).size).toBe(one.entry.length);
  const tiny = await askFeed(api, '/v1/datasets/tiny/feed.atom');
  const all = one.entry.map(({ id }) => id);
  expect(tiny.entry.every(({ id }) => all.includes(id))).toBe(true);
  expect(tiny.id).not.toBe(one.id);
});

test('a publish is in the feed at once, and the names of what was there stay', async () => {
  const own = await takeStore();
  const open = await openTestApi(own);
  const before = await askFeed(open, '/v1/datasets/tiny/feed.atom');
  await publishAgain(own);
  const after = await askFeed(open, '/v1/datasets/tiny/feed.atom');
  expect(after.entry.slice(1).map(({ id }) => id)).toEqual(before.entry.map(({ id }) => id));
  expect(after.id).toBe(before.id);
  expect(after.updated > before.updated).toBe(true);
  open.close();
  await dropStore(own);
});

test('a release that is withdrawn is told at the top, with its reason; nothing invented is told as real', async () => {
  const own = await takeStore('sample');
  await retireRelease(own, '1.0.0', {
    state: 'withdrawn',
    state_reason: 'It named a person.',
    state_date: '2026-11-21T10:00:00.000Z',
  });
  const open = await openTestApi(own, { publicUrl: BASE });
  const { title, updated, entry } = await askFeed(open, '/v1/datasets/tiny/feed.atom');
  expect([title, updated]).toEqual([
    expect.stringContaining('(invented figures)'),
    '2026-11-21T10:00:00.000Z',
  ]);
  expect(entry.map((each) => each.title)).toEqual([
    'Tiny 1.0.0 (withdrawn) (invented figures)',
    'Tiny 1.1.0 (invented figures)',
  ]);
  expect(entry[0]?.summary).toContain('Its rows are withdrawn. It named a person.');
  expect(entry[0]?.link.some((each) => each['@_href'].endsWith('changes.csv'))).toBe(false);
  expect(entry[1]?.rights).toBe('Source: nobody');
  const turtle = await ask(open, '/v1/datasets/tiny.ttl', 'text/turtle');
  expect(turtle).not.toContain('versions/1.0.0#csv');
  expect(turtle).toContain('versions/1.1.0#csv');
  expect(await ask(open, ROOT.llms, 'text/plain')).toContain('Every figure here is invented');
  open.close();
  await dropStore(own);
});

test('a feed and a list of codes that are cut say so', async () => {
  const file = path.join(store.home, 'catalogue.json');
  const catalogue = Catalogue.parse(JSON.parse(await readFile(file, 'utf8')));
  const [state] = catalogue.datasets.tiny?.releases ?? [];
  if (!state || !catalogue.datasets.tiny) throw new Error('no release');
  catalogue.datasets.tiny.releases = Array.from({ length: 101 }, () => state);
  const { recent, total } = recentReleases(catalogue, 'tiny');
  const entries = recent.map((told) => ({ ...told, manifest: null }));
  const parts = { catalogue, baseUrl: '', path: '/feed', page: '/', title: 'T', total, entries };
  expect(writeFeed(parts)).toContain('The newest 100 of 101.');
  const codes = Array.from({ length: 14 }, (_, i) => `c${i}`);
  const none = { added: [], removed: [] };
  const hidden = { newly_hidden: 0, newly_shown: 0, status_changed: 0 };
  const empty = { added: 0, removed: 0, revised: 0, ...hidden, unchanged: 9 };
  const structure = {
    columns: none,
    codes: { added: { sex: codes }, removed: {} },
    measures: { ...none, redefined: [] },
  };
  const manifest = await askJson(api, '/v1/datasets/tiny/versions/1.1.0/manifest', Manifest);
  expect(tellChanges({ ...manifest, structure }, state)).toContain(
    'New codes of sex: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 and 2 more.',
  );
  const changes = { ...empty, flags_changed: 5000 };
  expect(tellChanges({ ...manifest, changes }, state)).toContain(
    'No figure changed. Of 5,000 the figure stayed and only the flags changed.',
  );
});

test('feeds are answered 304 to who has them', async () => {
  const first = await api.app.request(ROOT.feed);
  const etag = first.headers.get('etag') ?? '';
  const again = await api.app.request(ROOT.feed, { headers: { 'If-None-Match': etag } });
  expect([etag === '', again.status]).toEqual([false, 304]);
});

test('text in XML stays text, and characters that XML has not are left out', () => {
  const text = writeXml('feed', { '@a': '"<&', title: ']]> <b>&amp;\u0000\u000b</b>' });
  expect(XMLValidator.validate(text)).toBe(true);
  expect(parser.parse(text)).toMatchObject({ feed: { title: ']]> <b>&amp;</b>', '@_a': '"<&' } });
});

const Sitemap = z.object({
  urlset: z.object({ url: z.array(z.object({ loc: z.url(), lastmod: z.string().optional() })) }),
});

/** Addresses of the explorer that are HTML and stand for nothing by themselves: a search needs words. */
const NO_PAGES = /^\/(search$|charts|embed|assets)|\*/;

test('the sitemap lists every page that stands by itself and is there, absolute, once each', async () => {
  const text = await ask(api, ROOT.sitemap, 'application/xml');
  const { url } = Sitemap.parse(readXml(text)).urlset;
  const found = url.map(({ loc }) => loc);
  expect(new Set(found).size).toBe(found.length);
  expect(found).toContain(`${BASE}/datasets/tiny`);
  expect(found).toContain(`${BASE}/areas/E08000034`);
  expect(url.find(({ loc }) => loc === `${BASE}/datasets/tiny`)?.lastmod).toMatch(/^2026-11-20T/);
  const pages = createPages({
    api: async (path, init) => bare.app.request(path, init),
    publicUrl: undefined,
  });
  const listed = found.map((loc) => decodeURI(loc.replace(BASE, '')));
  for (const { path } of pages.routes.filter(({ method }) => method === 'GET')) {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    const last = listed.findLast((each) => pattern.test(each));
    const { status, headers } = await pages.request(encodeURI(last ?? path));
    if (last !== undefined) expect([last, status]).toEqual([last, 200]);
    const isPage = status === 200 && headers.get('content-type')?.startsWith('text/html') === true;
    expect([path, isPage && last === undefined && !NO_PAGES.test(path)]).toEqual([path, false]);
  }
});

test('without a public address there is no sitemap, and robots.txt names none', async () => {
  expect(await askProblem(bare, ROOT.sitemap)).toMatchObject({ status: 404 });
  expect(await ask(bare, ROOT.robots, 'text/plain')).not.toContain('Sitemap');
  expect(await ask(api, ROOT.robots, 'text/plain')).toContain(`Sitemap: ${BASE}/sitemap.xml`);
});

test('more pages than one sitemap holds are several sitemaps with an index', () => {
  const pages = Array.from({ length: 120_001 }, (_, i) => ({ path: `/p/${i}`, changed: null }));
  const portions = portionsOf(pages);
  expect(portions.map(({ length }) => length)).toEqual([50_000, 50_000, 20_001]);
  expect(portions.flat()).toEqual(pages);
  const index = writeSitemapIndex(portions, { baseUrl: BASE, folder: '/sitemaps/' });
  const places = readHtml(index).wordsOf('loc');
  expect(places).toHaveLength(3);
  expect(places).toContain(`${BASE}/sitemaps/3.xml`);
});

const Linkset = z.object({
  linkset: z.array(
    z.looseObject({ anchor: z.string(), item: z.array(z.object({ href: z.string() })).optional() }),
  ),
});

test('the catalogue of APIs leads to the API and to what describes it (RFC 9727)', async () => {
  const text = await ask(api, ROOT.apiCatalog, 'application/linkset+json; profile=');
  const { linkset } = Linkset.parse(JSON.parse(text));
  const item = linkset.find(({ anchor }) => anchor === `${BASE}${ROOT.apiCatalog}`)?.item?.[0];
  expect(linkset.map(({ anchor }) => anchor)).toContain(item?.href);
  const hrefs = [...text.matchAll(/"href":"([^"]+)"/g)].map((match) => match[1] ?? '');
  const pages = createPages({
    api: async (path, init) => bare.app.request(path, init),
    publicUrl: undefined,
  });
  for (const href of hrefs.filter((each) => each !== `${BASE}/v1`)) {
    const path = href.replace(BASE, '');
    const { status } = await (isApiPath(path) ? api.app : pages).request(path);
    expect([href, status]).toEqual([href, 200]);
  }
  const head = await api.app.request(ROOT.apiCatalog, { method: 'HEAD' });
  expect(head.headers.get('link')).toContain('rel="api-catalog"');
});

test('llms.txt tells how to quote, and every address in it answers', async () => {
  const text = await ask(bare, ROOT.llms, 'text/plain');
  expect(text).toMatch(/^# Alongside\n\n> /);
  expect(text).toContain('are not zero');
  expect(text).not.toContain('invented sample');
  const pages = createPages({
    api: async (path, init) => bare.app.request(path, init),
    publicUrl: undefined,
  });
  const hrefs = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(hrefs).toEqual(expect.arrayContaining(['/v1/datasets/tiny', '/datasets/hesa']));
  for (const href of hrefs) {
    const { status } = await (isApiPath(href) ? bare.app : pages).request(href);
    expect([href, status]).toEqual([href, 200]);
  }
});

test('paths at the root go to the API; pages and what only looks alike do not', () => {
  for (const path of Object.values(ROOT)) expect([path, isApiPath(path)]).toEqual([path, true]);
  for (const path of ['/', '/feed', '/feed.atom/x', '/.well-known/other', '/sitemapsx', '/v1x']) {
    expect([path, isRootPath(path) || isApiPath(path)]).toEqual([path, false]);
  }
});
