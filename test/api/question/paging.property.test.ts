import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { findPeriod } from '../../../schemas/words/period.ts';
import { PLACES, YEARS } from '../../support/stores/api-store.ts';
import { Row, askAllPages, askJson, askRows } from '../../support/ask.ts';
import { runs } from '../../support/stores/runs.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const PATH = '/v1/datasets/tiny/data';
const api = useApi(useStore());
let everything: Row[];
beforeAll(async () => {
  everything = await askAllPages(api, `${PATH}?limit=10000`);
});

const list = (...codes: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }), { nil: undefined });
const Query = fc.record({
  area: list(...Object.keys(PLACES)),
  period: list(...YEARS),
  sex: list('total', 'female', 'male'),
  measure: list('tiny_count', 'tiny_median', 'tiny_median_cv'),
  status: list('observed', 'missing', 'unreliable', 'suppressed'),
  value: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
      .map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
    { nil: undefined },
  ),
  sort: fc.option(fc.constantFrom('value', '-value', '-period', 'sex,-value', '-n', 'status'), {
    nil: undefined,
  }),
});
type Asked = typeof Query extends fc.Arbitrary<infer T> ? T : never;

const written = (asked: Asked): string[] =>
  Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${Array.isArray(value) ? value.join(',') : value}`],
  );

/** The same answer by a reader that knows nothing of SQL. */
function naive(asked: Asked): Row[] {
  const [low, high] = (asked.value ?? '').split('..').map(Number);
  return everything.filter((row) => {
    for (const name of ['area', 'period', 'sex', 'measure', 'status'] as const) {
      if (asked[name] && !asked[name].includes(String(row[name]))) return false;
    }
    if (asked.value === undefined) return true;
    const { value } = row;
    return typeof value === 'number' && value >= (low ?? 0) && value <= (high ?? 0);
  });
}
const keyOf = (row: Row): string => [row.area, row.period, row.sex, row.measure].join();
const inKeyOrder = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const OPTIONS = { numRuns: runs(60), seed: 20261122 };

test('pages joined are the bulk file and a naive filter, in one total order', async () => {
  await fc.assert(
    fc.asyncProperty(Query, fc.integer({ min: 1, max: 60 }), async (asked, limit) => {
      const query = written(asked).join('&');
      const first = await askRows(api, `${PATH}?${query}&limit=${limit}`);
      const rows = await askAllPages(api, `${PATH}?${query}&limit=${limit}`);
      const bulk = await api.app.request(`${PATH}.ndjson?${query}`);
      const lines = (await bulk.text()).split('\n').filter((line) => line !== '');
      expect(rows).toEqual(lines.map((line) => Row.parse(JSON.parse(line))));
      expect(inKeyOrder(rows)).toEqual(inKeyOrder(naive(asked)));
      expect([first.total, bulk.headers.get('alongside-total')]).toEqual([
        rows.length,
        String(rows.length),
      ]);
      expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
      expect(first.complete).toBe(first.returned === first.total);
    }),
    OPTIONS,
  );
});

test('order of parameters and of list items changes nothing, not even the ETag', async () => {
  await fc.assert(
    fc.asyncProperty(Query, fc.nat(), async (asked, turn) => {
      const shuffled = Object.fromEntries(
        Object.entries(asked).map(([name, value]) => [
          name,
          Array.isArray(value) && value.length > 1 ? [...value].reverse() : value,
        ]),
      );
      const parts = written(asked);
      const at = turn % (parts.length + 1);
      const other = written({ ...asked, ...shuffled });
      const a = await api.app.request(`${PATH}?${parts.join('&')}`);
      const b = await api.app.request(
        `${PATH}?${[...other.slice(at), ...other.slice(0, at)].join('&')}`,
      );
      expect(b.headers.get('etag')).toBe(a.headers.get('etag'));
      expect(await b.text()).toBe(await a.text());
    }),
    OPTIONS,
  );
});

test('every row keeps the rules of a row', async () => {
  const List = z.object({ data: z.array(z.object({ code: z.string() })) });
  const codesOf = async (column: string): Promise<Set<unknown>> => {
    const { data } = await askJson(api, `/v1/datasets/tiny/codes/${column}`, List);
    return new Set(data.map(({ code }) => code));
  };
  for (const column of ['area', 'period', 'sex', 'measure']) {
    const codes = await codesOf(column);
    expect(everything.every((row) => codes.has(row[column]))).toBe(true);
  }
  for (const row of everything) {
    expect(row.value === null).toBe(row.status !== 'observed');
    expect(row.low === null).toBe(row.high === null);
    expect(row.interval === null).toBe(row.low === null);
    expect(findPeriod(String(row.period))?.code).toBe(row.period);
    expect(String(row.period_start) <= String(row.period_end)).toBe(true);
  }
  const Counts = z.object({ rows: z.number(), by_status: z.record(z.string(), z.number()) });
  const { coverage } = await askJson(api, '/v1/datasets/tiny', z.object({ coverage: Counts }));
  const sum = Object.values(coverage.by_status).reduce((a, b) => a + b, 0);
  expect([sum, coverage.rows]).toEqual([everything.length, everything.length]);
});
