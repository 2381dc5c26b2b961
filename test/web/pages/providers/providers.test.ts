import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW, openTestApi } from '../../../support/stores/api-store.ts';
import { findProviderStore } from '../../../support/stores/samples/provider-store.ts';

/** Graded before report cards came, and carded after. */
const INSPECTED = '99900003';

let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(await findProviderStore());
});
afterAll(() => api.close());

async function read(path: string) {
  const pages = createPages({
    api: async (at, init) => api.app.request(at, init),
    publicUrl: undefined,
    now: NOW,
  });
  const response = await pages.request(path);
  return { status: response.status, html: readHtml(await response.text()) };
}

/** The first provider of the list. */
async function firstProvider() {
  const { html } = await read('/providers');
  const href = html.links().find((each) => /^\/providers\/\d{8}$/.test(each)) ?? '';
  return { href, code: href.slice(-8) };
}

describe('the list of providers', () => {
  test('is by name, finds misspelt names and says so, and leads to each', async () => {
    const { html } = await read('/providers?q=colege');
    expect(html.words).toContain('No provider has “colege” in its name');
    expect(html.words).toContain('with a name spelt nearly so');
    const found = html.links().filter((href) => /^\/providers\/\d{8}$/.test(href));
    expect(found).toHaveLength(40);
    // No postcodes are held in this store, so that nothing is listed by distance.
    expect(html.all('#filter-near')).toHaveLength(0);
    expect(html.words).toContain('By name only: where providers are is not held here.');
    expect(html.one('#provider-q').attribute('value')).toBe('colege');
    expect((await read('/providers?q=zzyxq')).html.words).toContain('No provider has “zzyxq”');
  });

  test('of a place says what is not held of places, and of a subject keeps the choice', async () => {
    const { html } = await read('/providers?area=E08000035&subject=05');
    expect(html.words).toContain('Not held here: where a provider delivers');
    expect(html.words).toContain('So this list may lack providers of Leeds');
    expect(html.one('#provider-subject option[selected]').attribute('value')).toBe('05');
    const finer = (await read('/providers?subject=1.3')).html;
    expect(finer.one('#provider-subject option[selected]').attribute('value')).toBe('1.3');
    expect((await read('/providers?sort=value')).html.words).toContain('sort');
  });
});

test('a search for what is asked of a provider tells its figure, and offers no empty list', async () => {
  const { href } = await firstProvider();
  const name = (await read(href)).html.one('h1').words;
  const ask = async (q: string) => (await read(`/search?q=${encodeURIComponent(q)}`)).html;
  const told = await ask(`${name} outcomes`);
  expect(told.has(`#answer a[href="${href}"]`)).toBe(true);
  expect(told.one('.app-answered').words).toMatch(/destination rate Academic year .*%, likely/);
  const beside = await ask(`compare ${name} with providers like it`);
  expect(beside.has(`#answer a[href="${href}"]`)).toBe(true);
  expect(beside.one('.app-answered').words).toMatch(/All of them on a funnel/);
  const against = await ask(`${name} outcomes against colleges like it`);
  expect(against.one('.app-answered').words).toMatch(/destination rate Academic year .*%, likely/);
  expect(told.has('.app-not-held')).toBe(false);
  const compared = await ask(`compare ${name} outcomes`);
  expect(compared.one('.app-answered').words).toMatch(/destination rate Academic year .*%, likely/);
  const none = await ask('leeds college outcomes');
  expect(none.one('.app-not-held').words).toContain(
    'a provider called “leeds college”, since all providers of this sample are invented',
  );
  expect(none.links().some((each) => each.startsWith('/providers?area=E08000035'))).toBe(false);
});

describe('a provider', () => {
  test('says who it is, and of what is not held that it is not held', async () => {
    const { href, code } = await firstProvider();
    const { html } = await read(href);
    expect(html.all('h1')).toHaveLength(1);
    expect(html.words).toContain(code);
    expect(html.words).toMatch(
      /Not held here, which is not to say that there are none: .*mergers\./,
    );
    expect(html.wordsOf('#names-table tbody tr')).toHaveLength(2);
    expect(html.words).toContain('No listing of courses has been taken in');
  });

  test('has each rate with its interval, beside the median of its group, and a way to its source', async () => {
    const { href } = await firstProvider();
    const { html } = await read(href);
    const [rate] = html.wordsOf('section[aria-labelledby="fe-outcomes-sustained_employment_rate"]');
    expect(rate).toMatch(/Academic year 2023 to 2024: \d+%, likely [\d.]+% to [\d.]+%; of \d+/);
    expect(rate).toMatch(
      /Half of \d+ providers have [\d.]+% or more; all their people together [\d.]+%\. For one of this size the 95% limits are [\d.]+% to [\d.]+%: /,
    );
    expect(html.words).toContain('the diamond is the median of all providers');
    expect(
      html.all('svg.app-strip[role="img"][aria-label*="the median of"]').length,
    ).toBeGreaterThan(0);
    expect(html.links()).toContain('/datasets/fe-outcomes');
    expect(rate).toMatch(/ on a year \(academic year 2022 to 2023: \d+%\)\./);
    expect(html.words).toMatch(
      /Of rates of achievement these alone are held of it: |No rate of achi/,
    );
    // A count is set beside nobody's.
    const [starts] = html.wordsOf(
      'section[aria-labelledby="apprenticeship-starts-apprenticeship_starts"]',
    );
    expect(starts).toMatch(/\d people/);
    expect(starts).not.toContain('providers have');
    // So it is folded, and rates of now are not.
    const folded = html.all('.app-measured').map(({ words }) => words);
    expect(folded).toContainEqual(
      expect.stringMatching(/^\d counts; the newest: .*Apprenticeships started/),
    );
    expect(folded.join(' ')).not.toContain('Sustained employment rate Academic year 2023 to 2024');
  });

  test('has its inspections by their days, the newest first, in the words of each scale', async () => {
    const { html } = await read(`/providers/${INSPECTED}`);
    const judged = html.all('#inspections-judgements tbody tr').map(({ words }) => words);
    expect(
      judged.filter((row) => row.includes('Report card: inclusion Expected standard')),
    ).toEqual([expect.stringContaining('4 March 2026')]);
    expect(judged.at(-1)).toMatch(/^Overall effectiveness .*good.* 24 September 2025/);
    const [caption] = html.wordsOf('#inspections-judgements caption');
    expect(caption).toContain('A judgement says nothing of the time since');
    expect(html.links()).toContain('/datasets/inspections');
  });

  test('is what the datasets of its names lead to', async () => {
    expect((await read('/datasets/providers')).html.links()).toContain('/providers');
  });

  test('that is not listed is 404', async () => {
    expect((await read('/providers/99999999')).status).toBe(404);
  });
});

test('the page of an area leads to outcomes after courses, with whom they are told of', async () => {
  const { html } = await read('/areas/E12000003');
  const after = html.one('section[aria-labelledby="after-courses"]');
  expect(after.wordsOf('li')).toContain('Sustained employment rate, by provider');
  expect(after.links()).toContain('/datasets/fe-outcomes');
});
