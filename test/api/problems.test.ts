import { describe, expect, test } from 'vitest';
import { keepLog } from '../support/stores/api-store.ts';
import { askProblem } from '../support/ask.ts';
import { useApi, useStore } from '../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const log = keepLog();
const api = useApi(useStore(), { log });

/** What is asked of `/data` → the type of the problem, the parameter at fault, its fault. */
const WRONG: readonly (readonly [string, string, string, string?])[] = [
  ['foo=1', 'unknown-parameter', 'foo'],
  ['Area=E08000034', 'unknown-parameter', 'Area'],
  ['value[gte]=3', 'unknown-parameter', 'value[gte]'],
  ['layout=wide', 'unknown-parameter', 'layout'],
  ['aggregate=sum', 'unknown-parameter', 'aggregate'],
  ['format=csv', 'unknown-parameter', 'format'],
  ['unit=people', 'unknown-parameter', 'unit'],
  ['sex=male&sex=female', 'repeated-parameter', 'sex'],
  ['sex=', 'malformed-value', 'sex'],
  ['sex=male,,female', 'malformed-value', 'sex'],
  ['sex=m%00ale', 'malformed-value', 'sex'],
  ['sex=%E0%A4%A', 'malformed-value', 'sex'],
  ['sex=mail', 'unknown-code', 'sex', 'male'],
  ['sex=Male', 'unknown-code', 'sex', 'male'],
  ['measure=tiny_medain', 'unknown-code', 'measure', 'tiny_median'],
  ['status=hidden', 'unknown-code', 'status'],
  ['flags=brake', 'unknown-code', 'flags', 'break'],
  ['area=E0800034', 'unknown-code', 'area', 'E08000034'],
  ['area=E08000032', 'code-not-in-dataset', 'area'],
  ['area_type=district', 'unknown-code', 'area_type'],
  ['area_at=2021-02-30', 'malformed-value', 'area_at'],
  ['within=E12000003', 'malformed-value', 'within'],
  ['within=E99999999&area_type=lad', 'unknown-code', 'within'],
  ['within=E12000003&area_type=ttwa', 'does-not-nest', 'within'],
  ['period=2022-13', 'malformed-value', 'period'],
  ['period=2022-04', 'period-type', 'period', '2022'],
  ['period=2030', 'period-not-in-dataset', 'period', '2023'],
  ['period=2030..', 'period-not-in-dataset', 'period'],
  ['period=2022..2020', 'malformed-value', 'period'],
  ['period=latest-5', 'period-not-in-dataset', 'period'],
  ['period=2022,latest_each', 'malformed-value', 'period'],
  ['value=5', 'malformed-value', 'value'],
  ['value=5..1', 'malformed-value', 'value'],
  ['value=a..b', 'malformed-value', 'value'],
  ['value=1e999..', 'malformed-value', 'value'],
  ['columns=area,colour', 'unknown-code', 'columns'],
  ['columns=area,area', 'malformed-value', 'columns'],
  ['columns=area&names=false', 'malformed-value', 'names'],
  ['with=area', 'unknown-code', 'with'],
  ['names=no', 'malformed-value', 'names'],
  ['lang=fr', 'malformed-value', 'lang'],
  ['sort=colour', 'unknown-code', 'sort'],
  ['sort=value,-value', 'malformed-value', 'sort'],
  ['limit=0', 'malformed-value', 'limit'],
  ['limit=10001', 'malformed-value', 'limit'],
  ['limit=1e3', 'malformed-value', 'limit'],
  ['cursor=abc', 'malformed-value', 'cursor'],
  ['version=9', 'unknown-version', 'version'],
  ['version=1.0', 'version-ok', 'version'],
  ['as_of=yesterday', 'malformed-value', 'as_of'],
  ['as_of=2999-01-01', 'malformed-value', 'as_of'],
  ['as_of=2999-01-01T10:00Z', 'malformed-value', 'as_of'],
  ['status=not_available', 'unknown-code', 'status', 'missing'],
  ['area=Kirklees', 'unknown-code', 'area', 'E08000034'],
  ['edition=2020-01-01.1', 'unknown-version', 'edition'],
  ['version=1&edition=2026-11-20.1', 'malformed-value', 'version'],
];

describe('every wrong input gets its problem, naming what is at fault', () => {
  test.each(WRONG.filter(([, type]) => type !== 'version-ok'))(
    '%s',
    async (query, type, name, near) => {
      const problem = await askProblem(api, `${DATA}?${query}`);
      expect(problem.type).toBe(`/problems/${type}`);
      expect(problem.status).toBe(400);
      expect(problem.errors.map((fault) => fault.name)).toContain(name);
      if (near !== undefined) expect(problem.errors[0]?.nearest?.[0]).toBe(near);
    },
  );
});

test.each([
  ['gender=total', 'gender', 'sex'],
  ['geography=E08000034', 'geography', 'area'],
  ['date=latest', 'date', 'period'],
  ['area_type=district&within=E12000003', 'area_type', 'lad'],
  ['area_type=Local%20authorities', 'area_type', 'lad'],
])('a word of other services is led to ours: %s', async (query, name, meant) => {
  const { errors } = await askProblem(api, `${DATA}?${query}`);
  expect(errors).toHaveLength(1);
  expect([errors[0]?.name, errors[0]?.nearest?.[0]]).toEqual([name, meant]);
  expect(errors[0]?.message).toContain(`Did you mean ${meant}?`);
});

