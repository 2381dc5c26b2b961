import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FigureAnswer } from '../../../../schemas/answers/rows/rows.ts';
import { isAge, readPart } from '../../../../web/reading/search/question/words/limits/read-part.ts';
import { createPages } from '../../../../web/app.tsx';
import { type Html, readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useSidesStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';
import { askJson } from '../../../support/ask.ts';

const api = useApi(useSidesStore());

async function ask(q: string): Promise<Html> {
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
    now: NOW,
  });
  const response = await pages.request(`/search?q=${encodeURIComponent(q)}`);
  expect(response.status).toBe(200);
  return readHtml(await response.text());
}

describe('a figure that is asked for by its parts', () => {
  test('is told by parts that add up to it, the largest first, each with the number of its row', async () => {
    const html = await ask('live online job adverts by occupation leeds');
    const told = html.one('#by-part').all('tr').slice(1);
    const names = told.map((row) => row.wordsOf('th').join());
    expect(names).toContain('Professional occupations');
    expect(names).not.toContain('All occupations');
    expect(names).not.toContain('Health professionals');
    const href = html
      .one('.app-by-part')
      .links()
      .find((each) => each.includes('/data.csv'));
    const { data } = await askJson(api, href?.replace('.csv', '.json') ?? '', FigureAnswer);
    const values = told.map((row) =>
      Number(row.wordsOf('td').join().split(' ')[0]?.replace(',', '')),
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const [at, name] of names.entries())
      expect(values[at]).toBe(data.find(({ occupation_name }) => occupation_name === name)?.value);
  });

  test('is told whole where no such parts are held, and that is said first', async () => {
    const html = await ask('live online job adverts by age leeds');
    expect(html.one('.app-not-held').words).toMatch(
      /^Not held here: Live online job adverts by age, Leeds\./,
    );
    expect(html.wordsOf('#answer').join()).toBe('Live online job adverts: Leeds');
  });

  test.each([
    ['aged 18 to 24', true],
    ['18 24 year olds', true],
    ['aged 65 and over', true],
    ['2019', false],
    ['18 zorps', false],
  ])('%s names ages: %s', (words, is) => {
    expect(isAge(words.split(' '))).toBe(is);
  });

  test('whose ages are not held is told of all ages, and the words are said to be set aside', async () => {
    const html = await ask('live online job adverts aged 18 to 24 leeds');
    expect(html.one('.app-set-aside').words).toContain('“aged 18 to 24”');
    expect(html.one('.app-not-held').words).toContain('by age, Leeds');
  });

  test('no word is lost that asks for no parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('claimants', 'by', 'the', 'ward', 'in', 'leeds', 'council')),
        (words) => {
          expect(readPart(words)).toEqual({ words, by: undefined });
        },
      ),
    );
    expect(readPart(['jobs', 'split', 'by', 'gender', 'in', 'hull'])).toEqual({
      words: ['jobs', 'in', 'hull'],
      by: { part: 'sex', finest: false },
    });
  });
});
