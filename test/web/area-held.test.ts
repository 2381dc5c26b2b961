import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { createPages } from '../../web/app.tsx';
import { AreaRecord } from '../../web/reading/answers/area.ts';
import type { ApiFetch } from '../../web/reading/api-client.ts';
import { widerCodes } from '../../web/reading/areas/read-wider.ts';
import { dropStore, openTestApi } from '../support/api-store.ts';
import { makeSampleStore } from '../support/sample-store.ts';
import { fixtureApi } from './fixture/api.ts';

const Rows = z.looseObject({ data: z.array(z.looseObject({ area: z.string() })) });
let home: string;
let api: OpenedApi;
beforeAll(async () => {
  home = await makeSampleStore(['areas', 'vacancy-survey']);
  api = await openTestApi(home);
}, 180_000);
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The page of the United Kingdom over the fixture, which holds no measure that the page shows of it. */
async function readKingdom(datasets: readonly string[]) {
  const area = {
    code: 'K02000001',
    name: 'United Kingdom',
    type: 'uk',
    members: { lad: 361 },
    datasets,
  };
  const rest = fixtureApi();
  const fetch: ApiFetch = (path) => {
    const url = new URL(path, 'http://fixture');
    if (url.pathname === '/v1/areas/K02000001') return Promise.resolve(Response.json(area));
    return rest(path);
  };
  const app = createPages({ api: fetch, publicUrl: undefined });
  const html = await (await app.request('/areas/K02000001')).text();
  return { html, words: wordsIn(html) };
}

test('the vacancies of the United Kingdom stand on its page, in the table and as a chart', async () => {
  const app = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
  });
  const html = await (await app.request('/areas/K02000001')).text();
  const table = /<table class="govuk-table" id="figures">(.*?)<\/table>/s.exec(html)?.[1] ?? '';
  expect(table).toContain('href="/datasets/vacancy-survey"');
  expect(table).toContain('measure=survey_vacancies');
  expect(html).toContain('id="chart-survey-vacancies-sentence"');
});

test('an area of which other figures are held is led to them, not told that there are none', async () => {
  const { html, words } = await readKingdom(['jobs-by-industry']);
  expect(words).not.toContain('None of the datasets held here');
  expect(words).not.toContain('the local authorities in it');
  expect(html).toContain('href="/wizard?dataset=jobs-by-industry&amp;areas=K02000001"');
});

test('an area without any figures is led to the local authorities in it', async () => {
  const { words } = await readKingdom([]);
  expect(words).toContain('None of the datasets held here has figures for United Kingdom.');
  expect(words).toContain('Look at the local authorities in it');
});

test('a page says what kind of area it is of in words that read well', async () => {
  const { words } = await readKingdom([]);
  expect(words).toContain('The labour market of the United Kingdom (K02000001).');
  expect(words).not.toMatch(/this united kingdom/);
});

test('a code in small letters leads to the same code in capitals', async () => {
  const app = createPages({ api: fixtureApi(), publicUrl: undefined });
  const answer = await app.request('/areas/e08000034');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/areas/E08000034']);
  expect((await app.request('/areas/kirklees')).status).toBe(404);
});

test('a wider area without a figure of the same time is named, and has no empty column', async () => {
  const rest = fixtureApi();
  const withoutRegion: ApiFetch = async (path) => {
    const answer = await rest(path);
    if (!path.includes('/claimant-count/data')) return answer;
    const body = Rows.parse(await answer.json());
    const data = body.data.filter(({ area }) => area !== 'E12000003');
    return Response.json({ ...body, data });
  };
  const app = createPages({ api: withoutRegion, publicUrl: undefined });
  const html = await (await app.request('/areas/E08000034')).text();
  const head = /id="figures">.*?<\/thead>/s.exec(html)?.[0] ?? '';
  expect(wordsIn(head)).toMatch(/Kirklees A year before England Data/);
  expect(wordsIn(html)).toContain(
    'No figures of the same times are held here for Yorkshire and The Humber.',
  );
});

test('Northern Ireland is in no Great Britain, and nothing is wider than the United Kingdom', () => {
  const codes = (code: string) =>
    widerCodes(AreaRecord.parse({ code, name: 'A', type: 'lad', members: {}, datasets: [] }));
  expect(codes('N09000003')).toEqual(['N92000002', 'K02000001']);
  expect(codes('W06000015')).toEqual(['W92000004', 'K03000001', 'K02000001']);
  expect(codes('K03000001')).toEqual(['K02000001']);
  expect(codes('K02000001')).toEqual([]);
});
