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

test('beside a line and in an answer stand the figure a year before, its status and the change', async () => {
  const { html } = await pages.read('/measures/claimant_rate_16_64?areas=E08000034&tab=line');
  const [kirklees] = html.wordsOf('.app-years-before li');
  const told =
    /^Kirklees: ([\d.]+)%, December 2025 \(provisional\)\. (A year before: ([\d.]+)%, December 2024\. Up ([\d.]+) points on a year\.)$/;
  const [, now, year, then, up] = told.exec(kirklees ?? '') ?? [];
  expect([now, then].map(Number)).toEqual([
    figureIn(html.one('table').row('December 2025')),
    figureIn(html.all('table').at(-1)?.row('December 2024') ?? []),
  ]);
  expect(Number(up)).toBeCloseTo(Number(now) - Number(then), 0);
  const answer = await pages.read('/search?q=claimant%20rate%20kirklees');
  expect(answer.html.one('.app-year-before').words).toBe(year);
  const first = await pages.read('/search?q=claimant%20rate%20kirklees%202021');
  expect(first.html.one('.app-year-before').words).toBe('No figure of a year before is held.');
});
