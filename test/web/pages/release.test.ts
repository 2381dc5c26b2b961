import { describe, expect, test } from 'vitest';
import { changesWords } from '../../../web/parts/dataset/version-words.ts';
import { claimantCount } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { openPages, usePages } from '../../support/pages/use-pages.ts';

const page = (version: string) => `/datasets/claimant-count/versions/${version}`;

describe('the page of a release', () => {
  const pages = usePages();

  test('says what each cell was before, a hidden one in words', async () => {
    const { words } = (await pages.read(page('1.2.0'))).html;
    expect(words).toContain('New codes: period December 2025');
    expect(words).toContain('Revised (1): Kirklees, Total, Claimants per 100 residents');
    expect(words).toMatch(/period Before Now November 2025 4\.1% 4\.\d%/i);
    expect(words).toMatch(/Newly hidden \(1\).*July 2023 4\.0% suppressed/);
    expect(words).toContain('227 stayed as they were');
  });

  test('whose rows have other keys says so instead of comparing', async () => {
    const ages = await claimantCount({ dimensions: [] });
    const rows = claimantRows().filter(({ sex }) => sex === 'total');
    const changed = await openPages({ change: (home) => release(home, 'replay', ages, rows) });
    const { html, status } = await changed.read(page('2.0.0'));
    expect(status).toBe(200);
    expect(html.words).toContain('other keys');
    expect(html.has('a[href*="changes.csv"]')).toBe(false);
  });

  test('that was withdrawn gives its reason and no figures', async () => {
    const { html } = await pages.read(page('1.0.0'));
    expect(html.words).toContain('Withdrawn: a disclosure slip');
    expect(html.words).toContain('no longer served');
    expect(html.has('a[href*="data.csv"]')).toBe(false);
  });
});

test('a release in which only marks changed is not told as one of changed figures', () => {
  const nothing = { added: 0, removed: 0, revised: 0, newly_hidden: 0, newly_shown: 0 };
  const changes = { ...nothing, status_changed: 0, flags_changed: 5000, unchanged: 9 };
  const told = (more: Partial<typeof changes>): string =>
    changesWords({ kind: 'minor', changes: { ...changes, ...more } });
  expect(told({})).toMatch(/^No figure changed\. Of 5,000 the figure stayed and only its marks/);
  expect(told({ added: 40 })).toMatch(/^Figures: 40 added\. Of 5,000 the figure stayed/);
  expect(told({ added: 40, flags_changed: 0 })).toBe('Figures: 40 added');
});
