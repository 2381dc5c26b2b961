import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import { PLACES, YEARS, keepLog } from '../../support/stores/api-store.ts';
import { RowsAnswer, askProblem, askRows } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';
import { BROKEN_BYTES, HEADER_VALUES, HOSTILE, LOOK_ALIKES } from './arbitraries.ts';
import { leaksIn } from './leaks.ts';

const DATA = '/v1/datasets/tiny/data';
const log = keepLog();
const api = useApi(useStore(), { log });
afterAll(() => {
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

const post = (body: string, path = DATA): Response | Promise<Response> =>
  api.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
async function problemOf(response: Response): Promise<Problem> {
  const body = await response.text();
  expect(response.headers.get('content-type'), body.slice(0, 200)).toBe('application/problem+json');
  return Problem.parse(JSON.parse(body));
}

/** A right value of each parameter of the rows that takes text. */
const RIGHT = {
  area: 'E08000034',
  area_type: 'lad',
  period: '2022',
  sex: 'female',
  measure: 'tiny_count',
  status: 'observed',
  flags: 'break',
  value: '1..900',
  columns: 'area,value',
  with: 'cite',
  names: 'false',
  lang: 'cy',
  sort: 'value',
  limit: '10',
  version: '1.1.0',
  as_of: '2026-11-20',
  edition: '2026-11-20.1',
  area_at: '2023-04-01',
} as const;

describe('what looks like a right value and is not is refused, never taken for it', () => {
  for (const [name, value] of Object.entries(RIGHT)) {
    test.each(Object.entries(LOOK_ALIKES))(`${name} with %s`, async (_, change) => {
      expect((await api.app.request(`${DATA}?${name}=${value}`)).status).toBe(200);
      const wrong = change(value);
      if (wrong === value) return;
      const problem = await askProblem(api, `${DATA}?${name}=${encodeURIComponent(wrong)}`);
      expect(problem.status).toBe(400);
      expect(problem.errors.map((fault) => fault.name)).toContain(name);
    });
  }
});

/** An empty segment is the list above it; these two are a range of everything, and a day to come. */
const MEANT = ['', '..', '9999-12-31'];

describe('hostile text in every place is refused with a problem that shows nothing inside', () => {
  const places = [
    ...Object.keys(RIGHT).map((name) => (text: string) => `${DATA}?${name}=${text}`),
    (text: string) => `${DATA}?${text}=1`,
    (text: string) => `/v1/datasets/${text}`,
    (text: string) => `/v1/datasets/${text}/data`,
    (text: string) => `/v1/datasets/tiny/data.${text}`,
    (text: string) => `/v1/datasets/tiny/codes/${text}`,
    (text: string) => `/v1/datasets/tiny/versions/${text}`,
    (text: string) => `/v1/datasets/tiny/versions/${text}/changes`,
    (text: string) => `/v1/datasets/tiny/versions/1.1.0/files/${text}`,
    (text: string) => `/v1/areas/${text}`,
    (text: string) => `/v1/areas?type=${text}`,
    (text: string) => `/v1/areas?within=${text}`,
    (text: string) => `/v1/measures/${text}`,
    (text: string) => `/v1/editions/${text}`,
    (text: string) => `/v1/datasets?theme=${text}`,
  ];
  test.each([...HOSTILE.map(encodeURIComponent), ...BROKEN_BYTES])('%.60s', async (text) => {
    for (const place of places) {
      const path = place(text);
      const response = await api.app.request(path);
      const body = await response.text();
      expect(response.status, path).toBeLessThan(500);
      if (response.status === 200) expect(MEANT, path).toContain(text);
      else expect(leaksIn(body, decodeURIComponent(encodeURI(path))), path).toEqual([]);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });
});

test('headers decide the form of an answer at most, never its rows, whatever they hold', async () => {
  const right = await askRows(api, `${DATA}?sex=male`);
  for (const [name, values] of Object.entries(HEADER_VALUES)) {
    for (const value of values) {
      const response = await api.app.request(`${DATA}?sex=male`, { headers: { [name]: value } });
      expect([200, 304, 406], `${name}: ${value.slice(0, 40)}`).toContain(response.status);
      const coded = response.headers.has('content-encoding');
      const json = response.headers.get('content-type') === 'application/json';
      if (response.status !== 200 || coded || !json) continue;
      expect(RowsAnswer.parse(await response.json())).toEqual(right);
    }
  }
});

test('a Host header never gets into a link', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
  const response = await api.app.request(`http://evil.example${DATA}?limit=1`, { headers });
  expect(await response.text()).not.toContain('evil.example');
  expect([...response.headers.values()].join()).not.toContain('evil.example');
});

describe('length', () => {
  const queryOf = (bytes: number): string => `area=${'E08000034,'.repeat(900)}`.slice(0, bytes);
  test('a query of 8,192 bytes is read, of 8,193 it is too long', async () => {
    expect((await askProblem(api, `${DATA}?${queryOf(8192)}`)).status).toBe(400);
    const problem = await askProblem(api, `${DATA}?${queryOf(8193)}`);
    expect(problem).toMatchObject({ type: '/problems/uri-too-long', limit: 8192 });
  });
  test('bytes are counted as they stand, whatever they stand for', async () => {
    const problem = await askProblem(api, `${DATA}?sex=${'%C3%A9'.repeat(1366)}`);
    expect(problem.type).toBe('/problems/uri-too-long');
  });
  test('10,000 codes are too long for an address, and posted they are answered or named', async () => {
    const real = Object.keys(PLACES);
    const codes = Array.from({ length: 10_000 }, (_, i) => real[i % real.length] ?? '');
    const address = await askProblem(api, `${DATA}?area=${codes.join()}`);
    expect(address.type).toBe('/problems/uri-too-long');
    const answer = await post(JSON.stringify({ area: codes }));
    const { total } = RowsAnswer.parse(await answer.json());
    expect(total).toBe((await askRows(api, DATA)).total);
    const wrong = codes.map((_, i) => `E${String(i).padStart(8, '0')}`);
    const problem = await problemOf(await post(JSON.stringify({ area: wrong })));
    expect(problem).toMatchObject({ type: '/problems/unknown-code', status: 400 });
    expect(problem.errors).toHaveLength(10_000);
  });
});

describe('what contradicts itself is refused; what is each right and meets nowhere has no rows', () => {
  test.each([
    ['value=5..1', 'malformed-value'],
    ['n=0.2..0.1', 'malformed-value'],
    ['period=2023..2019', 'malformed-value'],
    ['period=latest..first', 'malformed-value'],
    ['version=1.0.0&as_of=2026-11-21', 'malformed-value'],
    ['version=1.1.0&edition=2026-11-20.1', 'malformed-value'],
    ['columns=area&with=cite', 'malformed-value'],
    ['columns=area&names=true', 'malformed-value'],
    ['sort=area,-area', 'malformed-value'],
    ['sex=male&sex=male', 'repeated-parameter'],
    ['sex=male&%73ex=male', 'repeated-parameter'],
  ])('%s', async (query, type) => {
    expect((await askProblem(api, `${DATA}?${query}`)).type).toBe(`/problems/${type}`);
  });
  test.each(['area=W06000015&period=2023', 'status=missing&value=..'])('%s', async (query) => {
    const answer = await askRows(api, `${DATA}?${query}`);
    expect([answer.total, answer.data, answer.complete]).toEqual([0, [], true]);
  });
});

describe('cursors', () => {
  const cursorOf = async (path: string): Promise<string> => {
    const { next } = await askRows(api, path);
    return /cursor=([\w-]+)/.exec(next ?? '')?.[1] ?? '';
  };
  const forge = (...parts: readonly unknown[]): string =>
    Buffer.from(JSON.stringify(parts)).toString('base64url');
  const partsOf = (cursor: string): unknown[] =>
    z.array(z.unknown()).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));

  test('of another query, order, dataset or release are refused', async () => {
    const cursor = await cursorOf(`${DATA}?sex=male&limit=2`);
    for (const path of [
      `${DATA}?limit=2&cursor=${cursor}`,
      `${DATA}?sex=male&sort=-value&limit=2&cursor=${cursor}`,
      `${DATA}?sex=male&version=1.0.0&limit=2&cursor=${cursor}`,
      `/v1/datasets/tiny/versions/1.1.0/changes?sex=male&limit=2&cursor=${cursor}`,
    ]) {
      expect((await askProblem(api, path)).type, path).toBe('/problems/cursor-mismatch');
    }
    const other = await askProblem(api, `/v1/datasets/areas/data?limit=2&cursor=${cursor}`);
    expect(['/problems/cursor-mismatch', '/problems/unknown-version']).toContain(other.type);
    for (const list of ['/v1/areas', '/v1/measures', '/v1/editions', '/v1/datasets']) {
      const problem = await askProblem(api, `${list}?limit=2&cursor=${cursor}`);
      expect(problem.type, list).toBe('/problems/cursor-mismatch');
    }
  });

  test('made by hand, cut or of the wrong types are refused', async () => {
    const cursor = await cursorOf(`${DATA}?sex=male&limit=2`);
    const [kind, version, areas, question, key] = partsOf(cursor);
    const wrong = [
      cursor.slice(0, -4),
      `${cursor}AAAA`,
      forge(2, version, areas, question, key),
      forge(kind, version, areas, question, []),
      forge(kind, version, areas, question, [1, 2, 3, 4]),
      forge(kind, version, areas, question, [["' OR 1=1"], null, null, null]),
      forge(kind, '9.9.9', areas, question, key),
      forge(kind, "1.1.0' OR '1", areas, question, key),
      forge(kind, '__proto__', areas, question, key),
      forge({ length: 1e9 }),
    ];
    for (const each of wrong) {
      const problem = await askProblem(api, `${DATA}?sex=male&limit=2&cursor=${each}`);
      expect([400, 404], each).toContain(problem.status);
      expect(problem.errors.map(({ name }) => name).filter((n) => n !== 'version')).not.toContain(
        'sex',
      );
    }
  });

  test('holding nulls or hostile text of the right shape end a page, and never a query', async () => {
    const cursor = await cursorOf(`${DATA}?sex=male&limit=2`);
    const [kind, version, areas, question] = partsOf(cursor);
    for (const key of [
      [null, null, null, null],
      ["'; DROP", '--', '"', '\u0000'],
    ]) {
      const forged = forge(kind, version, areas, question, key);
      const response = await api.app.request(`${DATA}?sex=male&limit=2&cursor=${forged}`);
      expect([200, 400]).toContain(response.status);
    }
  });
});

