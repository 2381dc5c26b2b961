import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pageOf } from '../../api/answer/list.ts';
import { queryParameter } from '../../api/question/parameters.ts';
import type { Parameters } from '../../api/question/parameters.ts';
import { ROUTES } from '../../api/routes/all.ts';
import type { Route } from '../../api/routes/route/route.ts';
import { REGISTERS } from '../../schemas/words/entities.ts';
import { fillPath } from '../support/route-address.ts';
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
/** Further addresses of routes whose answer depends on what is asked about. */
const FURTHER = [
  '/v1/datasets/hesa',
  '/v1/datasets/areas',
  '/v1/datasets/tiny/versions/1.0.0',
  '/v1/datasets/tiny/codes/area',
  '/v1/datasets/areas/codes/area_type',
];
/** Those that need a token have tests of their own. */
const READ = ROUTES.filter(({ method, token }) => method === 'get' && !token);
/** Routes that need a question, or a dataset that this store lacks; each has a test of its own. */
const ASKED = [
  '/v1/boundaries',
  '/v1/compare',
  '/v1/demand',
  '/v1/performance',
  '/v1/performance/funnel',
  '/v1/crosswalk',
  '/v1/jobs/{occupation}',
  '/v1/groups/{group}',
  '/v1/occupations-in-demand',
  '/v1/vacancies/{vacancy}',
];
const SERVED = READ.filter(({ path }) => isServedHere(path) && !ASKED.includes(path));

/** Registers that no dataset of this store is declared as answer 404, as their own test has it. */
function isServedHere(path: string): boolean {
  const [, , place = ''] = path.split('/');
  const absent = Object.values(REGISTERS).filter(({ plural }) => plural !== 'industries');
  return !absent.some(({ plural }) => plural === place);
}

/** Lists all come in one envelope. An extension names another format at the same address. */
function isList({ path, bodies }: Route): boolean {
  const body = bodies['application/json'];
  return body instanceof z.ZodObject && 'returned' in body.shape && !path.endsWith('{extension}');
}

describe('every route answers with what it is declared to answer with', () => {
  test.each(SERVED)('$path', async ({ path, bodies }) => {
    const response = await api.app.request(await fillPath(api, path));
    expect(response.status).toBe(200);
    const type = response.headers.get('content-type') ?? '';
    const declared = Object.entries(bodies).find(([media]) => type.startsWith(media));
    expect(declared, type).toBeDefined();
    const body = declared?.[1];
    if (body instanceof z.ZodType)
      expect(body.safeParse(await response.json()).error).toBe(undefined);
  });
});

describe('every list is one, in pages too', () => {
  test.each(SERVED.filter(isList))('$path', async ({ path }) => {
    const address = await fillPath(api, path);
    const whole = await askJson(api, address, List);
    expect(whole.data.length).toBe(whole.returned);
    expect(whole.complete).toBe(whole.returned === whole.total);
    const pages: unknown[] = [];
    // A page holds one at least, also of a list of nothing.
    const half = Math.max(1, Math.ceil(whole.total / 2));
    for (let next: string | null = `${address}?limit=${half}`; next !== null;) {
      const page: z.infer<typeof List> = await askJson(api, next, List);
      expect(page.total).toBe(whole.total);
      pages.push(...page.data);
      next = page.next;
    }
    expect(pages.slice(0, whole.returned)).toEqual(whole.data);
    expect(pages).toHaveLength(whole.total);
  });
});

describe.each([...READ.map(({ path }) => path), ...FURTHER])('%s', (path) => {
  test('refuses a parameter it does not know, in the one shape of problem', async () => {
    const address = await fillPath(api, path);
    const problem = await askProblem(api, `${address}?nonsense=1`);
    expect(problem).toMatchObject({ status: 400, type: '/problems/unknown-parameter' });
    expect(problem.errors[0]).toMatchObject({ in: 'query', name: 'nonsense' });
    expect(problem.instance).toBe(`${address}?nonsense=1`);
    expect(problem.request_id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  test('has no method but those of its routes', async () => {
    const address = await fillPath(api, path);
    const own = ROUTES.filter((route) => route.path === path).map(({ method }) => method);
    for (const method of ['post', 'put', 'delete', 'patch'].filter(
      (each) => !own.some((one) => one === each),
    )) {
      const response = await api.app.request(address, { method: method.toUpperCase() });
      expect([method, response.status]).toEqual([method, 405]);
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
