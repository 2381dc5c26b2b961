import { expect, test } from 'vitest';
import { limitsFrom } from '../../../api/server/limits.ts';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import { YEARS, openTestApi } from '../../support/stores/api-store.ts';
import { RowsAnswer, askAllPages } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const store = useStore();
const api = useApi(store);

const post = async (path: string, body: unknown, type = 'application/json'): Promise<Response> =>
  api.app.request(path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const QUESTION = {
  area: ['E08000034', 'E08000035'],
  period: '2020..latest',
  names: false,
  sort: ['-value', 'area'],
  limit: 7,
};
const ADDRESS =
  '?area=E08000034,E08000035&period=2020..latest&names=false&sort=-value,area&limit=7';

/** The links of an answer; metadata of a CSV stands at its address, which a posted question has not. */
const linksOf = ({ headers }: Response): string[] =>
  (headers.get('link') ?? '').split(', ').filter((link) => !link.includes('csvm+json'));

test('a posted question has the answer, the ETag and the pinned address of the same in an address', async () => {
  for (const extension of ['', '.json', '.csv', '.ndjson', '.parquet']) {
    const got = await api.app.request(`${DATA}${extension}${ADDRESS}`);
    const posted = await post(`${DATA}${extension}`, QUESTION);
    expect(posted.status).toBe(200);
    expect(Buffer.from(await posted.arrayBuffer())).toEqual(Buffer.from(await got.arrayBuffer()));
    for (const header of ['etag', 'content-location', 'alongside-total']) {
      expect(posted.headers.get(header)).toBe(got.headers.get(header));
    }
    expect(linksOf(posted)).toEqual(linksOf(got));
  }
});

test('conditions and ranges belong to GET: a POST is answered whole', async () => {
  const etag = (await api.app.request(`${DATA}.csv`)).headers.get('etag') ?? '';
  for (const path of [`${DATA}.csv`, DATA]) {
    const answer = await api.app.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'if-none-match': `${etag}, *`,
        range: 'bytes=0-9',
      },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    expect((await answer.text()).length).toBeGreaterThan(1000);
  }
});

test('a question too long for an address pages by posting it again to next', async () => {
  const body = {
    area: ['E08000034', 'E08000035', 'E06000053'],
    period: YEARS,
    value: '-5..',
    limit: 10,
  };
  const direct = await askAllPages(
    api,
    `${DATA}?area=E06000053,E08000034,E08000035&period=${YEARS.join()}&value=-5..`,
  );
  const limits = limitsFrom({ timeLimitMs: 20_000, cacheMb: 64 });
  const small = await openTestApi(store.home, { limits: { ...limits, queryBytes: 140 } });
  const rows: unknown[] = [];
  let next: string | null = DATA;
  while (next !== null) {
    const answer: Response = await small.app.request(next, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const page: RowsAnswer = RowsAnswer.parse(await answer.json());
    expect(page.total).toBe(direct.length);
    rows.push(...page.data);
    next = page.next;
    expect(next ?? `${DATA}?cursor=last`).toMatch(/data\?cursor=[\w-]+$/);
  }
  small.close();
  expect(rows).toEqual(direct);
});

test.each([
  ['{"area": ["E08000034"]', 'application/json', 422, 'invalid-body'],
  ['["area"]', 'application/json', 422, 'invalid-body'],
  ['null', 'application/json', 422, 'invalid-body'],
  ['{"area": {"code": "E08000034"}}', 'application/json', 422, 'invalid-body'],
  ['{"area": [["E08000034"]]}', 'application/json', 422, 'invalid-body'],
  ['{"area": null}', 'application/json', 422, 'invalid-body'],
  ['area=E08000034', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
  ['{"area": "E0800034"}', 'application/json; charset=utf-8', 400, 'unknown-code'],
  ['{"area": []}', 'application/json', 400, 'malformed-value'],
  ['{"area": ["E08000034,E08000035"]}', 'application/json', 400, 'malformed-value'],
  ['{"sex": "m\\u0000ale"}', 'application/json', 400, 'malformed-value'],
  ['{"colour": "red"}', 'application/json', 400, 'unknown-parameter'],
  ['{"__proto__": "x"}', 'application/json', 400, 'unknown-parameter'],
  [`{"area": "${'x'.repeat(1_100_000)}"}`, 'application/json', 413, 'body-too-large'],
])('%.40s as %s is %i %s', async (body, type, status, problemType) => {
  const answer = await post(DATA, body, type);
  const problem = Problem.parse(await answer.json());
  expect([answer.status, problem.type]).toEqual([status, `/problems/${problemType}`]);
});

test('a fault says where in the body it stands; a name in address and body is a fault', async () => {
  const wrong = Problem.parse(await (await post(DATA, { 'a/b': 1, sex: ['mail'] })).json());
  expect(wrong.errors).toMatchObject([
    { in: 'body', name: '/a~1b', code: 'unknown-parameter' },
    { in: 'body', name: '/sex', value: 'mail', nearest: ['male'] },
  ]);
  const twice = Problem.parse(await (await post(`${DATA}?sex=male`, { sex: ['male'] })).json());
  expect(twice.type).toBe('/problems/repeated-parameter');
});

test('a body that does not say its length is counted as it comes', async () => {
  const chunk = new TextEncoder().encode(' '.repeat(65_536));
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(chunk);
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half' as const,
  };
  const answer = await api.app.request(new Request(`http://localhost${DATA}`, init));
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(30);
});
