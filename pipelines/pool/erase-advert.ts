import path from 'node:path';
import { z } from 'zod';
import { text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import { writeDurably } from '../store/durable.ts';
import { readIfThere } from '../store/if-there.ts';
import { CODED_TABLES } from './code/coded-tables.ts';
import type { Coder, Erased, PooledChannel } from './day/input.ts';
import { poolDay } from './day/pool-day.ts';
import { readAdverts } from './day/read-sweeps.ts';
import { withoutRows } from './store/pool-columns.ts';
import { digestOf, poolFolder, readPools, writePools } from './store/pool-file.ts';
import type { PoolState } from './store/pool-file.ts';
import type { KeptSweep } from './sweeps/sweep-files.ts';
import { rewriteSweep } from './texts/rewrite-sweep.ts';

const Count = z.object({ rows: z.coerce.number() });

/** Takes adverts out of the files of the sweeps of a channel; answers how many lines went. */
export async function eraseFromSweeps(
  database: Database,
  sweeps: readonly KeptSweep[],
  { channel, external_id: id }: Erased,
): Promise<number> {
  let erased = 0;
  for (const { folder, sweep, adverts } of sweeps) {
    if (sweep.channel !== channel) continue;
    await eraseFromSetAside(path.join(folder, 'set-aside.ndjson'), id);
    if (adverts === null || sweep.adverts === 0) continue;
    const query = `SELECT count(*) AS rows FROM ${readAdverts([adverts])} WHERE id = ${text(id)}`;
    const { rows } = await database.row(query, Count);
    if (rows > 0) await rewriteSweep(database, adverts, { where: `id <> ${text(id)}` });
    erased += rows;
  }
  return erased;
}

const SetAside = z.looseObject({ id: z.string().nullable() });

async function eraseFromSetAside(file: string, id: string): Promise<void> {
  const body = await readIfThere(file);
  if (body === null) return;
  const lines = body.split('\n').filter((line) => line !== '');
  const kept = lines.filter((line) => SetAside.parse(JSON.parse(line)).id !== id);
  if (kept.length < lines.length)
    await writeDurably(file, kept.map((line) => `${line}\n`).join(''));
}

const KEY = { channel: 'VARCHAR', external_id: 'VARCHAR' };

/** Codes nothing: what is pooled anew without sweeps was coded before. */
const NO_CODER: Coder = {
  version: 'none',
  code: async (database) => {
    for (const [table, columns] of Object.entries(CODED_TABLES)) {
      await database.run(
        `CREATE OR REPLACE TABLE ${table} AS ${withoutRows({ ...KEY, ...columns })}`,
      );
    }
  },
};

/** Makes the pools on disk anew without what is erased, and removes the old ones. */
export async function eraseFromPools(
  database: Database,
  {
    root,
    erased,
    channels,
  }: {
    readonly root: string;
    readonly erased: readonly Erased[];
    readonly channels: readonly PooledChannel[];
  },
): Promise<void> {
  const pools = await readPools(root);
  if (pools === null) return;
  let { number } = pools.current;
  const remake = async (pool: PoolState): Promise<PoolState> => {
    number += 1;
    const made = { ...pool, number, digest: digestOf([pool.digest, erased]) };
    const from = { before: poolFolder(root, pool), day: pool.day, sweeps: [] };
    await poolDay(database, { ...from, erased, channels, coder: NO_CODER }, poolFolder(root, made));
    return made;
  };
  const before = pools.before && (await remake(pools.before));
  await writePools(root, { current: await remake(pools.current), before });
}
