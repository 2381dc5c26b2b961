import { strFromU8, unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { createPages } from '../../../web/app.tsx';
import { NOW, dropStore, openTestApi, tinyRows } from '../../support/stores/api-store.ts';
import { askRows } from '../../support/ask.ts';
import { readHtml } from '../../support/html/read-html.ts';
import { runTiny, temporaryHome, tinyDataset } from '../../support/stores/fake-source.ts';
import { tinyDeclaration } from '../../support/stores/tiny-dataset.ts';

/** Ends what it stands in, in a page, an attribute, a script or a template, and then does harm. */
const NASTY = `</script><script>alert(1)</script>"'><img src=x onerror=alert(2)>{{7*7}}\${7*7}&amp;`;

let folder: string;
let api: OpenedApi;
let pages: Hono;
beforeAll(async () => {
  const home = await temporaryHome();
  folder = home.root;
  const { dimensions, measures } = tinyDeclaration();
  const dataset = tinyDataset({
    title: `Title ${NASTY}`,
    summary: `Summary ${NASTY}`,
    question: `Question ${NASTY}`,
    trap: `Trap ${NASTY}`,
    publisher: `Publisher ${NASTY}`,
    dimensions: dimensions.map((each) => ({ ...each, name: `Dimension ${NASTY}` })),
    measures: measures.map((each) => ({ ...each, name: `Measure ${each.id} ${NASTY}` })),
    charts: [{ title: `Chart ${NASTY}`, kind: 'line', measure: 'tiny_count', filters: {} }],
  });
  const rows = tinyRows((row) => ({ ...row, area_name: `Area ${NASTY}` }));
  const report = await runTiny(home, [{ rows }], { dataset });
  if (report.outcome !== 'published') throw new Error(report.reason ?? report.outcome);
  api = await openTestApi(folder);
  pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now: NOW,
    publicUrl: undefined,
  });
});
afterAll(async () => {
  api.close();
  await dropStore(folder);
});

test('a release keeps the names as they came, and answers them as data', async () => {
  const { data } = await askRows(api, '/v1/datasets/tiny/data?limit=1');
  expect(data[0]?.area_name).toBe(`Area ${NASTY}`);
});

test.each([
  '/',
  '/datasets',
  '/datasets/tiny',
  '/datasets/tiny/versions/1.0.0',
  '/embed/datasets/tiny',
  '/search?q=tiny',
  '/wizard?dataset=tiny',
  '/wizard?dataset=tiny&areas=E08000034;E08000035',
  '/which-source',
  '/developers',
  '/developers/reference/readRows',
  `/search?q=${encodeURIComponent(NASTY)}`,
  `/datasets?theme=${encodeURIComponent(NASTY)}`,
  `/datasets/${encodeURIComponent(NASTY)}`,
  `/areas/${encodeURIComponent(NASTY)}`,
  `/wizard?dataset=tiny&areas=${encodeURIComponent(NASTY)}`,
  '/charts/datasets/tiny/chart.svg',
])('%s shows markup in names as text', async (path) => {
  const response = await pages.request(path, { redirect: 'follow' });
  expect(response.status).toBeLessThan(500);
  const html = readHtml(await response.text());
  expect(html.all('script').filter(({ source }) => source.startsWith('alert'))).toEqual([]);
  expect(html.has('img[src="x"]') || html.has('[onerror]')).toBe(false);
});

test('the page to read first of a package shows markup as text too', async () => {
  const response = await api.app.request('/v1/datasets/tiny/versions/1.0.0/package.zip');
  const entries = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const page = strFromU8(entries['README.md'] ?? new Uint8Array());
  // In Markdown a backslash makes what follows text.
  expect(page.replaceAll('\\<', '')).not.toContain('<script');
  expect(page.replaceAll('\\<', '')).not.toContain('<img');
  expect(page).toContain('# Title \\</script\\>\\<script\\>alert(1)');
});

test('the page of the dataset does show the names', async () => {
  const { words } = readHtml(await (await pages.request('/datasets/tiny')).text());
  for (const word of ['Title', 'Measure tiny_count', 'Area', 'Dimension']) {
    expect(words).toContain(`${word} ${NASTY}`);
  }
});