test('a word that every object knows is no word of other services', async () => {
  for (const word of ['constructor', 'toString', '__proto__']) {
    const { errors } = await askProblem(api, `${DATA}?area_type=${word}&within=E12000003`);
    expect(errors.map(({ name }) => name)).toEqual(['area_type']);
    expect(errors[0]?.message).not.toContain('Did you mean');
  }
});

test('where an area code is due, a name or a slip is answered with codes and their names', async () => {
  for (const wrong of ['kirkless', 'E0800034']) {
    const problem = await askProblem(api, `${DATA}?area=${wrong}`);
    expect(problem.detail).toContain('Did you mean E08000034 (Kirklees)');
  }
  const of = await askProblem(api, '/v1/areas/Kirklees');
  expect(of).toMatchObject({ status: 404, nearest: ['E08000034'] });
});

test('all faults of a request are listed at once', async () => {
  const problem = await askProblem(api, `${DATA}?foo=1&sex=mail&area=X,Y&period=soon&limit=x`);
  expect(problem.errors.map(({ name }) => name)).toEqual([
    'foo',
    'sex',
    'period',
    'area',
    'area',
    'limit',
  ]);
  expect(problem.detail).toContain('5 more');
});

test('an old code is never replaced in silence: the problem says what replaced it', async () => {
  const path = '/v1/datasets/tiny/data?area=E07000004';
  expect((await askProblem(api, path)).errors[0]?.code).toBe('code-not-in-dataset');
  const query = 'area=E08000019,E08000038';
  expect((await askProblem(api, `${DATA}?${query}`)).errors).toHaveLength(1);
});

test.each([
  ['/v1/nothing', 404, 'unknown-route'],
  ['/v1/datasets/tinny', 404, 'unknown-dataset'],
  ['/v1/datasets/__proto__', 404, 'unknown-dataset'],
  ['/v1/datasets/tinny/data', 404, 'unknown-dataset'],
  ['/v1/datasets/hesa/data', 404, 'not-hosted'],
  ['/v1/datasets/tiny/data.pdf', 404, 'unknown-route'],
  ['/v1/datasets/tiny/codes/colour', 404, 'unknown-route'],
  ['/v1/datasets/tiny/versions/9.9.9', 404, 'unknown-version'],
  ['/v1/datasets/tiny/versions/1', 404, 'unknown-version'],
  ['/v1/datasets/tiny/versions/1.0.0/files/..%2Fmanifest.json', 404, 'unknown-route'],
  ['/v1/datasets/tiny/versions/1.0.0/files/manifest.json', 404, 'unknown-route'],
  ['/v1/areas/E99', 404, 'unknown-area'],
  ['/v1/measures/nothing', 404, 'unknown-route'],
  ['/v1/editions/2020-01-01.1', 404, 'unknown-route'],
  ['/v1/datasets?theme=money', 400, 'unknown-code'],
  ['/v1/datasets?colour=red', 400, 'unknown-parameter'],
  ['/v1/areas?type=town', 400, 'unknown-code'],
  ['/v1/areas?at=soon', 400, 'malformed-value'],
  ['/v1/measures?limit=0', 400, 'malformed-value'],
  ['/v1/datasets/tiny/data?as_of=2020-01-01', 404, 'before-first-release'],
  [`/v1/datasets/tiny/data?area=${'E08000034,'.repeat(900)}`, 414, 'uri-too-long'],
])('%s is %i %s', async (path, status, type) => {
  const problem = await askProblem(api, path);
  expect([problem.status, problem.type]).toEqual([status, `/problems/${type}`]);
});

test('a method that a path does not have is 405 with what it has', async () => {
  const response = await api.app.request('/v1/datasets', { method: 'DELETE' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
});

test('no acceptable format is 406, and names the formats', async () => {
  const response = await api.app.request(DATA, { headers: { accept: 'image/png' } });
  expect(response.status).toBe(406);
  expect(await response.text()).toContain('text/csv');
});

test('nothing of the inside shows, whatever is asked', async () => {
  const nasty = [
    `'; DROP VIEW "tiny@1.1.0"; --`,
    `1) OR (1=1`,
    '../../etc/passwd',
    '<script>alert(1)</script>',
    'а'.repeat(3000),
    '\u202eE08000034',
  ];
  const names = [
    'area',
    'sex',
    'period',
    'measure',
    'value',
    'sort',
    'columns',
    'cursor',
    'within',
  ];
  for (const name of names) {
    for (const value of nasty) {
      const problem = await askProblem(api, `${DATA}?${name}=${encodeURIComponent(value)}`);
      expect(problem.status).toBeLessThan(500);
      const { type, title, detail, errors } = problem;
      expect(JSON.stringify({ type, title, detail, errors })).not.toMatch(
        /SELECT|parquet|node_modules|\.ts:|\/tmp\//,
      );
    }
  }
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a cursor of another question is refused', async () => {
  const first = await api.app.request(`${DATA}?sex=male&limit=2`);
  const cursor = /cursor=([\w-]+)/.exec(await first.text())?.[1] ?? '';
  const other = await askProblem(api, `${DATA}?sex=female&limit=2&cursor=${cursor}`);
  expect(other.type).toBe('/problems/cursor-mismatch');
  const release = await askProblem(api, `${DATA}?sex=male&limit=2&version=1.0.0&cursor=${cursor}`);
  expect(release.type).toBe('/problems/cursor-mismatch');
});

test('a secret in an address is not said again', async () => {
  const { instance } = await askProblem(api, '/v1/datasets/tiny/data?token=abc123&uid=0xf00');
  expect(instance).toBe('/v1/datasets/tiny/data?token=…&uid=…');
});
