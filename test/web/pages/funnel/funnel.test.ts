import { expect, test } from 'vitest';
import { z } from 'zod';
import { FunnelAnswer } from '../../../../schemas/answers/provision/funnel.ts';
import { createPages } from '../../../../web/app.tsx';
import { askJson } from '../../../support/ask.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useProvisionStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());
const QUERY = 'measure=apprenticeship_achievement_rate';

async function read(path: string) {
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  });
  const response = await pages.request(path);
  return { status: response.status, html: readHtml(await response.text()) };
}

test('the table is in the order of names, with each position in words and no order of merit', async () => {
  const { status, html } = await read(`/funnel?${QUERY}`);
  expect(status).toBe(200);
  const names = html.all('#by-name tbody th').map(({ words }) => words);
  expect(names.length).toBeGreaterThan(40);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  expect(html.one('#by-name').words).toMatch(/inside the 95% limits|above the 95% limit/);
  expect(html.all('a').map((link) => link.attribute('href') ?? '')).not.toEqual(
    expect.arrayContaining([expect.stringContaining('sort=')]),
  );
});

test('beside the picture stand how often it is wrong and what it would find', async () => {
  const { html } = await read(`/funnel?${QUERY}`);
  expect(html.all('figure svg[role="img"]')).toHaveLength(2);
  const { words } = await askJson(api, `/v1/performance/funnel?${QUERY}`, FunnelAnswer);
  expect(html.words).toContain(words);
  expect(html.one('#power').words).toContain('By the 99.8% limits');
  expect(html.words).toContain('Invented figures');
});

test('only measures of providers are offered, and no two by one name', async () => {
  const { html } = await read('/funnel');
  const names = html.wordsOf('select[name="measure"] option');
  expect(names).toContain('Apprenticeship achievement rate');
  expect(names.filter((name) => /^(Establishments|Recruiting|Vacancies)/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('one provider is marked, with its place as an interval', async () => {
  const { points } = await askJson(api, `/v1/performance/funnel?${QUERY}`, FunnelAnswer);
  const own = points.find(({ value }) => value !== null);
  const { html } = await read(`/funnel?${QUERY}&provider=${own?.provider ?? ''}`);
  expect(html.words).toMatch(/By the rate its true place may be any from \d+ to \d+ of \d+/);
  expect(html.one('#by-name strong').words).toContain(`${own?.provider_name ?? ''} (marked)`);
  const none = await read(`/funnel?${QUERY}&provider=10000020`);
  expect(none.html.words).toContain('No provider here has the number “10000020”');
});

test('the table of all providers is folded, unless one of them is marked', async () => {
  const isOpen = async (path: string): Promise<boolean> => {
    const fold = (await read(path)).html.all('details').find((each) => each.has('#by-name'));
    return fold?.attribute('open') !== undefined;
  };
  expect(await isOpen(`/funnel?${QUERY}`)).toBe(false);
  const { points } = await askJson(api, `/v1/performance/funnel?${QUERY}`, FunnelAnswer);
  expect(await isOpen(`/funnel?${QUERY}&provider=${points[0]?.provider}`)).toBe(true);
});

test('what is not compared is refused in words, and what is not known is said', async () => {
  const refused = await read('/funnel?measure=apprenticeship_starts');
  expect(refused.status).toBe(400);
  expect(refused.html.words).toContain('The funnel is of rates of people who are counted.');
  expect(refused.html.has('form[action="/funnel"]')).toBe(true);
  const stray = await read(`/funnel?${QUERY}&zebra=1`);
  expect(stray.status).toBe(200);
  expect(stray.html.words).toContain('“zebra” is not a parameter of this page');
  const empty = await read('/funnel');
  expect(empty.html.one('select[name="measure"]').words).toContain(
    'Apprenticeship achievement rate',
  );
});

test('the picture is there as a specification with its points', async () => {
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
  });
  const spec: unknown = await (await pages.request(`/charts/funnel/chart.vl.json?${QUERY}`)).json();
  const Spec = z.object({ data: z.object({ values: z.array(z.object({ n: z.number() })) }) });
  expect(Spec.parse(spec).data.values.length).toBeGreaterThan(40);
});

test('it is taken as a picture that says what it shows, and as a part of other pages', async () => {
  const { html } = await read(`/funnel?${QUERY}`);
  expect(html.links()).toContain(`/charts/funnel/chart.png?${QUERY}`);
  expect(html.one('[aria-label="Embed code of the funnel"]').words).toContain(
    `/embed/funnel?${QUERY}`,
  );
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: 'https://stats.example',
  });
  const picture = await pages.request(`/charts/funnel/chart.svg?${QUERY}`);
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  const svg = await picture.text();
  expect(svg).toContain('Invented figures: nobody ever measured these numbers.');
  expect(svg).toContain('Apprenticeship achievement rate: providers on a funnel');
  expect(svg).toContain('https://stats.example/embed/funnel');
  expect((await pages.request('/charts/funnel/chart.png')).status).toBe(404);
  const embedded = readHtml(await (await pages.request(`/embed/funnel?${QUERY}`)).text());
  expect(embedded.all('figure svg[role="img"]')).toHaveLength(2);
  expect(embedded.links()).toContain(`https://stats.example/funnel?${QUERY}`);
});
