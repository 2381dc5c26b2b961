import { describe, expect, test } from 'vitest';
import { createPlacer } from '../../../web/reading/search/place-entries.ts';
import type { Entry } from '../../../web/reading/search/entry.ts';
import { usePages } from '../../support/pages/use-pages.ts';

describe('a place is kept', () => {
  const pages = usePages();

  test('by what a search finds to draw', async () => {
    const { html } = await pages.read('/search?q=claimants%20kirklees');
    const href = html.links().find((link) => link.startsWith('/measures/'));
    expect(href).toContain('areas=E08000034');
    const drawn = await pages.read(href ?? '');
    expect(drawn.html.words).toContain('aged 16 to 64, Kirklees');
  });

  test('by the lines of an area and of a comparison', async () => {
    const figure = (areas: string) =>
      `/measures/claimant_rate_16_64?areas=${areas}&dataset=claimant-count`;
    const area = await pages.read('/areas/E08000034');
    expect(area.html.links('#figures a')).toContain(figure('E08000034'));
    const compared = await pages.read('/compare?areas=E08000034,E12000003');
    expect(compared.html.links('#figures a')).toContain(figure('E08000034,E12000003'));
  });
});

describe('places in the words of a search', () => {
  const entry = (name: string, more: Partial<Entry>): Entry => {
    const usual = { id: name, kind: 'area' as const, code: name, about: '', href: '', words: '' };
    return { ...usual, name, weight: 1, ...more };
  };
  const measure = entry('Pay', { kind: 'measure', href: '/wizard?dataset=pay', draws: 'pay' });
  const placed = createPlacer([
    entry('Bristol, City of', { code: 'E1', heldBy: ['pay'], weight: 2 }),
    entry('Bristol', { code: 'E2', heldBy: ['pay'] }),
    entry('Leeds', { code: 'E3', heldBy: ['pay'] }),
    entry('Leeds City Region', { code: 'E4', heldBy: ['pay'] }),
    entry('Ossett', { code: 'E5', heldBy: ['jobs'] }),
  ]);
  const found = (words: string) => placed([measure], words)[0];

  test.each([
    ['pay bristol', 'Pay, Bristol, City of', 'E1'],
    ['pay in Leeds, e2', 'Pay, Bristol and Leeds', 'E2%3BE3'],
    ['pay leeds city region', 'Pay, Leeds City Region', 'E4'],
  ])('%s is drawn of the areas named', (words, name, areas) => {
    expect(found(words)).toMatchObject({ name, href: `/wizard?dataset=pay&areas=${areas}` });
  });

  test('an area without figures is said to have none, and no other is drawn for it', () => {
    expect(found('pay ossett')).toMatchObject({ name: 'Pay', about: 'Not held here for Ossett. ' });
    expect(found('pay')).toBe(measure);
  });
});
