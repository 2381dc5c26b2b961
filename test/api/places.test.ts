import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { copyStore, dropStore, openTestApi } from '../support/stores/api-store.ts';
import { askAllPages, askJson, askProblem, askRows } from '../support/ask.ts';
import { retireRelease } from '../support/stores/retire-release.ts';
import { useApi, useStore } from '../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const List = z.object({
  total: z.number(),
  next: z.string().nullable(),
  data: z.array(z.looseObject({ code: z.string() })),
});
const store = useStore();
const api = useApi(store);
const header = async (address: string, name: string): Promise<string | null> =>
  (await api.app.request(address)).headers.get(name);

const PRUNED = {
  state: 'pruned',
  state_reason: 'Older than the keeper keeps.',
  state_date: '2026-11-21T10:00:00.000Z',
} as const;

test('everything that led to a pruned release is 410, with an address that answers', async () => {
  const copy = await copyStore(store.home);
  const old = await openTestApi(copy);
  try {
    const first = await askRows(old, `${DATA}?version=1.0.0&limit=3`);
    const { published } = await retireRelease(copy, '1.0.0', PRUNED);
    const cursor = /cursor=[\w-]+/.exec(first.next ?? '')?.[0] ?? '';
    const ways = [
      first.next ?? '',
      `${DATA}?limit=3&${cursor}`,
      `${DATA}.csv?limit=3&${cursor}`,
      `${DATA}?edition=2026-11-20.1`,
      `${DATA}.parquet?as_of=${published}`,
      '/v1/datasets/tiny/codes/area?version=1.0.0',
      '/v1/datasets/tiny/versions/1.0.0/changes',
      '/v1/datasets/tiny/versions/1.1.0/changes?from=1.0.0',
    ];
    for (const way of ways) {
      const problem = await askProblem(old, way);
      expect([way, problem.status, problem.type]).toEqual([way, 410, '/problems/pruned']);
      expect((await old.app.request(z.string().parse(problem.see))).status).toBe(200);
    }
  } finally {
    old.close();
    await dropStore(copy);
  }
});

test('a posted question goes on to no other release when its own was pruned between two pages', async () => {
  const copy = await copyStore(store.home);
  const old = await openTestApi(copy);
  const post = async (address: string) =>
    old.app.request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sex: 'male', limit: 2, columns: ['area', 'value'] }),
    });
  try {
    const first = await askRows(old, `${DATA}?sex=male&limit=2&columns=area,value&version=1.0.0`);
    const cursor = /cursor=[\w-]+/.exec(first.next ?? '')?.[0] ?? '';
    expect((await post(`${DATA}?${cursor}`)).status).toBe(200);
    await retireRelease(copy, '1.0.0', PRUNED);
    const gone = await post(`${DATA}?${cursor}`);
    expect([gone.status, await gone.json()]).toMatchObject([
      410,
      { type: '/problems/pruned', reason: PRUNED.state_reason },
    ]);
  } finally {
    old.close();
    await dropStore(copy);
  }
});

test('areas that chose the first page, and were pruned before the second, are said to be gone', async () => {
  const copy = await copyStore(store.home);
  const old = await openTestApi(copy);
  try {
    const first = await askRows(old, `${DATA}?area_type=lad&within=E12000003&limit=2`);
    await retireRelease(copy, '1.0.0', PRUNED, 'areas');
    const problem = await askProblem(old, first.next ?? '');
    expect([problem.status, problem.type]).toEqual([410, '/problems/pruned']);
    expect(problem.detail).toContain('areas 1.0.0 is no longer kept');
    expect((await askRows(old, `${DATA}?area_type=lad&limit=2`)).returned).toBe(2);
  } finally {
    old.close();
    await dropStore(copy);
  }
});

test('latest within an exact version says which period it stood for', async () => {
  const address = `${DATA}.csv?period=latest&sex=male&version=1.1.0`;
  const pinned = `${DATA}.csv?period=2023&sex=male&version=1.1.0`;
  expect(await header(address, 'content-location')).toBe(pinned);
  expect(await header(address, 'cache-control')).toBe('public, max-age=86400');
});

test('an edition stays in the address where it chose the areas, and only there', async () => {
  const { edition } = await askJson(api, '/v1/health', z.object({ edition: z.string() }));
  const plain = await askRows(api, `${DATA}?edition=${edition}&limit=2`);
  expect(plain.next).toContain('&version=1.1.0&');
  const placed = `${DATA}?edition=${edition}&area_type=lad&within=E12000003&limit=2`;
  const page = await askRows(api, placed);
  expect(page.next).toContain(`&edition=${edition}&`);
  const rows = await askAllPages(api, placed);
  expect(rows).toHaveLength(page.total);
});

