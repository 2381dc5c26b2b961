import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../evaluate/pages/kinds.ts';
import type { Html } from '../../../support/html/read-html.ts';
import { usePages } from '../../../support/pages/use-pages.ts';

const SITE = 'https://lmi.example.org';
const pages = usePages({ publicUrl: SITE });
/** Longer ones are cut short by those that show them. */
const LONGEST = 320;
/** What is shown of one chart has its picture. */
const WITH_CHART = ['/areas/E08000034', '/datasets/claimant-count'];

/** What a part of a page is called where it is heard. */
function heardName(html: Html, part: Html): string {
  const by = part.attribute('aria-labelledby');
  return part.attribute('aria-label') ?? (by === undefined ? '' : html.one(`#${by}`).words);
}

test.each(Object.entries(KINDS))(
  '%s has no list without a line, and its forms and frames are told apart where they are heard',
  async (_, path) => {
    const { html } = await pages.read(path.replace('E08000032', 'E08000034'));
    expect(
      html
        .all('ul')
        .filter((list) => !list.has('li'))
        .map((list) => list.attribute('class')),
    ).toEqual([]);
    for (const kind of ['main form', 'main [role="region"]']) {
      const names = html.all(kind).map((part) => heardName(html, part));
      expect([kind, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([
        kind,
        [],
      ]);
    }
  },
);

describe('a page that is shared or listed', () => {
  test.each(Object.entries(KINDS))(
    '%s says what it is, and where it is once and for all',
    async (_, path) => {
      const { status, html } = await pages.read(path.replace('E08000032', 'E08000034'));
      if (status !== 200) return;
      const description = html.one('meta[name="description"]').attribute('content') ?? '';
      expect(description).not.toMatch(/^Published labour-market figures of a place in plain words/);
      expect(description.length).toBeLessThan(LONGEST);
      expect(html.one('meta[property="og:description"]').attribute('content')).toBe(description);
      const canonical = html.one('link[rel="canonical"]').attribute('href') ?? '';
      expect(
        canonical.startsWith(`${SITE}${path.split('?')[0]?.replace('E08000032', 'E08000034')}`),
      ).toBe(true);
      expect(html.one('meta[property="og:url"]').attribute('content')).toBe(canonical);
      const again = await pages.read(canonical.slice(SITE.length));
      expect(again.html.one('link[rel="canonical"]').attribute('href')).toBe(canonical);
    },
  );

  test.each([
    [
      '/compare?measure=claimant_rate_16_64&areas=E08000034,E12000003&utm_source=x',
      '/compare?areas=E08000034%2CE12000003&measure=claimant_rate_16_64',
    ],
    ['/areas/E08000034?utm_source=x', '/areas/E08000034'],
  ])('%s keeps what makes it another page, and nothing else', async (asked, canonical) => {
    const { html } = await pages.read(asked);
    expect(html.one('link[rel="canonical"]').attribute('href')).toBe(`${SITE}${canonical}`);
  });

  test.each(WITH_CHART)('%s is shown by its chart', async (path) => {
    const { html } = await pages.read(path);
    const picture = html.one('meta[property="og:image"]').attribute('content') ?? '';
    expect(picture).toMatch(/^https:\/\/lmi\.example\.org\/charts\/.*chart\.png/);
    expect((await pages.read(picture.slice(SITE.length))).status).toBe(200);
  });
});
