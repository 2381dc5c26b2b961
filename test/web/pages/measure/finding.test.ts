import { expect, test } from 'vitest';
import { usePages } from '../../../support/pages/use-pages.ts';

const pages = usePages({ mode: 'sample' });
const figureIn = (cells: readonly string[]): number =>
  Number(/(\d+\.\d)%/.exec(cells.join(' '))?.[1]);

test('the heading of a measure is its finding, and the finding is what the table shows', async () => {
  const { html } = await pages.read('/measures/claimant_rate_16_64?areas=E08000034');
  const now = figureIn(html.one('table').row('December 2025'));
  const before = figureIn(html.all('table').at(-1)?.row('December 2024') ?? []);
  expect(now).toBeGreaterThan(before);
  expect(html.one('h1').words).toMatch(
    /^Claimants per 100 residents aged 16 to 64 in Kirklees (?:are|were) up on a year/,
  );
  expect(html.one('.app-what').words).toContain('Claimants per 100 residents');
});

test('without a place it is the measure', async () => {
  const { html } = await pages.read('/measures/claimant_rate_16_64');
  expect(html.one('h1').words).toMatch(/^Claimants per 100 residents/);
});
