import { expect, test } from 'vitest';
import { ANY_CHANGE, claimantCount } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows } from '../../../support/pages/rows.ts';
import { openPages } from '../../../support/pages/use-pages.ts';

const MORE = [
  ['E08000032', 'Bradford'],
  ['E08000033', 'Calderdale'],
  ['E08000035', 'Leeds'],
  // Merged into North Yorkshire before the period.
  ['E07000163', 'Craven'],
] as const;

test('the map of a country is of its authorities; those without a figure are counted alike and named', async () => {
  const rows = claimantRows().filter(({ area }) => area === 'E08000034' || area === 'E92000001');
  const more = MORE.map(([area, area_name], at) => {
    const named = { area, area_name, area_type: 'lad', sex: 'total', period: '2025-12' };
    return { ...named, measure: 'claimant_rate_16_64', value: 2 + at };
  });
  const dataset = await claimantCount({ checks: ANY_CHANGE });
  const pages = await openPages({
    change: (home) => release(home, 'replay', dataset, [...rows, ...more]),
  });
  const { html } = await pages.read('/measures/claimant_rate_16_64?areas=E92000001&tab=map');
  const title = html.one('h1').words;
  const [, told, of] = /, (\d+) of the (\d+) local authorities in England/.exec(title) ?? [];
  expect(told).toBe('4');
  expect(title).toContain(', with 1 former one');
  const lacking = Number(of) - 4;
  const legend = html
    .wordsOf('.app-map__legend li')
    .map((words) => Number(/: (\d+) local/.exec(words)?.[1]));
  expect(legend.reduce((sum, count) => sum + count, 0)).toBe(Number(of));
  expect(html.one('#figure-sentence').words).toContain(`(${lacking} have none)`);
  expect(html.words).toContain(`The ${lacking} local authorities without a figure here`);
});
