import { describe, expect, test } from 'vitest';
import { claimantRows } from '../../../support/pages/rows.ts';
import { usePages } from '../../../support/pages/use-pages.ts';

const PAGE = '/areas/E08000034';

const figure = (area: string, period: string): string => {
  const row = claimantRows().find(
    (each) => each.area === area && each.period === period && each.sex === 'total',
  );
  return `${row?.value?.toFixed(1)}%`;
};

describe('the latest figures of an area', () => {
  const pages = usePages();
  const read = async () => (await pages.read(PAGE)).html;

  test('stand beside a year before, the region and the country, each as the API says', async () => {
    const [name, ...line] = (await read()).one('#figures').row('Claimants per 100 residents');
    expect(name).toContain('December 2025, 11 months old, percent');
    expect(name).toContain('Office for National Statistics');
    expect(line.slice(0, 4)).toEqual([
      `${figure('E08000034', '2025-12')} p`,
      figure('E08000034', '2024-12'),
      `${figure('E12000003', '2025-12')} p`,
      `${figure('E92000001', '2025-12')} p`,
    ]);
  });

  test('have their interval where the publisher gives one', async () => {
    const [, own] = (await read()).one('#figures').row('Employment rate');
    expect(own).toBe('74.9%likely 70.9% to 78.9%');
  });

  test('are drawn under what they show for certain, of its time', async () => {
    const value = (period: string): number => parseFloat(figure('E08000034', period));
    const way = value('2025-12') > value('2024-12') ? 'up' : 'down';
    expect((await read()).one('section[aria-labelledby="work"]').words).toContain(
      `Claimants per 100 residents aged 16 to 64 in Kirklees were ${way} on a year earlier in December 2025`,
    );
  });

  test('have their place among peers, as an interval where figures have one', async () => {
    const table = (await read()).one('#figures');
    expect(table.row('Employment rate').at(-2)).toBe(
      '0 of 3 are above, 0 below, 2 not told apart: place 1 to 3',
    );
    // No other local authority of the store has a claimant rate.
    expect(table.row('Claimants per 100 residents').at(-2)).toBe('no place given');
  });

  test('lead to the rows they are, at the release they were read from', async () => {
    const [href] = (await read()).one('#figures').links('a[href^="/v1/"]');
    expect(href).toBe(
      '/v1/datasets/claimant-count/data.csv?measure=claimant_rate_16_64&area=E08000034,E12000003,E92000001&sex=total&version=1.2.0',
    );
  });

  test('say in words what the store does not hold', async () => {
    const { words } = await read();
    expect(words).toMatch(
      /does not hold at all: the number of claimants, .*the number of residents/,
    );
    expect(words).not.toContain('jobs by industry.');
  });

  test('are drawn with a sentence whose numbers are in the table beside it', async () => {
    const html = await read();
    const sentence = html.one('#chart-claimant-rate-16-64-sentence').words;
    const tables = html.wordsOf('table[id^="chart-claimant-rate-16-64-table"]').join(' ');
    const numbers = sentence.match(/\d+\.\d%/g) ?? [];
    expect(numbers.length).toBeGreaterThan(2);
    for (const number of numbers) expect(tables).toContain(number);
  });

  test('have charts that name source and dataset, with version and licence folded below', async () => {
    const html = await read();
    const captions = html.all('.app-part figcaption');
    expect(captions.length).toBeGreaterThan(0);
    for (const caption of captions) {
      expect(caption.words).toMatch(/Source: \S.*\.$/);
      expect(caption.has('a[href^="/datasets/"]')).toBe(true);
    }
    for (const part of html.all('.app-part').filter((each) => each.has('figcaption'))) {
      const folded = part.one('details').words;
      expect(folded).toContain('OGL-UK-3.0');
      expect(folded).toMatch(/Source: .*, version \d+\.\d+\.\d+\./);
    }
  });
});

describe('the industries of an area', () => {
  const pages = usePages();
  const read = async () => (await pages.read(PAGE)).html;

  test('have their jobs, the share, and the location quotient worked by hand', async () => {
    const html = await read();
    // 300 of 1,000 here; 15,000 of 100,000 in Great Britain: 0.30 / 0.15.
    expect(html.one('#industries').row('Manufacturing').slice(1)).toEqual(['300', '30.0%', '2.00']);
    expect(html.words).toContain('Location quotient, Great Britain = 1');
  });

  test('are never given a number where a part is hidden or may be more than zero', async () => {
    const html = await read();
    const table = html.one('#industries');
    expect(table.row('Agriculture').slice(1)).toEqual(['0', '0.0%', 'cannot be told']);
    expect(table.row('Activities of households').slice(1)).toEqual([
      'suppressed',
      'cannot be told',
      'cannot be told',
    ]);
    expect(html.words).toContain('may stand for 0 to 2 (Agriculture, forestry and fishing)');
    expect(html.words).toContain('is suppressed (Activities of households as employers');
  });

  test('say that they are constructed, and why no interval is shown', async () => {
    const { words } = await read();
    expect(words).toContain('The share and the location quotient are constructed');
    expect(words).toContain('No interval is shown: the counts come from a sample survey');
  });

  test('are summed up in a sentence whose numbers are cells of the table', async () => {
    expect((await read()).one('#chart-industries-sentence').words).toBe(
      'Employment by industry in Kirklees in September 2025: the most are in manufacturing, 300, 30.0% of all (worked out from the counts). Against Great Britain the highest location quotient is that of manufacturing: 2.00.',
    );
  });
});

describe('the page of an area in a sample', () => {
  const pages = usePages({ mode: 'sample' });

  test('marks its jobs by industry as invented', async () => {
    expect((await pages.read(PAGE)).html.words).toContain(
      'Employment by industry, jobs, September 2025 (invented figures)',
    );
  });
});
