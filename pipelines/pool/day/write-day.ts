import path from 'node:path';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import {
  PAIR_COLUMNS,
  SIGHTING_COLUMNS,
  SWEEP_COLUMNS,
  withoutRows,
} from '../store/pool-columns.ts';
import type { PoolDay } from './input.ts';

/**
 * Rows that are written at a time. DuckDB keeps whole groups of every thread in memory, and those of its
 * usual 122,880 rows, with texts and sketches, took more than the 2.2 GB of a pool of five million.
 */
const ROW_GROUP = 20_480;

type Columns = Readonly<Record<string, string>>;

const cast = (columns: Columns): string =>
  Object.entries(columns)
    .map(([column, type]) => `${name(column)}::${type} AS ${name(column)}`)
    .join(', ');

/** The rows of one table of the pool before; none where there was no pool. */
function before(folder: string | null, table: string, columns: Columns): string {
  if (folder === null) return withoutRows(columns);
  return `FROM read_parquet(${text(path.join(folder, `${table}.parquet`))})`;
}

/** The sweeps of a day as their own files describe them. */
function describeSweeps({ sweeps }: Pick<PoolDay, 'sweeps'>): string {
  if (sweeps.length === 0) return withoutRows(SWEEP_COLUMNS);
  const files = sweeps.map(({ folder }) => text(path.join(folder, 'sweep.json')));
  const columns = Object.entries(SWEEP_COLUMNS).map(
    ([column, type]) => `${text(column)}: ${text(type)}`,
  );
  return `SELECT * FROM read_json([${files.join(', ')}], columns = {${columns.join(', ')}})`;
}

/**
 * Writes `sightings`, `pairs` and `sweeps` of a day into its folder, and opens what vacancies are made
 * from: the views `sighting`, `sighting_id` and `told_pair`.
 */
export async function writeDay(
  database: Database,
  input: Pick<PoolDay, 'before' | 'sweeps'>,
  folder: string,
): Promise<void> {
  const write = (table: string, columns: Columns, query: string): Promise<void> =>
    database.run(`COPY (SELECT ${cast(columns)} FROM (${query}))
      TO ${text(path.join(folder, `${table}.parquet`))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`);
  await write('sightings', SIGHTING_COLUMNS, 'FROM next_sighting');
  await write(
    'pairs',
    PAIR_COLUMNS,
    `SELECT before.* FROM (${before(input.before, 'pairs', PAIR_COLUMNS)}) AS before
       ANTI JOIN erased USING (channel, external_id)
       ANTI JOIN erased AS e ON e.channel = before.other_channel AND e.external_id = before.other_id
     UNION ALL BY NAME FROM told`,
  );
  await write(
    'sweeps',
    SWEEP_COLUMNS,
    `(${before(input.before, 'sweeps', SWEEP_COLUMNS)})
     UNION ALL BY NAME (${describeSweeps(input)} ORDER BY "at", channel)`,
  );
  await openDay(database, folder);
}

/** Opens the tables of a day that vacancies are made from. */
export async function openDay(database: Database, folder: string): Promise<void> {
  const rows = (table: string): string =>
    `read_parquet(${text(path.join(folder, `${table}.parquet`))})`;
  await database.run(`CREATE OR REPLACE TEMP VIEW sighting AS FROM ${rows('sightings')};
    CREATE OR REPLACE TEMP VIEW sighting_id AS SELECT channel, external_id, vacancy FROM sighting;
    CREATE OR REPLACE TEMP VIEW told_pair AS FROM ${rows('pairs')}`);
}
