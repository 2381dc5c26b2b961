import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import type { PooledChannel } from '../../../pipelines/pool/day/input.ts';
import { poolFolder } from '../../../pipelines/pool/store/pool-file.ts';
import type { KeptSweep } from '../../../pipelines/pool/sweeps/sweep-files.ts';
import { takeSweeps } from '../../../pipelines/pool/take-sweeps.ts';
import type { PoolInputs } from '../../../pipelines/pool/take-sweeps.ts';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { PLAIN_CODER } from './plain-coder.ts';
import { writeSweep } from './write-sweep.ts';

/** A channel of which everything is allowed. */
export const makeChannel = (id: string, part: Partial<PooledChannel> = {}): PooledChannel => ({
  ...{ id, shows: 'all', staleAfterDays: 90, mayPublish: true },
  ...part,
});

const Vacancy = z.object({
  ...{ vacancy: z.string(), title: z.string(), state: z.string(), spell: z.string() },
  ...{ closed_on: z.string().nullable(), closed_why: z.string().nullable() },
  ...{ first_seen: z.string(), last_seen: z.string(), reposts: z.number() },
  ...{ repost_of: z.string().nullable(), agency_copy_of: z.string().nullable() },
  ...{ employer: z.string().nullable(), pay_low: z.number().nullable() },
  sightings: z.array(z.object({ channel: z.string(), external_id: z.string() }).loose()),
});

const Pair = z.object({
  ...{ external_id: z.string(), other_id: z.string(), reason: z.string().nullable() },
  ...{ score: z.number(), merged: z.boolean(), flag: z.string().nullable() },
});

/** A folder of sweeps and the pool that is made from them. */
export interface PoolFolder {
  readonly database: Database;
  readonly folder: string;
  readonly inputs: (part?: Partial<PoolInputs>) => PoolInputs;
  /** Keeps a sweep; the pool hears of it when it is next taken. */
  readonly sweep: (
    channel: string,
    day: string,
    adverts: readonly Advert[],
    part?: Partial<Omit<Parameters<typeof writeSweep>[1], 'channel' | 'day'>>,
  ) => Promise<void>;
  /** Takes all sweeps and answers the vacancies, in the order of their ids. */
  readonly vacancies: (part?: Partial<PoolInputs>) => Promise<z.infer<typeof Vacancy>[]>;
  readonly pairs: () => Promise<z.infer<typeof Pair>[]>;
}

/** Does work with a folder of its own, gone afterwards. */
export async function withPoolFolder<T>(work: (pool: PoolFolder) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-pool-'));
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  const sweeps: KeptSweep[] = [];
  const ids = ['a', 'b', 'c'];
  const inputs: PoolFolder['inputs'] = (part = {}) => ({
    ...{ root: path.join(folder, 'pool'), sweeps, erased: [], coder: PLAIN_CODER },
    channels: ids.map((id) => makeChannel(id)),
    ...part,
  });
  let at = '';
  const read = <Row>(table: string, order: string, schema: z.ZodType<Row>): Promise<Row[]> =>
    database.rows(
      `SELECT * FROM read_parquet(${text(path.join(at, `${table}.parquet`))}) ORDER BY ${order}`,
      schema,
    );
  try {
    return await work({
      ...{ database, folder, inputs },
      async sweep(channel, day, adverts, part = {}) {
        sweeps.push(
          await writeSweep(path.join(folder, 'sweeps'), { channel, day, ...part }, adverts),
        );
      },
      async vacancies(part) {
        const given = inputs(part);
        const state = await takeSweeps(database, given);
        if (state === null) return [];
        at = poolFolder(given.root, state);
        return read('vacancies', 'vacancy', Vacancy);
      },
      pairs: () => read('pairs', 'external_id, other_id', Pair),
    });
  } finally {
    database.close();
    await rm(folder, { recursive: true });
  }
}
