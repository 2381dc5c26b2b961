import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { OpenedApi } from '../../../api/app.ts';
import { limitsFrom } from '../../../api/server/limits.ts';
import { dropStore, makeApiStore, openTestApi } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';

const MONTHS = 480;
/** Milliseconds that the median of a new question may take. */
const MOST_MS = 12;
/** Askers at the same time, and questions of each round: each is asked once only. */
const ROUNDS = [
  [1, 101],
  [8, 160],
  [32, 192],
] as const;

const area = (i: number): string => `E${10_000_000 + i}`;
const month = (i: number): string =>
  `${1980 + Math.floor((i % MONTHS) / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;

/** A question by its number: as an address, and as a condition put to DuckDB by hand. */
interface Question {
  readonly address: (i: number) => string;
  readonly where: string;
  readonly value: (i: number) => string;
  readonly limit: number;
}

const QUESTIONS: Readonly<Record<'series' | 'page', Question>> = {
  series: {
    address: (i) => `area=${area(i)}&sex=total&measure=tiny_count`,
    where: 'area = $1',
    value: area,
    limit: 1000,
  },
  page: {
    address: (i) => `period=${month(i)}&sex=total&measure=tiny_count&limit=100`,
    where: 'period = $1',
    value: month,
    limit: 100,
  },
};

/** The question put to DuckDB by hand: the rows, their total, and both as JSON. */
async function openDirect(file: string, columns: readonly string[]) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '512MB' });
  const connection = await instance.connect();
  await connection.run('SET parquet_metadata_cache = true');
  await connection.run(`CREATE VIEW rows AS SELECT * FROM read_parquet('${file}')`);
  return async ({ where, value, limit }: Question, i: number): Promise<string> => {
    const all = `${where} AND sex = 'total' AND measure = 'tiny_count'`;
    const rows = `SELECT ${columns.join(', ')} FROM rows WHERE ${all} ORDER BY area, period, sex, measure LIMIT ${limit}`;
    const total = `SELECT count(*) FROM rows WHERE ${all}`;
    const data = (await connection.runAndReadAll(rows, [value(i)])).getRowObjectsJson();
    const [[count] = []] = (await connection.runAndReadAll(total, [value(i)])).getRowsJson();
    return JSON.stringify({ total: count, data });
  };
}

async function timed(work: () => Promise<string>): Promise<number> {
  const start = performance.now();
  const text = await work();
  if (!text.includes('"observed"')) throw new Error(`no figures came: ${text.slice(0, 300)}`);
  return performance.now() - start;
}

/** Times of questions `from` on, some asked at once. */
async function askMany(
  ask: (i: number) => Promise<string>,
  from: number,
  [atOnce, asked]: readonly [number, number],
): Promise<number[]> {
  const times: number[] = [];
  let next = from;
  const askers = Array.from({ length: atOnce }, async () => {
    while (next < from + asked) {
      const i = next;
      next += 1;
      times.push(await timed(() => ask(i)));
    }
  });
  await Promise.all(askers);
  return times;
}

const part = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
const ms = (value: number): string => value.toFixed(1);

interface Measured {
  readonly rows: number;
  readonly medians: Readonly<Record<'series' | 'page', number>>;
  readonly ratios: readonly Ratio[];
}

/** The first answer after a publish, against the opening of the release by another who asks nothing. */
async function compareFirst(api: OpenedApi, other: OpenedApi, rows: number): Promise<Ratio> {
  const opened = performance.now();
  await (await other.service.warehouse.pin()).release('tiny', '1.1.0');
  const open = performance.now() - opened;
  const ask = (i: number): Promise<string> => askOne(api, QUESTIONS.series, i);
  const first = await timed(() => ask(1));
  const others = median(await askMany(ask, 2, [1, 5]));
  return {
    what: `what the first answer from ${rows} rows takes beyond the next, against opening the release`,
    ratio: (first - others) / open,
    most: 2,
    detail: `${ms(first)} ms, the next ${ms(others)} ms from the release, its opening ${ms(open)} ms`,
  };
}

async function askOne({ app }: OpenedApi, { address }: Question, i: number): Promise<string> {
  return (await app.request(`/v1/datasets/tiny/data?${address(i)}`)).text();
}

async function measure(rows: number): Promise<Measured> {
  const home = await makeApiStore();
  try {
    // As served, where nothing is set: a copy of 50 million rows has room in the cache folder.
    const limits = limitsFrom({ timeLimitMs: 20_000, cacheMb: 1024 });
    const settings = { threads: 2, memoryMb: 1024, limits };
    const [api, other] = [await openTestApi(home, settings), await openTestApi(home, settings)];
    // What every process does once is not what a publish costs.
    for (const { app } of [api, other]) {
      for (let i = 1; i < 30; i += 1) await app.request(`/v1/datasets/tiny/data?limit=${i}`);
    }
    const total = await swapInBigRelease(home, rows);
    const ratios = [await compareFirst(api, other, total)];
    other.close();
    const making = performance.now();
    await api.service.packed.settled();
    const made = (performance.now() - making) / 1000;
    if (api.service.packed.count() === 0) throw new Error('there is no packed copy');
    const columns = /"data":\[\{([^}]*)\}/.exec(await askOne(api, QUESTIONS.series, 8))?.[1] ?? '';
    const names = [...columns.matchAll(/"(\w+)":/g)].map(([, column]) => `"${column ?? ''}"`);
    const direct = await openDirect(path.join(home, 'releases/tiny/1.1.0/data.parquet'), names);
    const medians = { series: 0, page: 0 };
    for (const what of ['series', 'page'] as const) {
      const question = QUESTIONS[what];
      const byHand = await askMany((i) => direct(question, i), 10, [1, 21]);
      const said: string[] = [];
      let from = 10;
      for (const round of ROUNDS) {
        const times = await askMany((i) => askOne(api, question, i), from, round);
        from += round[1];
        if (round[0] === 1) medians[what] = median(times);
        said.push(
          `${round[0]} at once ${[0.5, 0.95, 0.99].map((p) => ms(part(times, p))).join(' ')}`,
        );
      }
      const detail = `p50 p95 p99 in ms: ${said.join('; ')}; by hand ${ms(median(byHand))}`;
      const name = `a ${what === 'series' ? 'new series of one area' : 'new page of one period'} out of ${total} rows`;
      ratios.push(
        {
          what: `${name} against DuckDB by hand`,
          ratio: medians[what] / median(byHand),
          most: 1,
          detail,
        },
        {
          what: `${name} against ${MOST_MS} ms`,
          ratio: medians[what] / MOST_MS,
          most: 1,
          detail: `${ms(medians[what])} ms; the copy took ${made.toFixed(0)} s to make beside them`,
        },
      );
    }
    api.close();
    return { rows: total, medians, ratios };
  } finally {
    await dropStore(home);
  }
}

/**
 * (b) Questions that nobody asked before, out of tables of these numbers of rows, through the API: one
 * area's series, and a page of one period and many areas; against the same query, its total and JSON
 * encoding run directly on DuckDB, and against the smallest table.
 */
export async function benchSeries(sizes: readonly number[]): Promise<Ratio[]> {
  const measured: Measured[] = [];
  for (const rows of sizes) measured.push(await measure(rows));
  const [smallest, ...larger] = measured;
  const grown = larger.flatMap(({ rows, medians }) =>
    (['series', 'page'] as const).map((what) => {
      const before = smallest?.medians[what] ?? Number.NaN;
      const times = rows / (smallest?.rows ?? Number.NaN);
      return {
        what: `a new ${what} out of ${times.toFixed(0)} times the rows against the smaller table`,
        ratio: medians[what] / before,
        most: 3,
        detail: `${ms(medians[what])} ms against ${ms(before)} ms: ${((medians[what] / rows) * 1e6).toFixed(2)} ns a row against ${((before / (smallest?.rows ?? 1)) * 1e6).toFixed(2)}`,
      };
    }),
  );
  return [...measured.flatMap(({ ratios }) => ratios), ...grown];
}
