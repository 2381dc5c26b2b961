import { expect, test } from 'vitest';
import { ANY_CHANGE, claimantCount } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { openPages, usePages } from '../../support/pages/use-pages.ts';

const BEFORE = 'Before you read this chart';
const pages = usePages();

test('a chart of which no row is held passes on why the answer is empty, and shows the way to one', async () => {
  const { html } = await pages.read('/wizard?dataset=claimant-count&areas=England&sex=female');
  expect(html.one('.app-caution').words).toBe(
    `${BEFORE} No row of this release matches the whole question, in any period. Every code in it is known, but not together. Such a figure is missing: one that is suppressed has a row that says so.`,
  );
  expect(html.words).toContain('No figure of this combination is held here.');
  expect(html.has('svg[role="img"]')).toBe(false);
  const nearest = html.links().find((href) => href.startsWith('/wizard?'));
  expect((await pages.read(nearest ?? '/wizard')).html.has('svg[role="img"]')).toBe(true);
});

test('a chart of areas that were never in force together says so', async () => {
  const claimants = await claimantCount({ checks: ANY_CHANGE });
  const alike = claimantRows().filter(({ area, sex }) => area === 'E08000034' && sex === 'total');
  const moved = (area: string, area_name: string) =>
    alike.map((row) => ({ ...row, area, area_name }));
  const rows = [
    ...claimantRows(),
    ...moved('E07000031', 'South Lakeland'),
    ...moved('E08000038', 'Barnsley'),
  ];
  const mixed = await openPages({ change: (home) => release(home, 'replay', claimants, rows) });
  const said = async (areas: string) =>
    (await mixed.read(`/wizard?dataset=claimant-count&areas=${areas}`)).html.one('.app-about')
      .words;
  expect(await said('E07000031;E08000038')).toMatch(/boundar/);
  expect(await said('E08000034;E08000038')).not.toMatch(/boundar/);
});
