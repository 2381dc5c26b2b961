import { describe, expect, test } from 'vitest';
import { readHtml } from '../../support/html/read-html.ts';
import { usePages } from '../../support/pages/use-pages.ts';
import { openHolder } from './hold-page.ts';
import { holdToAnswer } from './hold-to-answer.ts';
import { holdToRows, openRows } from './hold-to-rows.ts';
import { holdToTable } from './hold-to-table.ts';
import { seeded } from './random-pages.ts';

const pages = usePages();
const ask = async (path: string): Promise<Response> =>
  (path.startsWith('/v1/') ? pages.api.app : pages.app).request(path);

describe('every number of a page', () => {
  test.each([
    '/areas/E08000034',
    '/areas/E12000003',
    '/datasets/claimant-count',
    '/compare?areas=E08000034,E12000003&measure=claimant_rate_16_64',
  ])('%s is that of its row, its table or its answer', async (path) => {
    const { held, faults } = await openHolder(ask)(path);
    expect(faults).toEqual([]);
    expect(held).toBeGreaterThan(2);
  });
});

describe('a number that is not', () => {
  const data = (value: string, printed: string): string =>
    `<data value="${value}" data-measure="claimant_rate_16_64" data-area="E08000034" data-period="2025-12">${printed}</data>`;

  test('the one of its row is found, and one printed otherwise than its value', async () => {
    const page = readHtml(`<main>${data('99.9', '99.9%')}${data('3.9', '4.2%')}</main>`);
    const { held, faults } = await holdToRows(ask, openRows(ask), page, []);
    expect(held).toBe(2);
    expect(faults.join()).toMatch(/“99.9%” of claimant_rate_16_64: no row has 99.9/);
    expect(faults.join()).toContain('“4.2%” is not 3.9');
  });

  test('in the table of its chart is found, and names of periods are no numbers', () => {
    const page = readHtml(`<p id="chart-1-sentence">In June 2026: 4.7%, up from 4.1%.</p>
      <table id="chart-1-table"><tr><th>June 2026</th><td>4.7%</td></tr></table>`);
    expect(holdToTable(page)).toEqual({
      held: 2,
      faults: [expect.stringMatching(/^4.1 of/)],
    });
  });

  test('of places without a figure is held to those that are named and to rows without a number', () => {
    const page = (count: number) =>
      readHtml(`<p id="chart-1-sentence">Highest of the 1 with a figure here (${count} have none).</p>
        <table id="chart-1-table"><tr><th>Name</th><th>Rate</th></tr>
        <tr><th>York</th><td>4.7%</td></tr><tr><th>Ryedale</th><td>suppressed</td></tr></table>
        <p id="without-figure">Craven; Hambleton; Scarborough; Selby.</p>`);
    expect(holdToTable(page(5)).faults).toEqual([]);
    expect(holdToTable(page(6)).faults).toEqual([expect.stringMatching(/^6 of/)]);
  });

  test('of a page that a code of before leads to is held to the answer of the code of today', async () => {
    const asked: string[] = [];
    const hold = openHolder(async (path) => {
      asked.push(path);
      if (path.startsWith('/v1/')) return Response.json({ now: 7 });
      const response = new Response('<main><p class="app-tile">7</p></main>');
      Object.defineProperty(response, 'url', { value: 'http://localhost/areas/S12000050' });
      return Promise.resolve(response);
    });
    expect(await hold('/areas/S12000044')).toEqual({ held: 1, faults: [] });
    expect(asked).toEqual(['/areas/S12000044', '/v1/profile/S12000050']);
  });

  test('in the answer that it tells is found, and one that is only rounded is not', () => {
    const parts = readHtml('<p>570.10 or 13 of 2022, 4 years old</p>').all('p');
    const { held, faults } = holdToAnswer(parts, { a: [570.1], period: 'April 2022' });
    expect(held).toBe(3);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^13 of/);
  });
});

test('how many parts have a number is held to the list of parts of the answer', () => {
  const hold = (count: number) => {
    const parts = readHtml(`<p>${count} of its areas: 79.0% to 80.5%</p>`).all('p');
    const figures = [79, 80.5, null].map((value) => ({ value }));
    return holdToAnswer(parts, { tile: { members: { figures } } }).faults;
  };
  expect(hold(2)).toEqual([]);
  expect(hold(3)).toEqual([expect.stringMatching(/^3 of/)]);
});

test('the same seed draws the same pages', () => {
  const draw = (seed: number): number[] => {
    const below = seeded(seed);
    return Array.from({ length: 5 }, () => below(1000));
  };
  expect(draw(13)).toEqual(draw(13));
  expect(draw(13)).not.toEqual(draw(14));
});
