import { describe, expect, test } from 'vitest';
import type { Html } from '../../support/html/read-html.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const RATE = '/measures/claimant_rate_16_64';
const WORK = '/measures/employment_rate_16_64';
const pages = usePages({ publicUrl: 'https://lmi.example.org' });

const tabs = (html: Html): string[] => html.wordsOf('.app-tabs a');
const chips = (html: Html): string[] => html.wordsOf('.app-chip');
const read = async (path: string) => (await pages.read(path)).html;

/** Where a form without a script leads with these words typed into it, as a browser sends it. */
function sent(form: Html, typed: Readonly<Record<string, string>>): string {
  const hidden = form
    .all('input[type="hidden"]')
    .map((field) => [field.attribute('name') ?? '', field.attribute('value') ?? ''] as const);
  const query = new URLSearchParams({ ...Object.fromEntries(hidden), ...typed });
  return `${form.attribute('action') ?? ''}?${query.toString()}`;
}

test('areas are compared in countries, regions, and what the chosen ones lie in', async () => {
  const html = await read(`${WORK}?areas=E08000034&tab=table`);
  const offered = html.all('select[name="within"] option').map((each) => each.attribute('value'));
  expect(offered).toEqual(expect.arrayContaining(['all', 'E92000001', 'E12000003', 'E47000003']));
  expect(offered).not.toContain('E47000001');
  const asked = await read(`${WORK}?areas=E08000034&tab=table&within=E47000001`);
  expect(asked.words).toContain('Greater Manchester (combined authority)');
});

describe('the line of a measure', () => {
  test('takes along what it draws: its file names the areas that were not chosen, or has none', async () => {
    const read = async (areas: string) => {
      const { html } = await pages.read(`/measures/claimant_rate_16_64?areas=${areas}&tab=line`);
      const [file] = html
        .all('a.app-action__button')
        .filter(({ words }) => words.startsWith('CSV'));
      return [
        file?.words,
        new URL(file?.attribute('href') ?? '', 'http://x').searchParams.get('area'),
      ];
    };
    expect(await read('E08000034')).toEqual([
      'CSV with Yorkshire and The Humber and England',
      'E08000034,E12000003,E92000001',
    ]);
    expect(await read('E08000034,E92000001')).toEqual(['CSV', 'E08000034,E92000001']);
  });

  test('has region and country beside it, which cannot be removed', async () => {
    const html = await read(`${RATE}?areas=E08000034`);
    expect(chips(html)).toEqual([
      'Kirklees Remove Kirklees',
      'Yorkshire and The Humber',
      'England',
    ]);
    expect(html.one('svg[role="img"]').words).toContain('England');
    const gone = await read(html.link('Remove Kirklees'));
    expect(chips(gone)).toEqual(['England']);
  });

  test('has no chip of a region or country without such a figure: it would lead to nothing', async () => {
    const html = await read(`${RATE}?areas=E08000034&sex=female`);
    expect(chips(html)).toEqual(['Kirklees Remove Kirklees']);
  });

  test('says what it is of: measure, unit, whom, when', async () => {
    const html = await read(`${RATE}?areas=E08000034`);
    for (const words of ['percent', 'Residents aged 16 to 64', 'January 2021 to December 2025'])
      expect(html.one('.app-what').words).toContain(words);
  });

  test('is of the rows that the API answers at its own address', async () => {
    const html = await read(`${RATE}?areas=E08000034&from=2025`);
    const csv = html.links().find((href) => href.includes('/data.csv')) ?? '';
    expect(csv).toContain('period=2025-01..2025-12');
    const rows = await pages.figures(csv.replace('.csv', ''));
    const own = rows.filter(({ area }) => area === 'E08000034');
    const newest = html.one('#figure-table').row('December 2025')[1];
    expect(newest).toBe(`${own.at(-1)?.value?.toFixed(1)}% p`);
    expect(own).toHaveLength(12);
  });

  test('takes a place by name and a span of time by forms that need no script', async () => {
    const html = await read(`${RATE}?areas=E08000034&sex=total`);
    const add = html.all('form').find((form) => form.has('input[name="add"]'));
    const { response } = await pages.read(sent(add ?? html, { add: 'United Kingdom' }));
    expect(response.headers.get('location')).toBe(
      `${RATE}?areas=E08000034,K02000001&tab=line&sex=total`,
    );
    const span = html.all('form').find((form) => form.has('select[name="from"]'));
    const between = await read(sent(span ?? html, { from: '2024', to: '2024' }));
    expect(between.one('.app-what').words).toContain('January 2024 to December 2024');
    expect(between.has('option[value="2024"][selected]')).toBe(true);
  });

  test('names what it does not know: places, periods, ways, codes and parameters', async () => {
    const html = await read(`${RATE}?areas=E08000034;Nowhere&from=1066&tab=pie&sex=x&colour=red`);
    const said = html.wordsOf('.app-caution').join(' ');
    for (const word of ['Nowhere', '1066', 'pie', 'Sex has no code “x”', 'colour'])
      expect(said).toContain(word);
    expect((await pages.read('/measures/claimant_rate')).status).toBe(404);
  });

  test('is shared by its own address and as its own picture', async () => {
    const html = await read(`${RATE}?areas=E08000034&from=2024`);
    const of = (name: string) => html.one(`meta[property="og:${name}"]`).attribute('content') ?? '';
    expect(of('url')).toContain('areas=E08000034');
    const picture = of('image').replace('https://lmi.example.org', '');
    expect(picture).toMatch(/^\/charts\/measures\/claimant_rate_16_64\/chart\.png\?.*from=2024/);
    const svg = await pages.read(picture.replace('.png', '.svg'));
    expect(svg.text).toContain('Kirklees');
    const embed = await read(picture.replace('/charts/', '/embed/').replace('/chart.png', ''));
    expect(embed.has('svg[role="img"]')).toBe(true);
  });
});

