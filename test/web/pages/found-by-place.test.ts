import { describe, expect, test } from 'vitest';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { AreaList } from '../../../schemas/answers/area.ts';
import { withoutPostcodes } from '../../../schemas/words/postcode.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { useStore } from '../../support/stores/use-store.ts';
import { release } from '../../support/pages/make-store.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const PLACES = ['places', 'postcode-districts'];

async function addPlaces(home: string): Promise<void> {
  const all = await discoverDatasets();
  const datasets = all.filter(({ declaration: { id } }) => PLACES.includes(id));
  await release(home, 'replay', datasets, []);
}

const pages = usePages({ change: addPlaces });
const find = async (q: string) =>
  (await pages.client.read(`/v1/areas?places=true&q=${encodeURIComponent(q)}`, AreaList)).data;

describe('the API finds authorities', () => {
  test.each([
    ['Huddersfield', 'Kirklees', { what: 'place', name: 'Huddersfield', share: 1 }],
    ['HD1', 'Kirklees', { what: 'postcode_district', name: 'HD1', share: 1 }],
    ['hd1 2', 'Kirklees', { what: 'postcode_district', name: 'HD1', share: 1 }],
    ['hd12tt', 'Kirklees', { what: 'postcode_district', name: 'HD1', share: 1 }],
    ['st ives', 'Cornwall', { what: 'place', name: 'St Ives', share: 1 }],
  ])('%s is in %s', async (q, name, found_by) => {
    const found = (await find(q)).filter((area) => area.name === name);
    expect(found[0]).toMatchObject({ name, type: 'lad', found_by });
  });

  test('a postcode district of several is of each, the largest share first', async () => {
    const found = await find('S36');
    expect(found.map(({ name, found_by }) => [name, found_by?.share])).toEqual([
      ['Barnsley', 0.5699],
      ['Sheffield', 0.4301],
    ]);
  });

  test('a name of several is of each, after the area that bears it', async () => {
    const found = await find('newport');
    const authorities = found.filter(({ type }) => type === 'lad').map(({ name }) => name);
    expect(authorities[0]).toBe('Newport');
    expect(authorities).toContain('Isle of Wight');
    expect(authorities).toHaveLength(6);
  });

  test.each([
    ['SEMLEP', 'E37000057'],
    ['D2N2', 'E37000045'],
    ['leeds city region lep', 'E37000062'],
    ['GMCA', 'E47000001'],
    ['west yorkshire lsip', 'x-lsip-2025-west-yorkshire'],
    ['new anglia lsip', 'x-lsip-2025-norfolk-and-suffolk'],
    ['Caerdydd', 'W06000015'],
    ['E08000016', 'E08000038'],
  ])('%s is %s', async (q, code) => {
    expect((await find(q)).map((area) => area.code)).toEqual([code]);
  });

  test('postcodes of Northern Ireland are not held', async () => {
    expect(await find('BT1')).toEqual([]);
  });
});

describe('a whole postcode', () => {
  const store = useStore();

  test('is answered as its district, and is neither logged nor kept', async () => {
    const lines: string[] = [];
    const write = (fields: object, message: string): void => {
      lines.push(JSON.stringify({ ...fields, message }));
    };
    const log = { info: write, warn: write, error: write };
    const api = await openTestApi(store.home, { log });
    try {
      for (const q of ['HD1+2TT', 'HD1%202TT', 'hd12tt&limit=1']) {
        const response = await api.app.request(`/v1/areas?q=${q}`);
        expect(response.headers.get('cache-control')).toBe('no-store');
        expect(await response.text()).not.toMatch(/2TT/i);
      }
      expect(lines).toHaveLength(3);
      expect(lines.join('\n')).not.toMatch(/2TT/i);
    } finally {
      api.close();
    }
  });

  test.each(['/search?q=', '/areas?q=', '/compare?add='])(
    '%s leads on to its district, so that it stands in no page',
    async (address) => {
      const { response } = await pages.read(`${address}hd1+2tt`);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`${address}HD1`);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each([
    ['/search?q=courses+near+HD1++2TT+now', '/search?q=courses+near+HD1+now'],
    ['/jobs?q=chef+hd12tt', '/jobs?q=chef+hd1'],
    ['/advise?job=chef&place=near+HD1%C2%A02TT', '/advise?job=chef&place=near+HD1'],
    ['/search/suggest.json?q=pay+HD1+2TT', '/search/suggest.json?q=pay+HD1'],
    ['/compare?add=Leeds&add=HD1+2TT', '/compare?add=Leeds&add=HD1'],
  ])('among other words it is cut too: %s', async (address, short) => {
    const { response } = await pages.read(address);
    expect(response.headers.get('location')).toBe(short);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is cut in an address that is logged, wherever it stands', () => {
    const address = '/v1/courses?q=chef%20HD1%202TT&near=HD1+2TT';
    expect(withoutPostcodes(address)).toBe('/v1/courses?q=chef%20HD1&near=HD1');
    const codes = '/v1/compare?area=E08000034,x-lsip-2025-d2n2&codes=industry:C10%20201';
    expect(withoutPostcodes(codes)).toBe(codes);
  });
});

describe('the search page', () => {
  test('says which authority a postcode district is in, or asks which, with shares', async () => {
    const one = (await pages.read('/search?q=HD1')).html;
    expect(one.words).toContain('HD1 is in Kirklees Kirklees All of the postcodes of HD1');
    expect(one.links()).toContain('/areas/E08000034');
    const two = (await pages.read('/search?q=S36')).html;
    expect(two.words).toContain('Which part of S36?');
    expect(two.words).toContain('Barnsley 57.0% of the postcodes of S36');
    expect(two.words).toContain('Sheffield 43.0%');
  });

  test.each(['Huddersfield', 'hudersfield'])('%s leads to its authority', async (q) => {
    const { html } = await pages.read(`/search?q=${q}`);
    expect(html.words).toContain('Huddersfield In Kirklees');
    expect(html.links()).toContain('/areas/E08000034');
  });

  test('a job in a town keeps the town, for the searches of other services', async () => {
    const { response } = await pages.read('/jobs?q=plumbers&place=Huddersfield');
    const address = response.headers.get('location') ?? '';
    expect(address).toBe('/jobs/5315?area=E08000034&title=plumbers&place=Huddersfield');
    const { html } = await pages.read(address);
    expect(html.words).toContain('Huddersfield is in Kirklees: figures are of Kirklees.');
    expect(html.links('.app-job-searches a')[0]).toContain('w=Huddersfield');
  });

  test('a job in a town of several authorities asks which', async () => {
    const { html } = await pages.read('/jobs?q=plumber&place=Washington');
    expect(html.words).toContain('Which “Washington”?');
    expect(html.words).toContain('Sunderland (local authority, around Washington)');
  });

  test('the picker of a comparison takes a town for its authority', async () => {
    const { response } = await pages.read('/compare?areas=E08000035&add=Huddersfield');
    expect(response.headers.get('location')).toContain('E08000034');
  });
});
