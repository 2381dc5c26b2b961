import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { usePages } from '../../../support/pages/use-pages.ts';

const pages = usePages();

const Answer = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      kind: z.string(),
      name: z.string(),
      about: z.string(),
      value: z.string(),
      href: z.string(),
    }),
  ),
});

async function suggest(q: string, kind = '') {
  const query = new URLSearchParams({ q, kind });
  const { text, status } = await pages.read(`/search/suggest.json?${query.toString()}`);
  expect(status).toBe(200);
  return Answer.parse(JSON.parse(text)).suggestions;
}
const lines = async (q: string, kind = ''): Promise<string[]> =>
  (await suggest(q, kind)).map((each) => `${each.kind}: ${each.name}`);

describe('what completes a box', () => {
  test.each([
    ['kirk', 'Place: Kirklees'],
    ['KIRKLEES', 'Place: Kirklees'],
    ['humber', 'Place: Yorkshire and The Humber'],
    ['caerd', 'Place: Cardiff'],
    ['bristol', 'Place: Bristol, City of'],
    ['st hel', 'Place: St. Helens'],
    ['care wor', 'Job: Care workers and home carers'],
    ['claimants per', 'Measure: Claimants per 100 residents aged 16 to 64'],
    ['working fut', 'Dataset: Working Futures'],
    ['kirkles', 'Place: Kirklees'],
    ['Krklees', 'Place: Kirklees'],
  ])('%s is completed to %s', async (q, first) => {
    expect((await lines(q))[0]).toBe(first);
  });

  test('a question is completed with its place', async () => {
    const [first] = await suggest('unemployment in kirk');
    expect(first).toMatchObject({
      value: 'unemployment in Kirklees',
      href: '/search?q=unemployment%20in%20Kirklees',
    });
    expect((await lines('zorp kirk'))[0]).toBeUndefined();
  });

  test('a box for one kind is completed to that kind alone', async () => {
    expect(new Set((await suggest('care', 'job')).map(({ kind }) => kind))).toEqual(
      new Set(['Job']),
    );
    expect((await lines('kirkles', 'place'))[0]).toBe('Place: Kirklees');
    expect(await lines('kirkles', 'job')).toEqual([]);
  });

  test('there are at most eight, each once, those of a kind together', async () => {
    for (const q of ['a', 's', 'ma', 'north']) {
      const found = await suggest(q);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(8);
      expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(found.length);
      const kinds = found.map(({ kind }) => kind);
      const changes = kinds.filter((kind, at) => kind !== kinds[at - 1]);
      expect(changes.length).toBe(new Set(kinds).size);
    }
  });

  test.each(['', '   ', '%', '<>', '\u0000', 'x'.repeat(5000)])(
    'what is no name (%j) is answered with nothing',
    async (q) => {
      expect(await suggest(q)).toEqual([]);
    },
  );

  test('caches may keep the answer for a minute', async () => {
    const { response } = await pages.read('/search/suggest.json?q=kirk');
    expect(response.headers.get('cache-control')).toContain('max-age=60');
  });
});

test('every page has the box once, as a form that works without a script', async () => {
  for (const path of ['/', '/search?q=kirklees', '/datasets', '/nowhere']) {
    const { html } = await pages.read(path);
    const forms = html.all('form[role="search"][action="/search"]');
    expect(forms.map((form) => form.attribute('method'))).toEqual(['get']);
  }
  expect((await pages.read('/datasets')).html.has('script[src^="/assets/complete-"]')).toBe(true);
});
