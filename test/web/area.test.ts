import { describe, expect, test } from 'vitest';
import { createPages } from '../../web/app.tsx';
import { fixtureApi } from './fixture/api.ts';
import { claimantRows } from './fixture/rows.ts';

const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function read(invented = false) {
  const app = createPages({ api: fixtureApi({ invented }), publicUrl: undefined });
  const response = await app.request('/areas/E08000034');
  expect(response.status).toBe(200);
  return response.text();
}

/** The cells of the row of a table, as words. */
function cells(html: string, table: string, row: string): string[] {
  const body = new RegExp(`<table class="govuk-table" id="${table}">(.*?)</table>`).exec(html)?.[1];
  const rows = (body ?? '').split('<tr').filter((each) => wordsIn(each).includes(row));
  return (rows[0] ?? '').split(/<t[hd]/).map((cell) => wordsIn(`<${cell}`).trim());
}
const figure = (area: string, period: string) => {
  const row = claimantRows(false).find((each) => each.area === area && each.period === period);
  return `${row?.value?.toFixed(1)}%`;
};

describe('the latest figures of an area', () => {
  test('stand beside a year before, the region and the country, each as the API says', async () => {
    const line = cells(await read(), 'figures', 'Claimants as a share');
    expect(line[1]).toContain('December 2025, percent');
    expect(line[1]).toContain('Office for National Statistics');
    expect(line[2]).toMatch(
      new RegExp(`^${figure('E08000034', '2025-12')} likely .*% to .*% provisional$`),
    );
    expect(line[3]).toContain(figure('E08000034', '2024-12'));
    expect(line.slice(4, 6)).toEqual([
      `${figure('E12000003', '2025-12')} provisional`,
      `${figure('E92000001', '2025-12')} provisional`,
    ]);
  });

  test('lead to the rows they are, at the release they were read from', async () => {
    const href = /id="figures".*?href="(\/v1\/[^"]+)"/s.exec(await read())?.[1];
    expect(href).toBe(
      '/v1/datasets/claimant-count/data.csv?measure=claimant_rate_16_64&amp;area=E08000034,E12000003,E92000001&amp;sex=total&amp;version=1.1.0',
    );
  });

  test('say in words what the store does not hold', async () => {
    const words = wordsIn(await read());
    expect(words).toMatch(
      /does not hold at all: the number of claimants, .*the number of residents/,
    );
    expect(words).not.toContain('jobs by industry.');
  });

  test('are drawn with a sentence whose numbers are in the table beside it', async () => {
    const html = await read();
    const sentence = wordsIn(
      /id="chart-claimant-rate-16-64-sentence">(.*?)<\/p>/.exec(html)?.[1] ?? '',
    );
    const table = wordsIn(
      /id="chart-claimant-rate-16-64-table">(.*?)<\/table>.*?id="chart-claimant-rate-16-64-table-earlier">(.*?)<\/table>/
        .exec(html)
        ?.join(' ') ?? '',
    );
    const numbers = sentence.match(/\d+\.\d%/g) ?? [];
    expect(numbers.length).toBeGreaterThan(2);
    for (const number of numbers) expect(table).toContain(number);
  });
});

describe('the industries of an area', () => {
  test('have their jobs, the share, and the location quotient worked by hand', async () => {
    const html = await read();
    // 300 of 1,000 here; 15,000 of 100,000 in Great Britain: 0.30 / 0.15.
    expect(cells(html, 'industries', 'Manufacturing').slice(1)).toEqual([
      expect.stringContaining('Manufacturing'),
      '300',
      '30.0%',
      '2.00',
    ]);
    expect(wordsIn(html)).toContain('Location quotient, Great Britain = 1');
  });

  test('are never given a number where a part is hidden or may be more than zero', async () => {
    const html = await read();
    expect(cells(html, 'industries', 'Agriculture').slice(2)).toEqual([
      '0',
      '0.0%',
      'cannot be told',
    ]);
    expect(cells(html, 'industries', 'Households').slice(2)).toEqual([
      'suppressed',
      'cannot be told',
      'cannot be told',
    ]);
    const words = wordsIn(html);
    expect(words).toContain('may stand for 0 to 2 (Agriculture)');
    expect(words).toContain('is suppressed (Households as employers)');
  });

  test('say that they are constructed, and why no interval is shown', async () => {
    const words = wordsIn(await read());
    expect(words).toContain('The share and the location quotient are constructed');
    expect(words).toContain('No interval is shown: the counts come from a sample survey');
  });

  test('are summed up in a sentence whose numbers are cells of the table', async () => {
    const html = await read();
    const sentence = /id="chart-industries-sentence">(.*?)<\/p>/.exec(html)?.[1] ?? '';
    expect(sentence).toBe(
      'Employment by industry in Kirklees in September 2025: the most are in manufacturing, 300, 30.0% of all (worked out from the counts). Against Great Britain the highest location quotient is that of manufacturing: 2.00.',
    );
  });

  test('are marked as invented in a sample', async () => {
    expect(wordsIn(await read(true))).toContain(
      'Employment by industry, jobs, September 2025 (invented figures)',
    );
  });
});
