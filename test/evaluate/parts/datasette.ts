import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { withServer } from '../../bench/server.ts';
import { withBigTable } from '../big-table.ts';
import type { BigTable } from '../big-table.ts';
import type { Part } from '../part.ts';

const ROWS = 2_000_000;
const ASKED = 300;
const AT_ONCE = 8;
/** How many times as fast new questions must be answered here. */
const LEAST = 3;
const LAST_PERIODS = ['2018-08', '2019-03', '2019-10', '2019-11', '2019-12'];
const COLUMNS =
  'area, area_name, area_type, period, period_name, period_start, period_end, sex, sex_name, measure, measure_name, value, low, high, interval, n, unit, status, flags';

/** Fills a table of SQLite from a CSV, with the indexes that these questions want. */
const FILL = `
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
with open(sys.argv[1], newline='') as file:
    rows = csv.reader(file)
    head = next(rows)
    numbers = {'value', 'low', 'high', 'n'}
    db.execute('create table rows (%s)' % ', '.join('"%s" %s' % (c, 'real' if c in numbers else 'text') for c in head))
    empty = [i for i, c in enumerate(head) if c in numbers or c == 'interval']
    def clean(row):
        for i in empty:
            if row[i] == '': row[i] = None
        return row
    db.executemany('insert into rows values (%s)' % ','.join('?' * len(head)), map(clean, rows))
db.execute('create index by_area on rows (area, measure, sex, period)')
db.execute('create index by_period on rows (period, measure, sex, area)')
db.execute('analyze')
db.commit()
db.execute('vacuum')
`;

/** Where Datasette is: in a virtual environment under `var/judges/python`, or on the path. */
function findDatasette(): { datasette: string; python: string } | undefined {
  const places = [path.resolve('var/judges/python/bin'), ...(process.env.PATH ?? '').split(':')];
  const place = places.find((folder) => existsSync(path.join(folder, 'datasette')));
  if (place === undefined) return undefined;
  return { datasette: path.join(place, 'datasette'), python: path.join(place, 'python3') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Serves a database by Datasette for as long as `work` takes. */
async function withDatasette<T>(
  datasette: string,
  database: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const settings = {
    sql_time_limit_ms: 600_000,
    max_csv_mb: 0,
    num_sql_threads: 3,
    max_returned_rows: 10_000,
  };
  const more = Object.entries(settings).flatMap(([name, value]) => [
    '--setting',
    name,
    String(value),
  ]);
  const child = spawn(
    datasette,
    ['serve', '-i', database, '-h', '127.0.0.1', '-p', String(port), ...more],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (text: Buffer) => {
        if (text.includes('Uvicorn running')) resolve();
      });
    });
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Answers a second for a list of addresses, some at once; each must hold `holds`. */
async function rate(addresses: readonly string[], holds: string): Promise<number> {
  const line = [...addresses];
  const started = performance.now();
  const clients = Array.from({ length: AT_ONCE }, async () => {
    for (let next = line.pop(); next !== undefined; next = line.pop()) {
      const response = await fetch(next);
      const text = await response.text();
      if (!response.ok || !text.includes(holds)) throw new Error(`${next}: ${text.slice(0, 200)}`);
    }
  });
  await Promise.all(clients);
  return addresses.length / ((performance.now() - started) / 1000);
}

/** Seconds of a whole download; its lines must be all. */
async function wholeCsv(url: string, rows: number): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  let lines = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const chunk: unknown = part.value;
    if (chunk instanceof Uint8Array) for (const byte of chunk) lines += byte === 10 ? 1 : 0;
  }
  if (lines !== rows + 1) throw new Error(`${lines} lines of ${rows + 1} came from ${url}`);
  return (performance.now() - started) / 1000;
}

interface Measured {
  readonly series: number;
  readonly page: number;
  readonly again: number;
  readonly csv: number;
  readonly bytes: number;
  readonly answers: Awaited<ReturnType<typeof readAnswers>>;
}

interface Addresses {
  readonly series: (area: string) => string;
  readonly page: (period: string) => string;
  readonly csv: string;
}

/** The figures and the number of rows of an answer of either: `rows` or `data`, `filtered_table_rows_count` or `total`. */
const Answer = z
  .object({
    rows: z.array(z.record(z.string(), z.unknown())).optional(),
    data: z.array(z.record(z.string(), z.unknown())).optional(),
    filtered_table_rows_count: z.number().optional(),
    total: z.number().optional(),
  })
  .transform(({ rows, data, filtered_table_rows_count: counted, total }) => ({
    total: total ?? counted,
    rows: (data ?? rows ?? []).map((row) =>
      [row.area, row.period, row.sex_name, row.value, row.n, row.unit, row.status].join(),
    ),
  }));

async function readAnswer(address: string): Promise<z.infer<typeof Answer>> {
  const response = await fetch(address);
  return Answer.parse(await response.json());
}

