import { describe, expect, test } from 'vitest';
import { usePages } from '../../support/pages/use-pages.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { readPeriod } from '../../../schemas/words/period.ts';

const SITE = 'https://lmi.example.org';
const PAGE = '/datasets/claimant-count';

describe('the dataset page', () => {
  const pages = usePages();

  test('shows labels that differ, the trap, the breaks, checks to note and what changed', async () => {
    const { words } = (await pages.read(PAGE)).html;
    expect(words).toContain('They differ: area types among the rows');
    expect(words).toContain('It is not unemployment: many unemployed people claim nothing');
    expect(words).toContain('1 May 2023: Universal Credit was rolled out further');
    expect(words).toContain('To note');
    expect(words).toContain('Figures: 5 added, 1 revised and 1 newly hidden');
    expect(words).toContain('Withdrawn: a disclosure slip');
    expect(words).toMatch(/All rows as Parquet \(\d+ KB, 237 rows\)/);
    expect(words).toContain('237 received = 237 published');
  });

  test('does not count a check with nothing to check as passed', async () => {
    const { html } = await pages.read(PAGE);
    expect(html.words).toMatch(/\d+ checks passed, \d+ to note, \d+ had nothing to check here/);
    const label = html.all('tr').find(({ words }) => words.startsWith('The label "source"'));
    expect(label?.words).toContain('agrees with the data Nothing to check here 0 of 0');
  });

  test('a suppressed figure is a word, never a number', async () => {
    const { html } = await pages.read(PAGE);
    expect(html.one('#chart-1-table-earlier').row('July 2023')[1]).toBe('suppressed');
    expect(html.words).toContain('Suppressed: withheld to protect people or firms.');
  });

  test('every figure of the table is a row of the release, rounded as its measure says', async () => {
    const { html } = await pages.read(PAGE);
    const tables = html
      .all('table')
      .filter((table) => table.attribute('id')?.startsWith('chart-1-table'));
    const england = claimantRows().filter(({ area }) => area === 'E92000001');
    expect(england.length).toBeGreaterThan(50);
    const cells = new Map(
      tables.flatMap((table) =>
        table.rows().map((row) => [row[0]?.words, row.at(-1)?.words] as const),
      ),
    );
    for (const { period, value } of england) {
      const { name } = readPeriod(period ?? '');
      expect(cells.get(name)?.split(' ')[0], name).toBe(`${value?.toFixed(1)}%`);
    }
  });

  test('names and notes that hold markup stay text', async () => {
    const { html } = await pages.read(PAGE);
    expect(html.words).toContain('provisional <b>always</b>');
  });

  test('asks for declared areas that the release has, and for no other', async () => {
    pages.asked.length = 0;
    await pages.read(PAGE);
    const chart = pages.asked.find((path) => path.includes('/data?') && path.includes('sex=total'));
    expect(chart).toContain('area=E08000034,E12000003,E92000001&');
    expect(chart).toContain('version=1.2.0');
  });

  test('without a public address the call says where it goes', async () => {
    const { words } = (await pages.read(PAGE)).html;
    expect(words).toContain('put the address of this site for http://localhost:8787');
    expect(words).toContain('Accessed on 22 November 2026');
  });

  test('a linked source says that nothing is held, and names its successor', async () => {
    const { html } = await pages.read('/datasets/working-futures');
    expect(html.words).toContain('it holds none of its figures');
    expect(html.links()).toContain(
      'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
    );
    expect(html.has('a[href*="data.csv"]')).toBe(false);
  });
});

describe('the dataset page at a public address', () => {
  const pages = usePages({ mode: 'sample', publicUrl: SITE });

  test('has it in the call and in the citation', async () => {
    const { html } = await pages.read(PAGE);
    expect(html.words).toContain(`'${SITE}/v1/datasets/claimant-count/`);
    expect(html.one('link[rel="canonical"]').attribute('href')).toBe(`${SITE}${PAGE}`);
  });

  test('is described to search engines as schema.org says, at its version', async () => {
    const { html } = await pages.read(PAGE);
    const text = html.one('script[type="application/ld+json"]').source;
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'Dataset',
      name: 'Claimant count (invented figures)',
      version: '1.2.0',
      temporalCoverage: '2021-01-01/2025-12-31',
      variableMeasured: [{ unitText: 'percent' }],
    });
    expect(text).toContain(`${SITE}/v1/datasets/claimant-count/data.csv?version=1.2.0`);
    expect(text).not.toContain('<');
  });
});
