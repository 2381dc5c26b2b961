import { describe, expect, test } from 'vitest';
import { createPages } from '../../web/app.tsx';
import { fixtureApi } from './fixture/api.ts';

const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the address of a dataset', () => {
  const app = createPages({ api: fixtureApi(), publicUrl: undefined });

  test('with another version leads to the page of that release, which is not known or told', async () => {
    const answer = await app.request('/datasets/claimant-count?version=9.9.9');
    expect(answer.headers.get('location')).toBe('/datasets/claimant-count/versions/9.9.9');
    expect((await app.request('/datasets/claimant-count?version=1.1.0')).status).toBe(200);
  });

  test.each(['claimant-count', 'working-futures'])(
    '%s with a parameter of no meaning says so',
    async (id) => {
      const html = await (await app.request(`/datasets/${id}?foo=bar`)).text();
      expect(html).toContain('“foo” is not a parameter of this page, so it is left out.');
    },
  );
});

test('no figures on training are held, and two pages say so with the sources that are linked', async () => {
  const rest = fixtureApi();
  const app = createPages({
    publicUrl: undefined,
    api: async (path) => {
      const answer = await rest(path);
      const text = (await answer.text()).replaceAll('"projections"', '"skills"');
      return new Response(text, { status: answer.status });
    },
  });
  const about = await (await app.request('/about')).text();
  expect(wordsIn(about)).toContain('No figures on colleges, training providers, courses');
  expect(about.slice(about.indexOf('id="training"'))).toContain('href="/datasets/working-futures"');
  const sources = await (await app.request('/which-source')).text();
  expect(sources).toContain('href="/about#training"');
});
