import { describe, expect, test } from 'vitest';
import type { Theme } from '../../../schemas/words/vocabulary.ts';
import { DatasetList } from '../../../web/reading/answers/dataset.ts';
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

describe('what is held on training', () => {
  const rest = fixtureApi();
  /** The pages over a catalogue in which one dataset alone is about skills. */
  const pagesWith = (id: string) =>
    createPages({
      publicUrl: undefined,
      api: async (path) => {
        const answer = await rest(path);
        if (path !== '/v1/datasets') return answer;
        const { data, ...list } = DatasetList.parse(await answer.json());
        const themes = (each: string): Theme[] => [each === id ? 'skills' : 'pay'];
        return Response.json({
          ...list,
          data: data.map((each) => ({ ...each, themes: themes(each.id) })),
        });
      },
    });
  const NONE = 'No dataset that is mainly about skills and training is held here.';

  test('is nothing where the catalogue has none, with the sources that are linked', async () => {
    const app = pagesWith('working-futures');
    const about = await (await app.request('/about')).text();
    expect(wordsIn(about)).toContain(NONE);
    expect(about.slice(about.indexOf('id="training"'))).toContain(
      'href="/datasets/working-futures"',
    );
    expect(wordsIn(await (await app.request('/which-source')).text())).toContain(NONE);
    const search = wordsIn(await (await app.request('/search?q=apprenticeship')).text());
    expect(search).toContain('No figures on it are held here. 1 source is described and linked.');
  });

  test('is named where the catalogue has any', async () => {
    const app = pagesWith('claimant-count');
    const about = wordsIn(await (await app.request('/about')).text());
    expect(about).toContain('Held here on skills and training: Claimant count');
    expect(about).not.toContain(NONE);
    expect(wordsIn(await (await app.request('/which-source')).text())).not.toContain(NONE);
    expect(wordsIn(await (await app.request('/')).text())).toMatch(
      /figures on .*skills and training/,
    );
    const search = wordsIn(await (await app.request('/search?q=apprenticeship')).text());
    expect(search).toContain('Training and its providers Held here: Claimant count.');
  });
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
