import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import type { OpenApiOperation } from '../../../schemas/answers/openapi.ts';
import { keepLog } from '../../support/stores/api-store.ts';
import { openJudge } from '../../support/openapi.ts';
import type { OpenApiJudge } from '../../support/openapi.ts';
import { runs } from '../../support/stores/runs.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';
import { addressValue, requestHeaders } from './arbitraries.ts';
import { leaksIn } from './leaks.ts';

const log = keepLog();
const api = useApi(useStore(), { log });
let judge: OpenApiJudge;
beforeAll(async () => {
  judge = await openJudge(api);
});

/** Right values of path parameters in this store, so that most requests get past the path. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  id: ['tiny', 'areas', 'sic-2007', 'hesa'],
  version: ['1.0.0', '1.1.0'],
  column: ['sex', 'area', 'period', 'code'],
  code: ['E08000034', 'E12000003'],
  measure: ['tiny_median'],
  file: ['data.parquet'],
  extension: ['json', 'csv', 'ndjson', 'parquet', 'json-stat'],
  edition: ['2026-11-20.1'],
};

function pathOf(operation: OpenApiOperation): fc.Arbitrary<string> {
  const own = operation.parameters.filter((each) => each.in === 'path');
  const values = own.map((parameter) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...(PLACES[parameter.name] ?? ['x'])) },
      { weight: 1, arbitrary: addressValue(parameter) },
    ),
  );
  return fc
    .tuple(...values)
    .map((chosen) =>
      own.reduce(
        (path, { name }, i) => path.replace(`{${name}}`, () => chosen[i] ?? ''),
        operation.path,
      ),
    );
}

function queryOf(operation: OpenApiOperation): fc.Arbitrary<string> {
  const own = operation.parameters.filter((each) => each.in === 'query');
  if (own.length === 0) return fc.constantFrom('', 'nonsense=1', '&&&', '=', 'a=b=c');
  const one = fc
    .constantFrom(...own)
    .chain((parameter) => addressValue(parameter).map((value) => `${parameter.name}=${value}`));
  return fc.array(one, { maxLength: 4 }).map((parts) => parts.join('&'));
}

interface Asked {
  readonly address: string;
  readonly init: RequestInit;
}

function askedOf(operation: OpenApiOperation): fc.Arbitrary<Asked> {
  return fc
    .record({ path: pathOf(operation), query: queryOf(operation), headers: requestHeaders })
    .map(({ path, query, headers }) => ({
      address: query === '' ? path : `${path}?${query}`,
      init:
        operation.method === 'get'
          ? { headers }
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify(Object.fromEntries(new URLSearchParams(query))),
            },
    }));
}

/** Limits that the service states; under them it may say that it cannot just now. */
const STATED: ReadonlySet<string> = new Set(['/problems/busy', '/problems/time-limit']);

/** A body without its content coding. */
async function readBody(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const coding = response.headers.get('content-encoding');
  if (bytes.length === 0 || coding === null || response.status === 206) return bytes.toString();
  return (coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString();
}

/** What is wrong with an answer, whatever was asked. */
async function faultsOf(operation: OpenApiOperation, { address, init }: Asked): Promise<string[]> {
  const response = await api.app.request(address, init);
  const body = await readBody(response);
  const asked = `${decodeURI(address.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%[89a-f][0-9a-f]/gi, ''))} ${JSON.stringify(init)}`;
  const faults = response.status < 400 ? [] : leaksIn(body, asked);
  if (response.status >= 400) {
    const problem = Problem.parse(JSON.parse(body));
    if (problem.status >= 500 && !STATED.has(problem.type)) faults.push(`${problem.type}`);
    if (problem.type === '/problems/internal') faults.push(body.slice(0, 500));
    // A path that is no route at all is no answer of this operation.
    if (problem.type === '/problems/unknown-route') return faults;
    if (problem.type === '/problems/method-not-allowed') return faults;
  }
  const found = judge.find(operation.method, new URL(address, 'http://localhost').pathname);
  return [...faults, ...judge.judge(found ?? operation, response, body)];
}

const RUNS = { seed: 20261122, numRuns: runs(100) };

describe('whatever is asked, the answer is one that the document describes, and shows nothing inside', () => {
  // Operations are known only once the store is open: their names are those of the document.
  test.each(['get', 'post'] as const)('%s', { timeout: 300_000 }, async (method) => {
    for (const operation of judge.operations.filter((each) => each.method === method)) {
      await fc.assert(
        fc.asyncProperty(askedOf(operation), async (asked) => {
          expect(await faultsOf(operation, asked)).toEqual([]);
        }),
        RUNS,
      );
    }
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
