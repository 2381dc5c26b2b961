import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pageOf } from '../../api/answer/list.ts';
import { queryParameter } from '../../api/question/parameters.ts';
import type { Parameters } from '../../api/question/parameters.ts';
import { dropStore, openTestApi } from '../support/stores/api-store.ts';
import { askJson, askProblem } from '../support/ask.ts';
import { useApi, useStore } from '../support/stores/use-store.ts';

const store = useStore();
const api = useApi(store);

const List = z.object({
  total: z.number().int(),
  returned: z.number().int(),
  complete: z.boolean(),
  next: z.string().nullable(),
  data: z.array(z.looseObject({})),
});
/** Every list of the service, with one that pages. */
const LISTS = [
  '/v1/datasets',
  '/v1/datasets/tiny/data',
  '/v1/datasets/tiny/versions',
  '/v1/datasets/tiny/versions/1.1.0/changes',
  '/v1/datasets/tiny/codes/area',
  '/v1/datasets/areas/codes/area_type',
  '/v1/areas',
  '/v1/measures',
  '/v1/editions',
];
/** Every other answer: the object itself. */
const THINGS: readonly (readonly [string, string])[] = [
  ['/v1/health', 'status'],
  ['/v1/config', 'limits'],
  ['/v1/datasets/tiny', 'columns'],
  ['/v1/datasets/hesa', 'labels'],
  ['/v1/datasets/areas', 'columns'],
  ['/v1/datasets/tiny/versions/1.0.0', 'because'],
  ['/v1/datasets/tiny/versions/1.0.0/manifest', 'format'],
  ['/v1/areas/E08000034', 'in_force'],
  ['/v1/profile/E08000034', 'measures'],
  ['/v1/measures/tiny_median', 'unit'],
  ['/v1/editions/2026-11-20.1', 'datasets'],
];

describe('one envelope for every list', () => {
  test.each(LISTS)('%s', async (path) => {
    const whole = await askJson(api, path, List);
    expect(whole.data.length).toBe(whole.returned);
    expect(whole.complete).toBe(whole.returned === whole.total);
    const pages: unknown[] = [];
    const half = Math.ceil(whole.total / 2);
    for (let next: string | null = `${path}?limit=${half}`; next !== null;) {
      const page: z.infer<typeof List> = await askJson(api, next, List);
      expect(page.total).toBe(whole.total);
      pages.push(...page.data);
      next = page.next;
    }
    expect(pages.slice(0, whole.returned)).toEqual(whole.data);
    expect(pages).toHaveLength(whole.total);
  });
});

test.each(THINGS)('%s is the thing itself', async (path, key) => {
  const thing = await askJson(api, path, z.looseObject({}));
  expect(Object.keys(thing)).toContain(key);
});

