import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Forbidden, TimeLimit, Unreadable, openEngine } from '../../../api/warehouse/duckdb.ts';
import type { Engine, EngineOptions } from '../../../api/warehouse/duckdb.ts';
import { Abandoned, Busy, openPool } from '../../../api/warehouse/pool.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';
import { text } from '../../../api/warehouse/sql.ts';

let root: string;
let folder: string;
let engine: Engine;
const open = (change: Partial<EngineOptions> = {}): Promise<Engine> =>
  openEngine({
    folders: [folder],
    spill: path.join(root, 'spill'),
    memoryMb: 256,
    threads: 1,
    connections: 2,
    waiting: 10,
    timeLimitMs: 10_000,
    ...change,
  });
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'alongside-engine-'));
  folder = path.join(root, 'in');
  await mkdir(folder);
  await writeFile(path.join(root, 'secret.csv'), 'a\n1\n');
  const database = await openTestDatabase();
  const file = text(path.join(folder, 'data.parquet'));
  await database.run(`COPY (SELECT range AS id, ['a', 'b'] AS list FROM range(10)) TO ${file}`);
  database.close();
  engine = await open();
  await engine.expose('rows', [path.join(folder, 'data.parquet')]);
});
afterAll(async () => {
  engine.close();
  await rm(root, { recursive: true });
});
const select = (sql: string, on = engine) => on.select({ sql, values: [] });
/** More work than any limit of these tests allows. */
const ENDLESS =
  'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 5';

test('what does not fit in memory goes to the folder for it, which is removed at the close', async () => {
  const small = await open({ memoryMb: 32 });
  const file = path.join(folder, 'sorted.csv');
  const seen = new Set<boolean>();
  const look = setInterval(() => seen.add(existsSync(path.join(root, 'spill'))), 5);
  const sql = 'SELECT range, hash(range) AS h FROM range(4000000) ORDER BY h';
  await expect(small.copy({ sql, values: [] }, file, 'FORMAT csv')).resolves.toBe(4_000_000);
  clearInterval(look);
  small.close();
  expect(seen).toContain(true);
  expect(existsSync(path.join(root, 'spill'))).toBe(false);
});

test('one SELECT with bound values, column by column', async () => {
  const sql = 'SELECT id::DOUBLE, list FROM "rows" WHERE id::VARCHAR = ANY($1) ORDER BY id';
  const result = await engine.select({ sql, values: [['3', '5']] });
  expect(result).toEqual({
    rows: 2,
    columns: [
      [3, 5],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
  });
});

test.each([
  'SELECT 1; SELECT 2',
  'SET threads = 4',
  'CREATE TABLE t (a INTEGER)',
  "ATTACH 'x.duckdb'",
  'INSTALL httpfs',
  'DROP VIEW "rows"',
])('%s is never run', async (sql) => {
  await expect(select(sql)).rejects.toThrow(Forbidden);
});

test('a COPY inside the folder is not run either', async () => {
  const file = path.join(folder, 'overwritten.csv');
  await expect(select(`COPY (SELECT 1) TO ${text(file)}`)).rejects.toThrow(Forbidden);
  expect(existsSync(file)).toBe(false);
});

test('nothing outside the folders can be read', async () => {
  const files = [path.join(root, 'secret.csv'), '/etc/passwd'];
  for (const file of files) {
    await expect(select(`SELECT * FROM read_csv(${text(file)})`)).rejects.toThrow(/Permission/);
  }
});

test('a file that is gone or spoilt is named as unreadable', async () => {
  const file = path.join(folder, 'spoilt.parquet');
  await writeFile(file, 'not Parquet at all, but long enough');
  await expect(engine.expose('spoilt', [file])).rejects.toThrow(Unreadable);
  await expect(engine.expose('gone', [path.join(folder, 'gone.parquet')])).rejects.toThrow(
    Unreadable,
  );
});

test('a question that runs too long is stopped, and the connection serves on', async () => {
  const short = await open({ timeLimitMs: 50, connections: 1 });
  try {
    await expect(select(ENDLESS, short)).rejects.toThrow(TimeLimit);
    expect((await select('SELECT 1', short)).rows).toBe(1);
  } finally {
    short.close();
  }
});

test('a question nobody waits for is stopped', async () => {
  const client = new AbortController();
  const asked = engine.select({ sql: ENDLESS, values: [] }, client.signal);
  client.abort();
  await expect(asked).rejects.toThrow(Abandoned);
});

test('the pool lends in order and turns away those who would wait in too long a line', async () => {
  const pool = openPool(['one'], 1);
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const first = pool.use(
    () =>
      new Promise<void>((resolve) => {
        finish = () => {
          order.push('first');
          resolve();
        };
      }),
  );
  const second = pool.use((item) => {
    order.push(`second with ${item}`);
    return Promise.resolve();
  });
  await expect(pool.use(() => Promise.resolve())).rejects.toThrow(Busy);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second with one']);
});

test('a failing user gives the item back', async () => {
  const pool = openPool(['one'], 0);
  await expect(pool.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await pool.use((item) => Promise.resolve(item))).toBe('one');
});
