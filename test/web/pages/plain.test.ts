import { describe, expect, test } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { fixtureApi } from '../fixture/api.ts';
import { JOB_AREAS } from '../fixture/jobs.ts';

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

/** The fixture with the text of every answer changed. */
function changed(change: (text: string) => string) {
  const rest = fixtureApi();
  return createPages({
    publicUrl: undefined,
    api: async (path) => {
      const answer = await rest(path);
      return new Response(change(await answer.text()), { status: answer.status });
    },
  });
}

test('the location quotient leads to an area that shows one, and to none where none can', async () => {
  const app = createPages({ api: fixtureApi(), publicUrl: undefined });
  const about = async (pages: typeof app) => (await pages.request('/about')).text();
  expect(await about(app)).toContain('href="/areas/E08000034#by-industry"');
  const [, country] = JOB_AREAS.map((area) => JSON.stringify(area));
  const alone = await about(changed((text) => text.replace(`,${country}`, '')));
  expect(alone).not.toContain('#by-industry');
  expect(wordsIn(alone)).toContain('It is shown for no area now');
});

test('a release whose publisher hides for one of two reasons says both of what it hides', async () => {
  const note = 'An estimate is withheld where the sample is zero or could show a person';
  const app = changed((text) => text.replaceAll('Rounded to the nearest 5', note));
  const words = wordsIn(await (await app.request('/datasets/claimant-count')).text());
  expect(words).toContain(`4 suppressed (${note})`);
});
