import { describe, expect, test } from 'vitest';
import { ANY_CHANGE, claimantCount, jobsByIndustry } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows, jobRows } from '../../../support/pages/rows.ts';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';

const pages = usePages();

describe('the address of a dataset', () => {
  test('with another version leads to the page of that release, which is not known or told', async () => {
    const { response } = await pages.read('/datasets/claimant-count?version=9.9.9');
    expect(response.headers.get('location')).toBe('/datasets/claimant-count/versions/9.9.9');
    expect((await pages.read('/datasets/claimant-count?version=1.2.0')).status).toBe(200);
  });

  test.each(['claimant-count', 'working-futures'])(
    '%s with a parameter of no meaning says so',
    async (id) => {
      expect((await pages.read(`/datasets/${id}?foo=bar`)).html.words).toContain(
        '“foo” is not a parameter of this page, so it is left out.',
      );
    },
  );
});

describe('what is held on training', () => {
  const NONE = 'No dataset that is mainly about skills and training is held here.';

  test('is nothing where the catalogue has none, with the sources that are linked', async () => {
    const { html } = await pages.read('/about');
    expect(html.has('#training')).toBe(true);
    expect(html.words).toContain(NONE);
    expect(html.links()).toContain('/datasets/hesa');
    expect((await pages.read('/which-source')).html.words).toContain(NONE);
    expect((await pages.read('/search?q=apprenticeship')).html.words).toMatch(
      /No figures on it are held here\. \d sources? (is|are) described and linked\./,
    );
  });

  test('is named where the catalogue has any', async () => {
    const claimants = await claimantCount({ themes: ['skills'] });
    const skilled = await openPages({
      change: (home) => release(home, 'replay', claimants, claimantRows()),
    });
    const read = async (path: string) => (await skilled.read(path)).html.words;
    const about = await read('/about');
    expect(about).toContain('Held here on skills and training: Claimant count');
    expect(about).not.toContain(NONE);
    expect(await read('/which-source')).not.toContain(NONE);
    expect(await read('/datasets')).toMatch(/figures on .*skills and training/);
    expect(await read('/search?q=apprenticeship')).toContain(
      'Training and its providers Held here: Claimant count',
    );
  });
});

test('the location quotient leads to an area that shows one, and to none where none can', async () => {
  expect((await pages.read('/about')).html.links()).toContain('/areas/E08000034#by-industry');
  const jobs = await jobsByIndustry({ checks: ANY_CHANGE });
  const alone = await openPages({
    change: (home) =>
      release(
        home,
        'replay',
        jobs,
        jobRows().filter(({ area }) => area === 'E08000034'),
      ),
  });
  const { html } = await alone.read('/about');
  expect(html.has('a[href*="#by-industry"]')).toBe(false);
  expect(html.words).toContain('It is shown for no area now');
});

test('a release whose publisher hides for one of two reasons says both of what it hides', async () => {
  const note = 'An estimate is withheld where the sample is zero or could show a person';
  const quality = { url: 'https://example.org/quality', notes: [note] };
  const claimants = await claimantCount({ quality });
  const noted = await openPages({
    change: (home) => release(home, 'replay', claimants, claimantRows()),
  });
  expect((await noted.read('/datasets/claimant-count')).html.words).toContain(
    `4 suppressed (${note})`,
  );
});