describe('what makes no sense is not offered, and why is said', () => {
  test('no order and no map of one area of a kind', async () => {
    const html = await read(`${RATE}?areas=E08000034`);
    expect(tabs(html)).toEqual(['Line', 'Table']);
    expect(html.one('.app-refused').words).toBe(
      'Not ranked: its figures are held for no two areas of one kind. No map: its figures are held for no two areas of one kind.',
    );
  });

  test('no line of one period: the first way that makes sense stands in its place', async () => {
    const html = await read('/measures/employment_jobs?areas=E08000034');
    expect(tabs(html)).not.toContain('Line');
    expect(html.one('.app-refused').words).toContain('too few for a line');
  });
});

test('a place that no figure is held of, nor of a wider one, is named as such', async () => {
  const { status, html } = await pages.read('/measures/employment_jobs?areas=N09000003');
  expect(status).toBe(200);
  expect(html.one('main').words).toContain('No figure is held here for Belfast');
});

describe('an area without a figure', () => {
  test('that nobody knows has no figure of another in its place', async () => {
    const html = await read(`${RATE}?areas=XX`);
    expect(html.one('.app-caution').words).toContain('XX');
    expect(chips(html)).toEqual([]);
    expect((await read(RATE)).one('h1').words).toContain('England');
  });

  test('is named, with those within it that have one', async () => {
    const { html, status } = await pages.read(`${RATE}?areas=x-lsip-2025-york-and-north-yorkshire`);
    expect(status).toBe(200);
    expect(html.one('h1').words).toContain('York and North Yorkshire');
    expect(html.one('main').words).not.toContain('No area is called');
  });
});

test('a count stands without that of the country beside it, a rate with it', async () => {
  const count = await read('/measures/employment_jobs?areas=E08000034&tab=table');
  expect(count.one('#over-time').words).toContain('Kirklees');
  expect(count.one('#over-time').words).not.toContain('England');
  const rate = await read(`${RATE}?areas=E08000034&tab=table`);
  expect(rate.one('#over-time').words).toContain('England');
});

describe('areas of a kind', () => {
  test('takes along in its file what stands beside the bars', async () => {
    for (const tab of ['ranked', 'table']) {
      const html = await read(`${WORK}?areas=E08000034,E92000001&tab=${tab}`);
      const csv = html.links().find((href) => href.includes('/data.csv')) ?? '';
      const areas = (await pages.figures(csv.replace('.csv', ''))).map(({ area }) => area);
      expect(areas).toContain('E92000001');
      expect(areas).toContain('E08000034');
    }
  });

  test('stand in the order of their figures, with region and country to compare with', async () => {
    const html = await read(`${WORK}?areas=E08000034&tab=ranked`);
    const names = html
      .one('#figure-table')
      .rows()
      .slice(1)
      .map(([name]) => name?.words);
    expect(names).toEqual(['Yorkshire and The Humber', 'England', 'Kirklees', 'Barnsley', 'Leeds']);
  });

  test('of a region are its authorities, with the region to compare with, whatever led there', async () => {
    const line = await read(`${WORK}?areas=E12000003`);
    const html = await read(line.one('.app-tabs').link('Ranked'));
    expect(html.one('h1').words).toContain('local authorities in Yorkshire and The Humber');
    const names = html
      .one('#figure-table')
      .rows()
      .slice(1)
      .map(([name]) => name?.words);
    expect(names).toEqual(['Yorkshire and The Humber', 'England', 'Kirklees', 'Barnsley', 'Leeds']);
    expect(html.words).not.toContain('no bar here');
  });

  test('stand in a table with interval, status and period, by value or by name', async () => {
    const html = await read(`${WORK}?areas=E08000034&tab=table`);
    const table = html.one('#figures');
    expect(table.row('Leeds')).toEqual([
      ...['Leeds', '70.2%', '67.2% to 73.2%', 'published', 'January to December 2025'],
    ]);
    const byName = await read(html.one('#figures').link('Place'));
    const names = byName
      .one('#figures')
      .rows()
      .slice(1)
      .map(([name]) => name?.words);
    expect(names).toEqual(names.toSorted());
    const held = await pages.figures(
      '/v1/datasets/labour-market-rates/data?measure=employment_rate_16_64&period=latest',
    );
    for (const number of table.all('data')) {
      const row = held.find(({ area }) => area === number.attribute('data-area'));
      expect(number.attribute('value')).toBe(String(row?.value));
    }
  });
});

test('the room of a drawing is known before it is drawn', async () => {
  const html = await read(`${RATE}?areas=E08000034`);
  for (const svg of html.all('.app-chart svg[role="img"]')) {
    expect(svg.attribute('width')).toMatch(/^\d+$/);
    expect(svg.attribute('height')).toMatch(/^\d+$/);
  }
});
