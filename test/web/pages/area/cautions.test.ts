import { describe, expect, test } from 'vitest';
import { ageWords } from '../../../../web/charts/words/age.ts';
import { claimantCount, employmentRate } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows, employmentRows } from '../../../support/pages/rows.ts';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';

const PAGE = '/areas/E08000034';
const FOLDED = 'How to read these figures';

describe('the latest figures', () => {
  const pages = usePages();

  test('of a survey whose area is smaller than it is safe for say so, once', async () => {
    const said =
      'The survey behind this is safe for a region or larger, and this is a local authority';
    expect((await pages.read(PAGE)).html.words.split(said)).toHaveLength(2);
    const safe = await employmentRate({ smallest_safe_area: 'ward' });
    const others = await openPages({
      change: (home) => release(home, 'replay', safe, employmentRows()),
    });
    expect((await others.read(PAGE)).html.words).not.toContain('The survey behind this');
  });

  test('say since when their source is not accredited, and no break is made of it', async () => {
    const { words } = (await pages.read(PAGE)).html.one('details#all');
    expect(words.split('the regulator suspended the accreditation')).toHaveLength(2);
    expect(words.split(FOLDED)[0]).not.toMatch(/break/i);
  });

  test('keep one sentence of a long standing in sight, and fold the rest', async () => {
    const [seen = '', folded = ''] = (await pages.read(PAGE)).html.words.split(FOLDED);
    expect(seen).toContain('the regulator suspended the accreditation');
    expect(seen).not.toContain('How the estimates are made');
    expect(folded).toContain('How the estimates are made did not change');
    expect(folded).not.toContain('the regulator suspended the accreditation');
  });

  test.each([
    ['2024-12-01', false],
    ['2025-06-01', true],
  ])('with a break on %s are said not to compare with a year before: %s', async (date, told) => {
    const broken = await claimantCount({ breaks: [{ date, what: 'Other people were asked' }] });
    const others = await openPages({
      change: (home) => release(home, 'replay', broken, claimantRows()),
    });
    const table = (await others.read(PAGE)).html.one('#figures').words;
    expect(table.includes('not comparable: the series breaks')).toBe(told);
  });

  test('carry their age in words once two updates should have come', async () => {
    expect((await pages.read(PAGE)).html.words).toContain('December 2025, 11 months old, percent');
    expect(ageWords('2022-04-30', '2026-11-22', 'annual')).toBe('4 years old');
    expect(ageWords('2025-04-30', '2026-11-22', 'annual')).toBeUndefined();
    expect(ageWords('2026-08-31', '2026-11-22', 'monthly')).toBe('3 months old');
  });

  test('are followed by what they are not, and how their words are to be read', async () => {
    const { words } = (await pages.read(PAGE)).html;
    expect(words).toContain('It is not unemployment: many unemployed people claim nothing');
    expect(words).toContain('A number without a word of status beside it is as published.');
  });
});
