import { DuckDBInstance } from '@duckdb/node-api';
import type { OpenedApi } from '../../../api/app.ts';

const MONTHS = 480;

const area = (i: number): string => `E${10_000_000 + i}`;
const month = (i: number): string =>
  `${1980 + Math.floor((i % MONTHS) / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;

/** A question by its number: as an address, and as a condition put to DuckDB by hand. */
export interface Question {
  readonly address: (i: number) => string;
  readonly where: string;
  readonly value: (i: number) => string;
  readonly limit: number;
}

/** One area's series, and a page of one period and many areas. */
export const QUESTIONS: Readonly<Record<'series' | 'page', Question>> = {
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

/** Asks the API in this process; answers the text. */
export async function askApi({ app }: OpenedApi, { address }: Question, i: number) {
  return (await app.request(`/v1/datasets/tiny/data?${address(i)}`)).text();
}

/** The question put to DuckDB by hand: the rows, their total, and both as JSON. */
export async function openDirect(file: string, columns: readonly string[]) {
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

/** What some questions took: each by the clock in ms, and processor time of this process for one. */
export interface Asked {
  readonly times: readonly number[];
  readonly cpuMs: number;
}

/** Asks `asked` questions from number `from` on, each once, `atOnce` at a time. */
export async function askMany(
  ask: (i: number) => Promise<string>,
  from: number,
  [atOnce, asked]: readonly [atOnce: number, asked: number],
): Promise<Asked> {
  const times: number[] = [];
  let next = from;
  const before = process.cpuUsage();
  const askers = Array.from({ length: atOnce }, async () => {
    while (next < from + asked) {
      const i = next;
      next += 1;
      const start = performance.now();
      const text = await ask(i);
      times.push(performance.now() - start);
      if (!text.includes('"observed"')) throw new Error(`no figures came: ${text.slice(0, 300)}`);
    }
  });
  await Promise.all(askers);
  const { user, system } = process.cpuUsage(before);
  return { times, cpuMs: (user + system) / 1000 / asked };
}
