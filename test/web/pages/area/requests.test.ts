import { expect, test } from 'vitest';
import { usePages } from '../../../support/pages/use-pages.ts';

/** The area and four wider ones, its profile, the datasets, the measures, and its boundary. */
const OF_THE_PAGE = 9;
const CHARTS = 2;

const pages = usePages();

/** What the page of an area asks the API for, and how many charts it draws. */
async function readAsked(code: string) {
  pages.asked.length = 0;
  const { html } = await pages.read(`/areas/${code}`);
  return { charts: html.all('figure.app-chart').length, asked: [...pages.asked] };
}

test('the table of an area is one request, and a chart adds its release and its rows', async () => {
  const { asked, charts } = await readAsked('E08000034');
  expect(charts).toBe(CHARTS);
  expect(asked).toContain('/v1/profile/E08000034');
  expect(asked.length).toBeLessThanOrEqual(OF_THE_PAGE + 2 * CHARTS);
});

test('an area without figures asks for no release', async () => {
  const { asked, charts } = await readAsked('E12000001');
  expect(charts).toBe(0);
  expect(asked.length).toBeLessThanOrEqual(OF_THE_PAGE);
});
