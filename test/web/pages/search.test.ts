import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../web/reading/search/search-index.ts';
import { ANY_CHANGE, claimantCount, vacancySurvey } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows, vacancyRows } from '../../support/pages/rows.ts';
import { type Pages, openPages, usePages } from '../../support/pages/use-pages.ts';

const pages = usePages();

const find = async (words: string, { client }: Pick<Pages, 'client'> = pages) =>
  (await createSearch(client)()).find(words);

async function found(words: string) {
  const { groups } = await find(words);
  return groups.map(({ kind, entries }) => `${kind}: ${entries[0]?.name ?? ''}`);
}
const CARE = 'Care workers and home carers';

test('an empty search says so; the page of the search by itself asks for nothing yet', async () => {
  expect((await pages.read('/search?q=')).html.words).toContain('Nothing was typed.');
  expect((await pages.read('/search')).html.words).not.toContain('Nothing was typed.');
});

test('a code under which a release has no row is not found: it would lead to nothing', async () => {
  expect(await found('female')).toEqual(['code: Female (Claimant count)']);
  const rows = claimantRows().filter(({ sex }) => sex === 'total');
  const claimants = await claimantCount({ checks: ANY_CHANGE });
  const noWomen = await openPages({ change: (home) => release(home, 'replay', claimants, rows) });
  expect((await find('female', noWomen)).groups).toEqual([]);
});

describe('the search', () => {
  test.each([
    ['Kirklees', 'area: Kirklees'],
    ['kirkles', 'area: Kirklees'],
    ['Krklees', 'area: Kirklees'],
    ['Caerdydd', 'area: Cardiff'],
    ['yorkshire and', 'area: Yorkshire and The Humber'],
    ['6135', `job: ${CARE}`],
    ['care worker', `job: ${CARE}`],
    ['projections', 'dataset: Working Futures'],
    ['NM_162_1', 'dataset: Claimant count'],
    ['claimnts residents', 'measure: Claimants per 100 residents aged 16 to 64'],
  ])('%s finds %s first', async (words, first) => {
    expect((await found(words))[0]).toBe(first);
  });

  test('of areas of one name the authority that plans stands first, then the area of its plan', async () => {
    const areas = (await find('greater manchester')).groups.find(({ kind }) => kind === 'area');
    const same = areas?.entries.filter(({ name }) => name === 'Greater Manchester');
    expect(same?.slice(0, 2).map(({ about }) => about.split(',')[0])).toEqual([
      'Combined authority',
      'Local skills improvement plan area',
    ]);
  });

  test('groups what it finds by kind', async () => {
    expect(await found('claimant')).toEqual(
      expect.arrayContaining([
        'dataset: Claimant count',
        'measure: Claimants per 100 residents aged 16 to 64',
      ]),
    );
  });

  test('what is spelt right is not mixed with what is spelt nearly so', async () => {
    const right = await find('care');
    expect(right.near).toBe(false);
    const names = right.groups.flatMap(({ entries }) => entries.map(({ name }) => name));
    expect(names).toContain(CARE);
    expect(names.filter((name) => !/\bcar(e|ing)/i.test(name))).toEqual([]);
    expect((await find('kirkles')).near).toBe(true);
  });

  test('words that stand everywhere find nothing by themselves beside one that is not there', async () => {
    expect((await find('zookeeping workers')).groups).toEqual([]);
    expect(await found('out-of-work benefits')).toContain('dataset: Claimant count');
  });

  test.each([
    ['suppressed', '/about#no-number'],
    ['empty cell', '/about#no-number'],
    ['no figure', '/about#no-number'],
    ['provider performance', '/about#training'],
    ['apprenticeship', '/about#training'],
  ])('%s leads to where it is explained', async (words, href) => {
    const { groups } = await find(words);
    expect(groups.flatMap(({ entries }) => entries.map((entry) => entry.href))).toContain(href);
    const [address = '', id = ''] = href.split('#');
    expect((await pages.read(address)).html.has(`#${id}`)).toBe(true);
  });

  describe('job adverts', () => {
    const name = 'Job adverts: none are held here';

    test.each(['job adverts', 'adverts', 'online job postings'])(
      '%s leads to the nearest dataset that is held',
      async (words) => {
        expect((await find(words)).groups[0]?.entries[0]).toMatchObject({
          name,
          href: '/datasets/vacancy-survey',
        });
      },
    );

    test('are not denied where a dataset of them is held', async () => {
      const adverts = await vacancySurvey({ title: 'Job adverts' });
      const held = await openPages({
        change: (home) => release(home, 'replay', adverts, vacancyRows()),
      });
      expect((await find('adverts', held)).groups[0]?.entries[0]).not.toMatchObject({ name });
    });

    test('are not promised where nothing near is held', async () => {
      const without = await openPages({
        change: (home) =>
          writeFile(path.join(home, 'releases/vacancy-survey/1.0.0/manifest.json'), '{'),
      });
      const { groups } = await find('job adverts', without);
      const names = groups.flatMap(({ entries }) => entries.map((entry) => entry.name));
      expect(names).not.toContain(name);
    });
  });

  test('leaves out what has only some of the words', async () => {
    expect((await find('care workers households')).groups).toEqual([]);
    const two = (await find('home care')).groups[0]?.entries.map(({ name }) => name);
    expect(two?.[0]).toBe(CARE);
  });

  test('leads from an occupation to the job, with what it lies in, and never to its code', async () => {
    const entry = (await find('6135')).groups[0]?.entries[0];
    expect(entry?.href).toBe('/jobs/6135');
    expect(entry?.about).toContain('Caring personal service occupations: Caring personal services');
  });

  test('leads from the code of a dataset to a chart of it', async () => {
    const { groups } = await find('female');
    expect(groups[0]?.entries[0]?.href).toBe('/wizard?dataset=claimant-count&sex=female');
  });

  test.each([
    ['claimants', 'dataset: Claimant count'],
    ['jobs', 'dataset: Jobs by industry'],
    ['location quotient', 'page: Location quotient'],
  ])('%s, as people say it, finds %s', async (words, wanted) => {
    expect(await found(words)).toContain(wanted);
  });

  test('location quotient leads to its explanation, and from there to an area that has it', async () => {
    const { groups } = await find('location quotient');
    const [page = '', fragment = ''] = groups[0]?.entries[0]?.href.split('#') ?? [];
    const { html } = await pages.read(page);
    expect(html.one(`h2#${fragment}`).words).toBe('Location quotient');
    const [area = '', section = ''] = html.links('a[href*="#by-industry"]')[0]?.split('#') ?? [];
    expect((await pages.read(area)).html.one(`#${section}`).words).toMatch(/^Industries/);
  });

  test('the code of a standard is found by the standard’s letters', async () => {
    const { groups } = await find('SOC 6135');
    expect(groups[0]?.entries.map(({ href }) => href)).toEqual(['/jobs/6135']);
  });

  test('a place that only changed its code is found once, with what is held under either', async () => {
    const entries = (await find('barnsley')).groups[0]?.entries ?? [];
    const same = entries.filter(({ about }) => about.startsWith('Local authority'));
    expect(same.map(({ code }) => code)).toEqual(['E08000038']);
    expect(same[0]?.about).not.toContain('no figures');
    const former = await pages.read('/search?q=E08000016');
    expect(former.response.headers.get('location')).toBe('/areas/E08000038');
  });

  test('finds nothing for nonsense', async () => {
    expect(await found('zzxqjk')).toEqual([]);
  });

  test('reads everything once for an edition', async () => {
    const open = createSearch(pages.client);
    await open();
    pages.asked.length = 0;
    await open();
    expect(pages.asked).toEqual(['/v1/config']);
  });
});

