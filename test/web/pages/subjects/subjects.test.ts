import { expect, test } from 'vitest';
import { EntityList } from '../../../../schemas/answers/entity.ts';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useSidesStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useSidesStore());
const asked: string[] = [];
const pages = createPages({
  api: async (path, init) => {
    asked.push(path);
    return api.app.request(path, init);
  },
  publicUrl: undefined,
  now: NOW,
});

async function read(path: string) {
  asked.length = 0;
  const response = await pages.request(path);
  return { status: response.status, html: readHtml(await response.text()) };
}

test('every subject has its page, with the place that was given', async () => {
  const { html } = await read('/subjects?area=E47000003');
  for (const code of ['05', '5.2'])
    expect(html.links()).toContain(`/subjects/${code}?area=E47000003`);
});

test('the box leads to a subject in a place, and to a choice where a name has several', async () => {
  const go = async (query: string) =>
    (await pages.request(`/subjects?${query}`)).headers.get('location');
  expect(await go('subject=05&place=Wigan')).toBe('/subjects/05?area=E08000010');
  expect(await go('place=Wigan')).toBe('/subjects?area=E08000010');
  const { html } = await read('/subjects?area=E08000010');
  expect(html.one('#filter-place').attribute('value')).toBe('Wigan');
  expect((await read('/subjects?place=zzyxq')).html.words).toContain(
    'No place is called “zzyxq” here',
  );
  const own = (await read('/subjects/05?area=E08000010')).html;
  expect(own.one('#filter-place').attribute('value')).toBe('Wigan');
});

test('a subject in a place tells the work it may lead to, what was achieved, and who teaches it', async () => {
  const { status, html } = await read('/subjects/05?area=E47000003');
  expect(status).toBe(200);
  expect(html.one('h1').words).toMatch(/^Construction, Planning and the Built Environment: West/);
  expect(html.links()).toContain('/jobs/53?area=E47000003');
  expect(html.words).toContain('No official list links subjects to occupations.');
  expect(html.one('#side-achievement_aims').words).toContain('Construction');
  expect(html.links().some((href) => href.startsWith('/funnel?measure='))).toBe(true);
  expect(html.links()).toContain('/providers?subject=05&area=E47000003');
  expect(html.words).toContain('wherever they live or learn: not known is which');
  expect(html.words).not.toContain('..');
  expect(new Set(asked).size).toBe(asked.length);
});

test('providers are listed by distance where a point is given, and what is no point is said', async () => {
  const { html } = await read('/providers?near=WN6');
  expect(html.words).toMatch(/\d+ providers, by distance from WN6\./);
  expect(html.words).toMatch(/[\d.]+ km to a venue of its listed courses \(/);
  expect(html.words).toContain('they stand last, by name');
  const none = (await read('/providers?near=Nowhereville')).html;
  expect(none.one('.govuk-error-summary').words).toContain('is none of these here');
  expect(none.one('#filter-near').attribute('value')).toBe('Nowhereville');
});

test('where no distance is known, providers with the place in their name are offered', async () => {
  const bare = createPages({
    api: async (path, init) => {
      const answer = await api.app.request(path, init);
      if (!path.startsWith('/v1/providers') || !path.includes('near=')) return answer;
      const list = EntityList.parse(await answer.json());
      return Response.json({ ...list, data: list.data.map((each) => ({ ...each, near: null })) });
    },
    publicUrl: undefined,
    now: NOW,
  });
  const html = readHtml(await (await bare.request('/providers?near=wigan')).text());
  expect(html.words).toMatch(/1 provider with “wigan” in a name\. A name is not an address/);
  expect(html.links()).toContain('/providers?q=wigan');
});

test('a place without figures of a subject has those of its parent, and the nearest providers', async () => {
  const { html } = await read('/subjects/1.3?area=E08000032');
  expect(html.words).toContain(
    'no achievements of it are held for Bradford. Of all of Health, Public',
  );
  expect(html.one('#side-achievement_aims').words).toContain('Health, Public Services and Care');
  expect(html.words).toMatch(/providers?, by distance from Bradford\. .*[\d.]+ km to/);
  expect(new Set(asked).size).toBe(asked.length);
});

test('the providers of its courses are told by name, each with its interval', async () => {
  const { html } = await read('/subjects/5.2?area=E08000010');
  expect(html.one('#outcomes-of-providers').words).toMatch(/WIGAN.*\d+%, likely \d+% to \d+%/);
});

test('what is not known is said: the place of providers, courses, and occupations', async () => {
  const { html } = await read('/subjects/14?area=E47000003');
  expect(html.words).toContain('None known: no occupation is linked to it.');
  expect(html.words).toContain('No known course for West Yorkshire.');
  expect(html.words).toContain('Not held here: where a provider delivers.');
});

test('a subject that there is not is 404, a place that there is not is explained', async () => {
  expect((await read('/subjects/99')).status).toBe(404);
  const { status, html } = await read('/subjects/05?area=E0800003');
  expect(status).toBe(400);
  expect(html.words).toContain('No such place');
});