describe('one shape of problem on every route', () => {
  const paths = [...LISTS, ...THINGS.map(([path]) => path)];
  test.each(paths)('%s refuses a parameter it does not know', async (path) => {
    const problem = await askProblem(api, `${path}?nonsense=1`);
    expect(problem).toMatchObject({ status: 400, type: '/problems/unknown-parameter' });
    expect(problem.errors[0]).toMatchObject({ in: 'query', name: 'nonsense' });
    expect(problem.instance).toBe(`${path}?nonsense=1`);
    expect(problem.request_id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });
  test.each(paths)('%s has no other method', async (path) => {
    const posted = /\/data(\.|$)/.test(path) ? [] : ['POST'];
    for (const method of [...posted, 'PUT', 'DELETE', 'PATCH']) {
      const response = await api.app.request(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });
});

test('a dataset record has columns, code lists, measures, coverage and links that answer', async () => {
  const Record = z.object({
    columns: z.array(z.object({ name: z.string(), codes: z.number().optional() })),
    coverage: z.object({ by_area_type: z.record(z.string(), z.number()) }),
    measures: z.array(z.object({ id: z.string() })),
    links: z.record(z.string(), z.string()),
    code_lists: z.array(z.object({ href: z.string() })),
  });
  const record = await askJson(api, '/v1/datasets/tiny', Record);
  expect(record.columns.find(({ name }) => name === 'sex')).toEqual({ name: 'sex', codes: 3 });
  expect(record.coverage.by_area_type).toEqual({ lad: 6 });
  expect(record.measures).toHaveLength(3);
  const own = Object.values(record.links).filter((href) => href.startsWith('/v1/'));
  const paths = [...own, ...record.code_lists.map(({ href }) => href)];
  for (const path of paths) expect((await api.app.request(path)).status).toBe(200);
});

test('the catalogue is searched and filtered', async () => {
  const ids = async (query: string): Promise<unknown[]> =>
    (await askJson(api, `/v1/datasets?${query}`, List)).data.map(({ id }) => id);
  expect(await ids('')).toEqual(['areas', 'hesa', 'sic-2007', 'tiny']);
  expect(await ids('hosting=linked')).toEqual(['hesa']);
  expect(await ids('theme=pay,reference')).toEqual(['areas', 'sic-2007', 'tiny']);
  expect(await ids('q=Higher+Education')).toEqual(['hesa']);
  expect(await ids('publisher=Nobody&regularity=annual')).toEqual(['tiny']);
});

test('codes come with the rows that have them when asked', async () => {
  const { data } = await askJson(api, '/v1/datasets/tiny/codes/area?counts=true&lang=cy', List);
  expect(data.find(({ code }) => code === 'W06000015')).toMatchObject({
    name: 'Caerdydd',
    area_type: 'lad',
    rows: 36,
    first_period: '2019',
    last_period: '2022',
  });
});

test('a classification is a hierarchy of codes and names', async () => {
  const { data } = await askJson(api, '/v1/datasets/sic-2007/codes/code', List);
  expect(data.find(({ code }) => code === '55')).toMatchObject({
    name: 'Accommodation',
    parent: 'I',
  });
});

test('an area knows its parents, members, heirs and the datasets that have it', async () => {
  const Area = z.looseObject({ parents: z.array(z.looseObject({ code: z.string() })) });
  const kirklees = await askJson(api, '/v1/areas/E08000034', Area);
  expect(kirklees).toMatchObject({ name: 'Kirklees', type: 'lad', datasets: ['tiny'] });
  expect(kirklees.parents.map(({ code }) => code)).toContain('E12000003');
  const barnsley = await askJson(api, '/v1/areas/E08000016', Area);
  expect(barnsley).toMatchObject({
    in_force: { to: '2025-03-31' },
    successors: [{ code: 'E08000038', name: 'Barnsley', type: 'lad' }],
  });
  const region = await askJson(api, '/v1/areas/E12000003', Area);
  expect(region).toMatchObject({ members: { lad: 15 } });
});

test('the districts of a day are those that were in force then', async () => {
  const count = async (query: string): Promise<number> =>
    (await askJson(api, `/v1/areas?${query}&limit=1`, List)).total;
  expect(await count('type=lad&at=2021-04-01')).toBe(374);
  expect(await count('type=lad&at=2023-04-01')).toBe(361);
  expect(await count('type=lad&at=2023-04-01&within=E92000001')).toBe(296);
});

test('areas are found by their Welsh names too', async () => {
  const { data } = await askJson(api, '/v1/areas?q=caerdydd', List);
  expect(data.map(({ code }) => code)).toContain('W06000015');
});

test('a cursor does not go on in a list that has changed since', () => {
  const page = (parameters: Parameters, of: string) =>
    pageOf(['a', 'b', 'c'], {
      ...{ parameters, of, href: '/v1/areas', usual: 1, most: 3 },
      keyOf: (item) => item,
    });
  const cursor = /cursor=([\w-]+)/.exec(page(new Map(), '1.0.0').next ?? '')?.[1] ?? '';
  const following = new Map([['cursor', queryParameter('cursor', cursor)]]);
  expect(page(following, '1.0.0').data).toEqual(['b']);
  expect(() => page(following, '1.1.0')).toThrow(/another list/);
});

test('an empty store answers that it is empty', async () => {
  const empty = await openTestApi(`${store.home}-nothing`);
  try {
    expect(await askJson(empty, '/v1/health', z.looseObject({}))).toMatchObject({
      status: 'empty',
      datasets: [],
    });
    expect((await askJson(empty, '/v1/datasets', List)).total).toBe(0);
  } finally {
    empty.close();
    await dropStore(`${store.home}-nothing`);
  }
});