describe('the page of the search', () => {
  test.each(['E08000034', ' e08000034 '])(
    'the code %j leads straight to its area',
    async (code) => {
      const { status, response } = await pages.read(`/search?q=${encodeURIComponent(code)}`);
      expect(status).toBe(302);
      expect(response.headers.get('location')).toBe('/areas/E08000034');
    },
  );

  test.each(['/search?q=E0800034', '/areas?q=Kirkless'])(
    '%s hints at codes and names that are spelt nearly so',
    async (address) => {
      const { html } = await pages.read(address);
      expect(html.words).toContain('Did you mean');
      expect(html.links()).toContain('/areas/E08000034');
    },
  );

  test('what is not there leads to the page spelt so, and to a search', async () => {
    const { html } = await pages.read('/datsets');
    expect(html.words).toContain('Did you mean');
    expect(html.one('main').links()).toContain('/datasets');
    const area = (await pages.read('/areas/Kirklees')).html;
    expect(area.links()).toContain('/search?q=Kirklees');
    expect(area.words).not.toContain('See /v1');
  });

  test('says that it holds no such postcode district, rather than nothing', async () => {
    const { words } = (await pages.read('/search?q=hd1')).html;
    expect(words).toContain('No postcode district HD1 is held here');
    expect((await pages.read('/search?q=62')).html.words).not.toContain('postcode district');
    const legacy = (await pages.read('/search?q=11ub')).html;
    expect(legacy.words).toContain('looks like a code of an authority from before 2011');
  });

  test('what was typed stays in the box, as text', async () => {
    const { html } = await pages.read('/search?q=%22%3E%3Cb%3Ehello');
    expect(html.one('main input[name="q"]').attribute('value')).toBe('"><b>hello');
    expect(html.has('b')).toBe(false);
  });

  test('is a form that the home page has too', async () => {
    const { html } = await pages.read('/');
    expect(html.one('form[role="search"][action="/search"]').attribute('method')).toBe('get');
    expect(html.one('form[action="/advise"]').attribute('method')).toBe('get');
  });
});
