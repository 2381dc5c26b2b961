import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import type { OpenApiExample } from '../../../schemas/answers/openapi.ts';
import { dropStore, openTestApi } from '../../support/stores/api-store.ts';
import { openJudge } from '../../support/openapi.ts';
import type { OpenApiJudge } from '../../support/openapi.ts';
import { findEconomy } from '../../support/stores/made/find-economy.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';

/** The datasets that examples name. */
const DATASETS = [
  ...['areas', 'earnings-by-residence', 'hesa', 'sic-2007'],
  ...['subjects', 'soc-2020', 'crosswalk', 'fe-outcomes', 'apprenticeship-achievement-rates'],
];

let home: string;
let api: OpenedApi;
let judge: OpenApiJudge;
beforeAll(async () => {
  home = await makeSampleStore(DATASETS, { findEconomy });
  api = await openTestApi(home);
  judge = await openJudge(api);
}, 180_000);
afterAll(async () => {
  api.close();
  await dropStore(home);
});

function requestOf({ path, accept, body }: OpenApiExample, method: string): Request {
  const headers = {
    ...(accept === undefined ? {} : { accept }),
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  return new Request(`http://localhost${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

test('every example answers as its operation says: status, media type, headers, body', async () => {
  const faults: string[] = [];
  let asked = 0;
  for (const operation of judge.operations) {
    for (const example of operation['x-examples']) {
      const response = await api.app.request(requestOf(example, operation.method));
      const body = await response.text();
      asked += 1;
      expect(response.status, `${example.path}: ${body.slice(0, 300)}`).toBe(200);
      expect(body.length, example.path).toBeGreaterThan(0);
      if (example.accept) expect(response.headers.get('content-type')).toContain(example.accept);
      const found = judge.judge(operation, response, body);
      faults.push(...found.map((fault) => `${operation.method} ${example.path}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(judge.operations.length);
});

test('examples of rows answer with rows', async () => {
  for (const { method, 'x-examples': examples } of judge.operations) {
    for (const example of examples.filter(({ path }) => /\/data(\.|\?|$)/.test(path))) {
      const response = await api.app.request(requestOf(example, method));
      const total = Number(response.headers.get('alongside-total') ?? '1');
      expect(total, example.path).toBeGreaterThan(0);
    }
  }
});

test('a condition that holds is 304 with the headers the document says', async () => {
  for (const operation of judge.operations.filter(({ method }) => method === 'get')) {
    const [example] = operation['x-examples'];
    if (!example) continue;
    const path = example.path;
    const etag = (await api.app.request(requestOf(example, 'get'))).headers.get('etag') ?? '';
    const again = await api.app.request(path, { headers: { 'if-none-match': etag } });
    // What is as of this very moment differs each time.
    if (again.headers.get('cache-control') === 'no-store') continue;
    expect(again.status, path).toBe(304);
    expect(judge.judge(operation, again, ''), path).toEqual([]);
  }
});

test('ranges, and ranges that cannot be satisfied, are as the document says', async () => {
  const ranged = judge.operations.filter(({ responses }) => responses[206] !== undefined);
  expect(ranged.map(({ operationId }) => operationId)).toContain('readFile');
  for (const operation of ranged) {
    for (const example of operation['x-examples']) {
      for (const range of ['bytes=0-9', 'bytes=-5', 'bytes=999999999-']) {
        const response = await api.app.request(
          new Request(requestOf(example, 'get'), { headers: { range } }),
        );
        const body = await response.text();
        if (response.status === 206) {
          expect(response.headers.get('content-range')).toMatch(/^bytes \d+-\d+\/\d+$/);
        } else expect(judge.judge(operation, response, body), example.path).toEqual([]);
      }
    }
  }
});
