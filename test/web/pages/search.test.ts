import { describe, expect, test } from 'vitest';
import { AreaList } from '../../../web/reading/answers/area.ts';
import { type ApiFetch, createApiClient } from '../../../web/reading/api-client.ts';
import { createPages } from '../../../web/app.tsx';
import { createSearch } from '../../../web/reading/search/search-index.ts';
import { fixtureApi } from '../fixture/api.ts';

const app = createPages({ api: fixtureApi(), publicUrl: undefined });
/** The fixture whose list of areas finds nothing by name. */
function emptyAreas(): ApiFetch {
  const rest = fixtureApi();
  return (path) =>
    path.includes('/v1/areas?q=')
      ? Promise.resolve(
          Response.json({ total: 0, returned: 0, complete: true, next: null, data: [] }),
        )
      : rest(path);
}
const search = createSearch(createApiClient(fixtureApi()));

async function found(words: string) {
  const { groups } = (await search()).find(words);
  return groups.map(({ kind, entries }) => `${kind}: ${entries[0]?.name ?? ''}`);
}

/** The fixture in which no row is about women. */
const noWomen: ApiFetch = async (path) => {
  const answer = await fixtureApi()(path);
  if (!path.includes('/codes/sex')) return answer;
  return new Response((await answer.text()).replaceAll('"rows":12', '"rows":0'), answer);
};

test('an empty search says so; the page of the search by itself asks for nothing yet', async () => {
  const words = async (path: string) => (await app.request(path)).text();
  expect(await words('/search?q=')).toContain('Nothing was typed.');
  expect(await words('/search')).not.toContain('Nothing was typed.');
});

test('a code under which a release has no row is not found: it would lead to nothing', async () => {
  expect(await found('women')).toEqual(['code: Women (Claimant count)']);
  const { groups } = (await createSearch(createApiClient(noWomen))()).find('women');
  expect(groups).toEqual([]);
});

