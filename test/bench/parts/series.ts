import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dropStore, makeApiStore, openTestApi } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';

const ASKED = 101;
const area = (i: number): string => `E${10_000_000 + i * 37}`;

/** The question put to DuckDB by hand: the rows, their total, and both as JSON. */
async function openDirect(file: string, columns: readonly string[]) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '512MB' });
  const connection = await instance.connect();
  await connection.run('SET parquet_metadata_cache = true');
  await connection.run(`CREATE VIEW rows AS SELECT * FROM read_parquet('${file}')`);
  const where = `area = $1 AND sex = 'total' AND measure = 'tiny_count'`;
  const rows = `SELECT ${columns.join(', ')} FROM rows WHERE ${where} ORDER BY area, period, sex, measure LIMIT 1000`;
  const total = `SELECT count(*) FROM rows WHERE ${where}`;
  return async (code: string): Promise<string> => {
    const data = (await connection.runAndReadAll(rows, [code])).getRowObjectsJson();
    const [[count] = []] = (await connection.runAndReadAll(total, [code])).getRowsJson();
    return JSON.stringify({ total: count, data });
  };
}

async function timed(work: () => Promise<string>): Promise<number> {
  const start = performance.now();
  const text = await work();
  if (!text.includes('"observed"')) throw new Error(`no figures came: ${text.slice(0, 300)}`);
  return performance.now() - start;
}

/**
 * (b) One area's series out of at least `rows` rows through the API, uncached, against the same
 * query, its total and JSON encoding run directly on DuckDB. Both take turns on the same areas.
 */
export async function benchSeries(rows: number): Promise<Ratio[]> {
  const home = await makeApiStore();
  try {
    const total = await swapInBigRelease(home, rows);
    const api = await openTestApi(home, { threads: 2, memoryMb: 1024 });
    const ask = async (code: string): Promise<string> => {
      const query = `area=${code}&sex=total&measure=tiny_count`;
      return (await api.app.request(`/v1/datasets/tiny/data?${query}`)).text();
    };
    const first = await ask(area(0));
    const columns = /"data":\[\{([^}]*)\}/.exec(first)?.[1] ?? '';
    const names = [...columns.matchAll(/"(\w+)":/g)].map(([, column]) => column ?? '');
    const file = path.join(home, 'releases/tiny/1.1.0/data.parquet');
    const direct = await openDirect(file, names);
    for (let i = 1; i < 20; i += 1) await Promise.all([ask(area(i)), direct(area(i))]);
    const times: { api: number[]; direct: number[] } = { api: [], direct: [] };
    for (let i = 20; i < 20 + ASKED; i += 1) {
      times.api.push(await timed(() => ask(area(i))));
      times.direct.push(await timed(() => direct(area(i))));
    }
    api.close();
    const [through, by] = [median(times.api), median(times.direct)];
    const what = `one area's series out of ${total} rows through the API`;
    const detail = `${through.toFixed(1)} ms against ${by.toFixed(1)} ms by hand`;
    return [{ what, ratio: through / by, most: 1.5, detail }];
  } finally {
    await dropStore(home);
  }
}