/** What both are asked to compare their answers. */
async function readAnswers(table: BigTable, { series, page }: Addresses) {
  const addresses = [...table.areas.slice(-5).map(series), ...LAST_PERIODS.map(page)];
  const answers: z.infer<typeof Answer>[] = [];
  for (const address of addresses) answers.push(await readAnswer(address));
  return answers;
}

/** Waits until the packed copy of the release is there: Datasette's indexes are made beforehand too. */
async function waitForCopy(url: string): Promise<void> {
  for (let waited = 0; waited < 120; waited += 1) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    if (/^alongside_packed_copies 1$/m.test(metrics)) return;
    await pause(500);
  }
  throw new Error('no packed copy was made');
}

/** Bytes of the release's rows and of the files made of them. */
async function bytesWithCopies({ home, file }: BigTable): Promise<number> {
  const cache = path.join(home, 'cache');
  const made = await readdir(cache, { withFileTypes: true });
  const files = [file, ...made.filter((e) => e.isFile()).map((e) => path.join(cache, e.name))];
  const sizes = await Promise.all(files.map(async (each) => (await stat(each)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function measure(
  table: BigTable,
  { series, page, csv }: Addresses,
  bytes: number,
): Promise<Measured> {
  const areas = table.areas.slice(0, ASKED);
  const periods = Array.from(
    { length: ASKED },
    (_, i) => `${1980 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  return {
    answers: await readAnswers(table, { series, page, csv }),
    series: await rate(areas.map(series), 'tiny_count'),
    page: await rate(periods.map(page), 'tiny_count'),
    again: await rate(Array<string>(ASKED).fill(series(areas[0] ?? '')), 'tiny_count'),
    csv: await wholeCsv(csv, table.rows),
    bytes,
  };
}

/** The same table in Datasette and here, on one machine in one run. */
export const besideDatasette: Part = {
  name: 'Beside Datasette, the same 2 million rows',
  absent: () =>
    findDatasette()
      ? null
      : 'not installed: python3 -m venv var/judges/python && var/judges/python/bin/pip install datasette',
  run: (write) =>
    withBigTable(ROWS, async (table) => {
      const found = findDatasette();
      if (!found) return false;
      const csv = path.join(table.home, 'rows.csv');
      const database = path.join(table.home, 'big.db');
      await table.run(`COPY (SELECT ${COLUMNS} FROM rows) TO '${csv}' (FORMAT csv, HEADER)`);
      const filled = spawnSync(found.python, ['-c', FILL, csv, database], { encoding: 'utf8' });
      if (filled.status !== 0) throw new Error(filled.stderr);
      const theirs = await withDatasette(found.datasette, database, async (url) =>
        measure(
          table,
          {
            series: (area) =>
              `${url}/big/rows.json?area=${area}&measure=tiny_count&sex=total&_sort=period&_size=1000&_shape=objects&_nofacet=1&_nosuggest=1`,
            page: (period) =>
              `${url}/big/rows.json?period=${period}&measure=tiny_count&sex=total&_sort=area&_size=100&_shape=objects&_nofacet=1&_nosuggest=1`,
            csv: `${url}/big/rows.csv?_stream=on&_size=max`,
          },
          (await stat(database)).size,
        ),
      );
      const ours = await withServer({ home: table.home }, async ({ url }) => {
        const data = `${url}/v1/datasets/tiny/data`;
        await fetch(`${data}?limit=1`);
        await waitForCopy(url);
        const bytes = await bytesWithCopies(table);
        return measure(
          table,
          {
            series: (area) => `${data}?area=${area}&measure=tiny_count&sex=total`,
            page: (period) => `${data}?period=${period}&measure=tiny_count&sex=total&limit=100`,
            csv: `${data}.csv`,
          },
          bytes,
        );
      });
      const same = isDeepStrictEqual(ours.answers, theirs.answers);
      const beside = (what: string, unit: string, mine: number, other: number, digits = 0) => {
        write(
          `${what}: ${mine.toFixed(digits)} ${unit} here, ${other.toFixed(digits)} in Datasette, ours/theirs ${(mine / other).toFixed(2)}`,
        );
      };
      beside('one area’s series, not asked before', 'a second', ours.series, theirs.series);
      beside('a filtered page, not asked before', 'a second', ours.page, theirs.page);
      beside('one area’s series, asked again', 'a second', ours.again, theirs.again);
      beside('the whole as CSV', 's', ours.csv, theirs.csv, 1);
      beside('on disk, the copy with it', 'MB', ours.bytes / 1e6, theirs.bytes / 1e6, 1);
      const rows = ours.answers.reduce((sum, answer) => sum + answer.rows.length, 0);
      write(
        `${ours.answers.length} answers of ${rows} rows are ${same ? 'the same' : 'OTHERS'} in both`,
      );
      const stored = (await stat(table.file)).size;
      write(`the release and its copy take ${(ours.bytes / stored).toFixed(2)} times the release`);
      const quick = [ours.series / theirs.series, ours.page / theirs.page];
      return same && quick.every((times) => times >= LEAST) && ours.bytes <= 2 * stored;
    }),
};