describe('bodies', () => {
  test.each([
    ['{"sex": "male", "sex": "female"}', 'repeated-parameter', 400],
    ['{"sex": "male", "\\u0073ex": ["female"]}', 'repeated-parameter', 400],
    [`{"sex": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'invalid-body', 422],
    [`${'['.repeat(500_000)}`, 'invalid-body', 422],
    [`{"sex": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 'invalid-body', 422],
    ['{"limit": 1e400}', 'invalid-body', 422],
    ['{"limit": -1}', 'malformed-value', 400],
    ['{"limit": 1.5}', 'malformed-value', 400],
    ['{"sex": true}', 'unknown-code', 400],
    ['{"sex": 5}', 'unknown-code', 400],
    ['{"value": 5}', 'malformed-value', 400],
    ['{"sex": ""}', 'malformed-value', 400],
    ['{"": "male"}', 'unknown-parameter', 400],
    ['{"constructor": "male"}', 'unknown-parameter', 400],
    ['{"sex": "male"}{"sex": "female"}', 'invalid-body', 422],
    ['\ufeff{"sex": "male"', 'invalid-body', 422],
    ["{'sex': 'male'}", 'invalid-body', 422],
    ['', 'invalid-body', 422],
    ['"male"', 'invalid-body', 422],
    [`{"sex": "${'m'.repeat(1_048_600)}"}`, 'body-too-large', 413],
  ])('%.50s', async (body, type, status) => {
    const problem = await problemOf(await post(body));
    expect([problem.type, problem.status]).toEqual([`/problems/${type}`, status]);
  });
  test('a name in an object that is no parameter may repeat what is one', async () => {
    const problem = await problemOf(await post('{"sex": {"sex": 1}, "area": {"sex": 1}}'));
    expect(problem.errors.map(({ code }) => code)).toEqual(['invalid-body', 'invalid-body']);
  });
  test('numbers, texts and arrays say the same', async () => {
    const answers = await Promise.all(
      ['{"period": 2022, "limit": 5}', '{"period": ["2022"], "limit": "5"}'].map(async (body) =>
        RowsAnswer.parse(await (await post(body)).json()),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.data.every(({ period }) => period === '2022')).toBe(true);
    expect(YEARS).toContain('2022');
  });
});
