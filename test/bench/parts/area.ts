import path from 'node:path';
import { readdir } from 'node:fs/promises';
import { DuckDBConnection, DuckDBInstance, DuckDBPreparedStatement } from '@duckdb/node-api';
import type { DuckDBValue } from '@duckdb/node-api';
import { createPages } from '../../../web/app.tsx';
import { openTestApi } from '../../support/stores/api-store.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';
import { makeSample } from '../sample-store.ts';
import { readHtml } from '../../support/html/read-html.ts';

const AREAS = [
  'E08000035',
  'E08000034',
  'E06000001',
  'E07000008',
  'W06000015',
  'E08000003',
  'E06000023',
  'E08000025',
  'E09000033',
  'E06000045',
  'S12000036',
];
const WARM = 2;
const CHART_MS = 20;

interface Asked {
  readonly sql: string;
  readonly values: DuckDBValue[];
}

/** Notes every statement that is prepared and bound in this process, until `stop` is called. */
function noteStatements() {
  const asked: Asked[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const extract = DuckDBConnection.prototype.extractStatements;
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const bind = DuckDBPreparedStatement.prototype.bind;
  const texts = new WeakMap<DuckDBPreparedStatement, string>();
  DuckDBConnection.prototype.extractStatements = async function (sql) {
    const statements = await extract.call(this, sql);
    const prepare = statements.prepare.bind(statements);
    statements.prepare = async (index) => {
      const prepared = await prepare(index);
      texts.set(prepared, sql);
      return prepared;
    };
    return statements;
  };
  DuckDBPreparedStatement.prototype.bind = function (values, types) {
    if (Array.isArray(values)) asked.push({ sql: texts.get(this) ?? '', values });
    bind.call(this, values, types);
  };
  return {
    asked,
    stop() {
      DuckDBConnection.prototype.extractStatements = extract;
      DuckDBPreparedStatement.prototype.bind = bind;
    },
  };
}

/** DuckDB by hand over the same files, under the names that the statements use. */
async function openDirect(home: string) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '512MB' });
  const connection = await instance.connect();
  await connection.run("SET parquet_metadata_cache = true; SET TimeZone = 'UTC'");
  const releases = path.join(home, 'releases');
  for (const dataset of await readdir(releases)) {
    for (const version of await readdir(path.join(releases, dataset))) {
      const folder = path.join(releases, dataset, version);
      if (!(await readdir(folder)).includes('data.parquet')) continue;
      const file = path.join(folder, 'data.parquet');
      await connection.run(
        `CREATE VIEW "${dataset}@${version}" AS SELECT * FROM read_parquet('${file}')`,
      );
    }
  }
  return async ({ sql, values }: Asked): Promise<string> => {
    const prepared = await connection.prepare(sql);
    prepared.bind(values);
    const reader = await prepared.runAndReadAll();
    prepared.destroySync();
    return JSON.stringify(reader.getRowObjectsJson());
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/**
 * (f) The first view of an area's page, the store open and nothing of the area kept, against the
 * statements that it asks, run one after another by hand with their rows written as JSON: at most
 * twice that, and 20 ms for each chart drawn.
 */
export async function benchArea(folder: string): Promise<Ratio[]> {
  const home = await makeSample(folder);
  const api = await openTestApi(home, { threads: 2, memoryMb: 1024 });
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: () => new Date('2026-11-22T12:00:00Z'),
  });
  const direct = await openDirect(home);
  const measured: { page: number; byHand: number; charts: number; statements: number }[] = [];
  for (const area of AREAS.slice(0, WARM)) await pages.request(`/areas/${area}`);
  for (const area of AREAS.slice(WARM)) {
    const noted = noteStatements();
    const page = await timed(async () => (await pages.request(`/areas/${area}`)).text());
    noted.stop();
    const byHand = await timed(async () => {
      for (const statement of noted.asked) await direct(statement);
    });
    const charts = readHtml(page.result).all('figure.app-chart').length;
    if (charts === 0) throw new Error(`/areas/${area} has no chart`);
    const statements = noted.asked.length;
    measured.push({ page: page.ms, byHand: byHand.ms, charts, statements });
  }
  api.close();
  const middle = (key: 'page' | 'byHand' | 'charts' | 'statements') =>
    median(measured.map((each) => each[key]));
  const allowed = (each: { byHand: number; charts: number }) =>
    2 * each.byHand + CHART_MS * each.charts;
  return [
    {
      what: 'uncached area page against twice its queries by hand and 20 ms a chart',
      ratio: median(measured.map((each) => each.page / allowed(each))),
      most: 1,
      detail: `${middle('page').toFixed(0)} ms; ${middle('statements')} statements by hand ${middle('byHand').toFixed(0)} ms, ${middle('charts')} charts; medians of ${measured.length} areas`,
    },
  ];
}