describe('the search', () => {
  test.each([
    ['Kirklees', 'area: Kirklees'],
    ['kirkles', 'area: Kirklees'],
    ['Krklees', 'area: Kirklees'],
    ['Caerdydd', 'area: Cardiff'],
    ['yorkshire', 'area: Yorkshire and The Humber'],
    ['6135', 'code: Care workers and home carers'],
    ['care worker', 'code: Care workers and home carers'],
    ['projections', 'dataset: Working Futures'],
    ['NM_162_1', 'dataset: Claimant count'],
    ['claimnts share residents', 'measure: Claimants as a share of residents aged 16 to 64'],
  ])('%s finds %s first', async (words, first) => {
    expect((await found(words))[0]).toBe(first);
  });

  test('groups what it finds by kind', async () => {
    expect(await found('claimant')).toEqual(
      expect.arrayContaining([
        'dataset: Claimant count',
        'measure: Claimants as a share of residents aged 16 to 64',
      ]),
    );
  });

  test('what is spelt right is not mixed with what is spelt nearly so', async () => {
    const index = await search();
    expect(index.find('care').groups.flatMap(({ entries }) => entries.map((e) => e.name))).toEqual([
      'Care workers and home carers',
    ]);
    expect(index.find('care').near).toBe(false);
    expect(index.find('kirkles').near).toBe(true);
  });

  test('words that stand everywhere find nothing by themselves beside one that is not there', async () => {
    expect((await search()).find('zookeeping workers').groups).toEqual([]);
    expect(await found('out-of-work benefits')).toContain('dataset: Claimant count');
  });

  test.each([
    ['suppressed', '/about#no-number'],
    ['empty cell', '/about#no-number'],
    ['no figure', '/about#no-number'],
    ['provider performance', '/about#training'],
    ['apprenticeship', '/about#training'],
  ])('%s leads to where it is explained', async (words, href) => {
    const { groups } = (await search()).find(words);
    expect(groups.flatMap(({ entries }) => entries.map((entry) => entry.href))).toContain(href);
    const [path = '', id = ''] = href.split('#');
    expect(await (await app.request(path)).text()).toContain(`id="${id}"`);
  });

  describe('job adverts', () => {
    const whole = fixtureApi();
    /** What is found first over a catalogue in which these words stand for those. */
    const firstFound = async (words: string, change: (text: string) => string) => {
      const api: ApiFetch = async (path) => {
        const answer = await whole(path);
        return new Response(change(await answer.text()), { status: answer.status });
      };
      const index = await createSearch(createApiClient(api))();
      return index.find(words).groups[0]?.entries[0];
    };
    const demand = (text: string) => text.replaceAll('["unemployment"]', '["demand"]');

    test.each(['job adverts', 'adverts', 'online job postings'])(
      '%s leads to the nearest dataset that is held',
      async (words) => {
        expect(await firstFound(words, demand)).toMatchObject({
          name: 'Job adverts: none are held here',
          href: '/datasets/claimant-count',
        });
      },
    );

    test('are not denied where a dataset of them is held, nor promised where none is near', async () => {
      const adverts = (text: string) => demand(text).replaceAll('Claimant count', 'Job adverts');
      const name = 'Job adverts: none are held here';
      expect(await firstFound('adverts', adverts)).not.toMatchObject({ name });
      expect((await search()).find('job adverts').groups).toEqual([]);
    });
  });

  test('puts what has some of the words after what has all of them', async () => {
    const names = (await search()).find('care workers households').groups;
    const codes = names.flatMap(({ entries }) => entries.map(({ name }) => name));
    expect(codes).toContain('Households as employers');
    const two = (await search()).find('home care').groups[0]?.entries.map(({ name }) => name);
    expect(two?.[0]).toBe('Care workers and home carers');
  });

  test('leads from the code of a classification to its page, with what it lies in', async () => {
    const entry = (await search()).find('6135').groups[0]?.entries[0];
    expect(entry?.href).toBe('/classifications/soc-2020/6135');
    expect(entry?.about).toContain('in Caring personal service occupations');
  });

  test('leads from the code of a dataset to a chart of it', async () => {
    const { groups } = (await search()).find('women');
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
    const app = createPages({ api: fixtureApi(), publicUrl: undefined });
    const read = async (path: string) => (await app.request(path)).text();
    const { groups } = (await search()).find('location quotient');
    const [page, fragment = ''] = groups[0]?.entries[0]?.href.split('#') ?? [];
    const html = await read(page ?? '');
    expect(html).toMatch(new RegExp(`<h2[^>]* id="${fragment}">Location quotient`));
    const [, area = '', section = ''] = /href="(\/areas\/[^"#]+)#([^"]+)"/.exec(html) ?? [];
    expect(await read(area)).toMatch(new RegExp(`id="${section}">Industries`));
  });

  test('the code of a standard is found by the standard’s letters', async () => {
    const { groups } = (await search()).find('SOC 6135');
    expect(groups[0]?.entries.map(({ href }) => href)).toEqual(['/classifications/soc-2020/6135']);
  });

  test('an area without figures comes after one of the same name that has them', async () => {
    const rest = fixtureApi();
    const twin = { code: 'E08000999', name: 'Kirklees', type: 'lad' };
    const open = createSearch(
      createApiClient(async (path) => {
        if (!path.startsWith('/v1/areas?')) return rest(path);
        const list = AreaList.parse(await (await rest(path)).json());
        return Response.json({ ...list, data: [twin, ...list.data] });
      }),
    );
    const entries = (await open()).find('kirklees').groups[0]?.entries ?? [];
    expect(entries.map(({ code }) => code)).toEqual(['E08000034', 'E08000999']);
    expect(entries[1]?.about).toContain('no figures under this code');
  });

  test('finds nothing for nonsense', async () => {
    expect(await found('zzxqjk')).toEqual([]);
  });

  test('reads everything once for an edition', async () => {
    const asked: string[] = [];
    const open = createSearch(createApiClient(fixtureApi({ asked })));
    await open();
    const first = asked.length;
    await open();
    expect(asked.slice(first)).toEqual(['/v1/config']);
  });
});

describe('the page of the search', () => {
  test.each(['E08000034', ' e08000034 '])(
    'the code %j leads straight to its area',
    async (code) => {
      const response = await app.request(`/search?q=${encodeURIComponent(code)}`);
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe('/areas/E08000034');
    },
  );

  test('hints at codes and names that are spelt nearly so', async () => {
    for (const path of ['/search?q=E0800034', '/areas?q=Kirkless']) {
      const app = createPages({ api: emptyAreas(), publicUrl: undefined });
      const html = await (await app.request(path)).text();
      expect(html).toMatch(/Did you mean:.*href="\/areas\/E08000034"/s);
    }
  });

  test('what is not there leads to the page spelt so, and to a search', async () => {
    const html = await (await app.request('/datsets')).text();
    expect(html).toContain('href="/datasets"');
    expect(html).toMatch(/Did you mean\s*<a[^>]*href="\/datasets"/);
    const area = await (await app.request('/areas/Kirklees')).text();
    expect(area).toContain('href="/search?q=Kirklees"');
    expect(area).not.toMatch(/See \/v1/);
  });

  test('says that it holds no postcodes, rather than nothing', async () => {
    const html = await (await app.request('/search?q=hd1%202tt')).text();
    expect(html).toContain('No postcodes are held here');
    expect(await (await app.request('/search?q=62')).text()).not.toContain('No postcodes');
  });

  test('what was typed stays in the box, as text', async () => {
    const html = await (await app.request('/search?q=%22%3E%3Cb%3Ehello')).text();
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;hello"');
    expect(html).not.toContain('<b>hello');
  });

  test('is a form that the home page has too', async () => {
    const html = await (await app.request('/')).text();
    expect(html).toMatch(/<form class="app-search" role="search" method="get" action="\/search"/);
  });
});