test.each([
  ['data.csv', 'tiny_1.1.0.csv'],
  ['data.csv?sort=-value&names=false', 'tiny_1.1.0.csv'],
  ['data.csv?sex=male', 'tiny_1.1.0_filtered.csv'],
  ['data.csv?limit=5', 'tiny_1.1.0_filtered.csv'],
  ['data.json?limit=1000', 'tiny_1.1.0.json'],
  ['data.json?sex=male', 'tiny_1.1.0_filtered.json'],
  ['versions/1.1.0/changes.csv?change=revised', 'tiny_1.1.0_changes_filtered.csv'],
])('%s is saved as %s', async (address, name) => {
  const disposition = await header(`/v1/datasets/tiny/${address}`, 'content-disposition');
  expect(disposition).toContain(`filename="${name}"`);
});

describe('a hierarchy of codes', () => {
  const codes = async (query: string): Promise<string[]> => {
    const path = `/v1/datasets/sic-2007/codes/code?limit=10000&${query}`;
    return (await askJson(api, path, List)).data.map(({ code }) => code);
  };
  test('is asked for by parent, by level, and by branch', async () => {
    expect(await codes('parent=I')).toEqual(['55', '56']);
    const sections = await codes('level=1');
    expect(sections).toHaveLength(21);
    const below = await codes('within=I,A');
    expect(below).toEqual(['01', '02', '03', '55', '56']);
    expect(await codes('within=I&level=1')).toEqual([]);
  });
  test('knows its own codes only', async () => {
    const problem = await askProblem(api, '/v1/datasets/sic-2007/codes/code?parent=II&level=9');
    expect(problem.errors.map(({ name }) => name)).toEqual(['parent', 'level']);
    const none = await askProblem(api, '/v1/datasets/tiny/codes/area?parent=lad');
    expect(none.errors[0]?.message).toBe('The code list of area is no hierarchy.');
  });
});

describe('cursors of lists', () => {
  test('belong to the filters that they were given for, not to a size of page', async () => {
    const { next } = await askJson(api, '/v1/areas?type=region&limit=2', List);
    const cursor = /cursor=[\w-]+/.exec(next ?? '')?.[0] ?? '';
    const more = await askJson(api, `/v1/areas?limit=100&type=region&${cursor}`, List);
    expect(more.data).toHaveLength(more.total - 2);
    for (const other of ['/v1/areas?', '/v1/areas?type=country&', '/v1/measures?']) {
      const problem = await askProblem(api, `${other}${cursor}`);
      expect(problem.type).toBe('/problems/cursor-mismatch');
    }
  });
  test('upper-tier authorities are a set of area types', async () => {
    const areas = await askJson(api, '/v1/areas?type=utla&at=2024-04-01&limit=1000', List);
    const types = new Set(areas.data.map(({ type }) => type));
    expect(types).toEqual(new Set(['county', 'lad']));
    const codes = areas.data.map(({ code }) => code);
    expect(codes).toContain('E08000034');
    expect(codes).not.toContain('E07000223');
  });
});

test('HEAD answers everywhere as GET does, without a body', async () => {
  const all = ['health', 'config', 'datasets', 'areas', 'areas/E08000034', 'measures', 'editions'];
  const own = ['', '/data', '/data.csv', '/data.parquet', '/codes/sex', '/versions'];
  const release = ['', '/manifest', '/changes', '/changes.csv', '/files/data.parquet'];
  const paths = [
    ...all.map((each) => `/v1/${each}`),
    ...own.map((each) => `/v1/datasets/tiny${each}`),
    ...release.map((each) => `/v1/datasets/tiny/versions/1.1.0${each}`),
    '/v1/nothing',
    '/v1/datasets/tiny/data?area=E0',
  ];
  for (const address of paths) {
    const get = await api.app.request(address);
    const head = await api.app.request(address, { method: 'HEAD' });
    expect([address, head.status, await head.text()]).toEqual([address, get.status, '']);
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'link']) {
      expect([address, name, head.headers.get(name)]).toEqual([
        address,
        name,
        get.headers.get(name),
      ]);
    }
    await get.body?.cancel();
  }
});
