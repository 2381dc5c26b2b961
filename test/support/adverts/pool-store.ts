import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { ChannelState, PoolFiles } from '../../../pipelines/pool/pool-files.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../../pipelines/run-pipelines.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import type { Rights } from '../../../schemas/adverts/rights.ts';
import { AT_ONCE } from '../network.ts';
import { PUBLISHERS } from '../publishers.ts';
import type { PooledVacancy } from './make-vacancy.ts';

const LIMITS = { memoryMb: 512, threads: 1 };

const RIGHTS: Rights = {
  ...{ may_store: true, may_publish: true, may_share: true, must_delete: null },
  ...{ licence: 'OGL-UK-3.0', attribution: 'Invented jobs', said_by: 'Its terms' },
  ...{ said_on: '2026-11-01', consent_setting: null, note: null },
};
const ON = { shows: 'all', on: true, why_off: null, rights: RIGHTS } as const;

/** Channels of the tests: one that may be shown, one that may only be kept, one that is off. */
export const CHANNELS: readonly ChannelState[] = [
  { ...ON, id: 'open-jobs', name: 'Open jobs', about: 'Invented jobs that may be shown' },
  {
    ...ON,
    ...{ id: 'closed-jobs', name: 'Closed jobs', about: 'Invented jobs that may not be shown' },
    rights: { ...RIGHTS, may_publish: false, may_share: false, must_delete: 'after 90 days' },
  },
  {
    ...{ ...ON, id: 'other-jobs', name: 'Other jobs', about: 'Invented jobs that nobody sweeps' },
    ...{ shows: 'window', on: false, why_off: 'No key is set' },
  },
];

/** Two adverts that the pool compared, as far as datasets read it. */
export interface PooledPair {
  readonly channel: string;
  readonly external_id: string;
  readonly other_channel: string;
  readonly other_id: string;
  readonly reason: string | null;
  readonly score: number;
  readonly merged: boolean;
}

/** None, with all columns: a pair of adverts that no vacancy has. */
const NO_PAIR: PooledPair = {
  ...{ channel: '', external_id: '', other_channel: '', other_id: '' },
  ...{ reason: null, score: 0, merged: false },
};

const SWEPT_ON = '2026-11-20';

const sweepsOn = (day: string) =>
  ['open-jobs', 'closed-jobs'].map((channel) => ({
    ...{ channel, at: `${day}T06:00:00Z`, day, outcome: 'complete', why: null },
    ...{ received: 30, adverts: 29, expected: 30 },
  }));

const VACANCY_TYPES = {
  ...{ posted: 'DATE', first_seen: 'DATE', last_seen: 'DATE', closes: 'DATE', closed_on: 'DATE' },
  ...{ soc4_probability: 'DOUBLE', soc3_probability: 'DOUBLE', soc2_probability: 'DOUBLE' },
  ...{ lon: 'DOUBLE', lat: 'DOUBLE', pay_low: 'DOUBLE', pay_high: 'DOUBLE' },
  ...{ openings: 'INTEGER', reposts: 'INTEGER', pay_predicted: 'BOOLEAN' },
  areas: 'STRUCT(area VARCHAR, share DOUBLE)[]',
  sightings:
    'STRUCT(channel VARCHAR, external_id VARCHAR, url VARCHAR, first_seen DATE, last_seen DATE)[]',
};

/** Runs datasets over a pool of these vacancies, into a store that is there or not. */
export async function runPool(
  folder: string,
  given: {
    readonly datasets: readonly string[];
    readonly vacancies: readonly PooledVacancy[];
    readonly pairs?: readonly PooledPair[];
    readonly now: () => Date;
    readonly swept?: boolean;
    /** The day of the newest sweep. */
    readonly sweptOn?: string;
  },
): Promise<DatasetReport[]> {
  const home = homeAt(folder);
  const all = await discoverDatasets();
  const datasets = all.filter(({ declaration }) => given.datasets.includes(declaration.id));
  const tables = given.swept === false ? null : await writeTables(folder, given);
  const digest = createHash('sha256')
    .update(JSON.stringify([given.vacancies, given.pairs, given.sweptOn]))
    .digest('hex');
  const crowded = { keys: 1, adverts: 3, by_channel: { 'open-jobs': 3 } };
  const pool: PoolFiles = { number: 1, digest, tables, crowded, channels: CHANNELS };
  const lock = await holdStore(home, LIMITS, { pid: process.pid, since: 'now', what: 'test' });
  try {
    return await runPipelines(
      {
        ...{ home, mode: 'replay', publishers: PUBLISHERS, now: given.now },
        http: { send: () => Promise.reject(new Error('no network in this test')) },
        policy: () => ({ ...AT_ONCE, retries: 0 }),
        pool: () => Promise.resolve(pool),
        code: { version: 'test', commit: null },
        ...{ log: () => undefined, progress: () => undefined },
      },
      lock.database,
      datasets,
    );
  } finally {
    lock.release();
  }
}

async function writeTables(
  folder: string,
  {
    vacancies,
    pairs = [],
    sweptOn = SWEPT_ON,
  }: {
    readonly vacancies: readonly PooledVacancy[];
    readonly pairs?: readonly PooledPair[];
    readonly sweptOn?: string;
  },
) {
  const database = await openDatabase(':memory:', LIMITS);
  try {
    const write = async (
      called: string,
      rows: readonly object[],
      types: Readonly<Record<string, string>>,
    ) => {
      const [json, parquet] = ['ndjson', 'parquet'].map((ext) =>
        path.join(folder, `${called}.${ext}`),
      );
      if (json === undefined || parquet === undefined) throw new Error('two files are written');
      await writeFile(json, rows.map((row) => JSON.stringify(row)).join('\n'));
      const columns = Object.keys(rows[0] ?? {}).map((column) => {
        return `${text(column)}: ${text(types[column] ?? 'VARCHAR')}`;
      });
      await database.run(
        `COPY (FROM read_json(${text(json)}, format = 'newline_delimited', columns = {${columns.join(', ')}}))
         TO ${text(parquet)} (FORMAT parquet)`,
      );
      await rm(json);
      return parquet;
    };
    return {
      vacancies: await write('vacancies', vacancies, VACANCY_TYPES),
      pairs: await write('pairs', [NO_PAIR, ...pairs], { score: 'DOUBLE', merged: 'BOOLEAN' }),
      sweeps: await write('sweeps', sweepsOn(sweptOn), {
        ...{ day: 'DATE', received: 'INTEGER', adverts: 'INTEGER', expected: 'INTEGER' },
      }),
    };
  } finally {
    database.close();
  }
}

/** An empty folder for a store. */
export const makeFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'alongside-pool-'));
