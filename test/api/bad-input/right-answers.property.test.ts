import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import { PLACES, YEARS } from '../../support/stores/api-store.ts';
import { RowsAnswer, askAllPages, askRows } from '../../support/ask.ts';
import type { Row } from '../../support/ask.ts';
import { openJudge } from '../../support/openapi.ts';
import { runs } from '../../support/stores/runs.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';
import { validText } from './arbitraries.ts';

const DATA = '/v1/datasets/tiny/data';
const api = useApi(useStore());
let everything: Row[];
/** Parameters of the document, each with an arbitrary of its schema. */
let written: ReadonlyMap<string, fc.Arbitrary<string>>;
beforeAll(async () => {
  everything = await askAllPages(api, `${DATA}?limit=10000&with=cite,source_row`);
  const rows = (await openJudge(api)).operations.find((each) => each.operationId === 'readRows');
  const query = rows?.parameters.filter((each) => each.in === 'query') ?? [];
  written = new Map(query.map(({ name, schema }) => [name, validText(schema)]));
});

const list = (...codes: readonly string[]): fc.Arbitrary<string> =>
  fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }).map((c) => c.join());
const year = fc.constantFrom(...YEARS);
const bound = fc.constantFrom('', ...YEARS, 'latest', 'first', 'latest-2');

/** Where a schema admits more than this store has, what it has. */
const HELD: Readonly<Record<string, fc.Arbitrary<string>>> = {
  area: list(...Object.keys(PLACES)),
  area_type: fc.constant('lad'),
  period: fc.oneof(
    list(...YEARS, 'latest', 'first', 'latest-1'),
    fc.tuple(bound, bound).map(([from, to]) => `${from}..${to}`),
    year,
    fc.constant('latest_each'),
  ),
  measure: list('tiny_count', 'tiny_median', 'tiny_median_cv'),
  value: fc
    .tuple(fc.integer({ min: -5, max: 500 }), fc.integer({ min: 0, max: 400 }))
    .map(([low, more]) => `${low}..${low + more}`),
  columns: list('area', 'period', 'sex', 'measure', 'value', 'status', 'flags', 'cite'),
  with: list('cite', 'source_row'),
  sort: list('value', '-period', 'area', '-sex', 'status'),
};
/** Parameters that choose which rows and columns; the others choose a release, a page or a language. */
const CHOOSING = [
  ...['area', 'area_type', 'period', 'sex', 'measure', 'status', 'flags'],
  ...['value', 'low', 'high', 'n', 'columns', 'with', 'names', 'sort'],
];

const Query = fc
  .uniqueArray(fc.constantFrom(...CHOOSING), { maxLength: 5 })
  .chain((names) =>
    fc
      .tuple(...names.map((name) => HELD[name] ?? written.get(name) ?? fc.constant('')))
      .map((values) => new Map(names.map((name, i) => [name, values[i] ?? '']))),
  );

/** Where a bound of a range of periods lies among the years. */
function placeOf(word: string, open: number): number {
  if (word === '') return open;
  if (word === 'first') return 0;
  if (word === 'latest') return YEARS.length - 1;
  const back = /^latest-(\d)$/.exec(word)?.[1];
  return back === undefined ? YEARS.findIndex((y) => y === word) : YEARS.length - 1 - Number(back);
}

function yearsOf(text: string): Set<string> {
  const years = text.split(',').flatMap((item) => {
    const [from = '', to] = item.split('..');
    if (to === undefined) return [YEARS[placeOf(from, 0)] ?? ''];
    return YEARS.slice(placeOf(from, 0), placeOf(to, YEARS.length - 1) + 1);
  });
  return new Set<string>(years);
}

const inside = (value: unknown, range: string): boolean => {
  const [low = '', high = ''] = range.split('..');
  if (typeof value !== 'number') return false;
  return (low === '' || value >= Number(low)) && (high === '' || value <= Number(high));
};

const seriesOf = (row: Row): string => [row.area, row.sex, row.measure].join();

/** The rows of a question, by a reader that knows nothing of SQL. */
function naive(query: ReadonlyMap<string, string>): Row[] {
  const others = everything.filter((row) =>
    [...query].every(([name, text]) => {
      if (['value', 'low', 'high', 'n'].includes(name)) return inside(row[name], text);
      if (name === 'flags')
        return text.split(',').some((flag) => [row.flags].flat().includes(flag));
      if (['area', 'area_type', 'sex', 'measure', 'status'].includes(name)) {
        return text.split(',').includes(String(row[name]));
      }
      return true;
    }),
  );
  const period = query.get('period');
  if (period === undefined) return others;
  if (period !== 'latest_each') {
    const years = yearsOf(period);
    return others.filter((row) => years.has(String(row.period)));
  }
  // The last period of each series of the release; other filters choose among those rows.
  const last = new Map<string, string>();
  for (const row of everything) {
    const known = last.get(seriesOf(row)) ?? '';
    if (String(row.period) > known) last.set(seriesOf(row), String(row.period));
  }
  return others.filter((row) => last.get(seriesOf(row)) === row.period);
}

function shown(row: Row, query: ReadonlyMap<string, string>): string {
  const columns = query.get('columns')?.split(',');
  const added = query.get('with')?.split(',') ?? [];
  const kept = Object.entries(row).filter(([name]) => {
    if (columns) return columns.includes(name);
    if (name.endsWith('_name') && query.get('names') === 'false') return false;
    return !['cite', 'source_row'].includes(name) || added.includes(name);
  });
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

test('an answer with 200 has exactly the rows that were asked for, and says how many', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(Query, async (query) => {
      const text = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      const path = `${DATA}?${[...text, 'limit=10000'].join('&')}`;
      const response = await api.app.request(path);
      const body: unknown = await response.json();
      if (response.status !== 200) {
        // What is valid by itself may contradict itself, or lie outside this release.
        expect([response.status, Problem.parse(body).errors.length > 0]).toEqual([400, true]);
        return;
      }
      answered += 1;
      const answer = RowsAnswer.parse(body);
      const wanted = naive(query);
      expect([answer.total, answer.returned, answer.complete]).toEqual([
        wanted.length,
        wanted.length,
        true,
      ]);
      const got = answer.data.map((row) => shown(row, query));
      expect(got.sort()).toEqual(wanted.map((row) => shown(row, query)).sort());
      // What is said of the rows is read from them; of a first page it is asked of the release.
      const first = `${DATA}?${[...text, 'limit=1'].join('&')}`;
      if (answer.total > 1) expect((await askRows(api, first)).warnings).toEqual(answer.warnings);
    }),
    { numRuns: runs(250), seed: 20261122 },
  );
  expect(answered).toBeGreaterThan(runs(100));
});
