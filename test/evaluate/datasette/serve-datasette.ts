import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

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

/** No limit that a question of the comparison would meet. */
const SETTINGS = {
  sql_time_limit_ms: 600_000,
  max_csv_mb: 0,
  num_sql_threads: 3,
  max_returned_rows: 10_000,
};

/** Where Datasette is: in a virtual environment under `var/judges/python`, or on the path. */
export function findDatasette(): { datasette: string; python: string } | undefined {
  const places = [path.resolve('var/judges/python/bin'), ...(process.env.PATH ?? '').split(':')];
  const place = places.find((folder) => existsSync(path.join(folder, 'datasette')));
  if (place === undefined) return undefined;
  return { datasette: path.join(place, 'datasette'), python: path.join(place, 'python3') };
}

/** Makes a database of the rows of a CSV with a head. */
export function fillDatabase(python: string, csv: string, database: string): void {
  const filled = spawnSync(python, ['-c', FILL, csv, database], { encoding: 'utf8' });
  if (filled.status !== 0) throw new Error(filled.stderr);
}

/** A process that serves. */
export interface Serving {
  readonly url: string;
  readonly pid: number;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Serves a database by Datasette for as long as `work` takes. */
export async function withDatasette<T>(
  datasette: string,
  database: string,
  work: (server: Serving) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => [
    '--setting',
    name,
    String(value),
  ]);
  const child = spawn(
    datasette,
    ['serve', '-i', database, '-h', '127.0.0.1', '-p', String(port), ...settings],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (text: Buffer) => {
        if (text.includes('Uvicorn running')) resolve();
      });
    });
    return await work({ url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
