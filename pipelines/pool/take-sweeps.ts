import path from 'node:path';
import { z } from 'zod';
import { text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import type { Coder, Erased, PooledChannel } from './day/input.ts';
import { poolDay } from './day/pool-day.ts';
import { digestOf, poolFolder, readPools, writePools } from './store/pool-file.ts';
import type { Pools, PoolState } from './store/pool-file.ts';
import type { KeptSweep } from './sweeps/sweep-files.ts';

/** All that pools are made from. */
export interface PoolInputs {
  /** Folder of all pools. */
  readonly root: string;
  /** Every sweep that is kept. */
  readonly sweeps: readonly KeptSweep[];
  readonly channels: readonly PooledChannel[];
  readonly erased: readonly Erased[];
  readonly coder: Coder;
}

const nameOf = ({ sweep }: KeptSweep): string => `${sweep.channel} ${sweep.at}`;
const Taken = z.object({ name: z.string() });

/** True when a pool was made from every kept sweep up to its day. */
async function hasTaken(
  database: Database,
  { root, sweeps }: PoolInputs,
  pool: PoolState,
): Promise<boolean> {
  const file = path.join(poolFolder(root, pool), 'sweeps.parquet');
  const rows = await database.rows(
    `SELECT channel || ' ' || strftime("at", '%Y-%m-%dT%H:%M:%S.%gZ') AS name FROM read_parquet(${text(file)})`,
    Taken,
  );
  const taken = new Set(rows.map(({ name }) => name));
  return sweeps.every((each) => each.sweep.day > pool.day || taken.has(nameOf(each)));
}

/** The newest pool that nothing came to since, and from which it is made on; null: from nothing. */
async function findStart(
  database: Database,
  inputs: PoolInputs,
  pools: Pools | null,
  madeWith: string,
): Promise<Pools | { readonly current: null }> {
  if (pools === null) return { current: null };
  if (pools.current.made_with === madeWith && (await hasTaken(database, inputs, pools.current))) {
    return pools;
  }
  const { before } = pools;
  if (before !== null && (await hasTaken(database, inputs, before))) {
    return { current: before, before: null };
  }
  return { current: null };
}

/**
 * Takes into the pool every sweep that is not yet in it, day by day, and answers where it then
 * stands; null where nothing was ever swept. A day of which a sweep came late is taken again from the
 * day before it, so that the pool is the same as if all of its sweeps had been there. What is on disk
 * stays as it was until the new pool is whole.
 */
export async function takeSweeps(
  database: Database,
  inputs: PoolInputs,
): Promise<PoolState | null> {
  const { root, sweeps, channels, erased, coder } = inputs;
  const madeWith = digestOf([coder.version, channels, erased]);
  const pools = await readPools(root);
  const start = await findStart(database, inputs, pools, madeWith);
  let now: Pools | null = start.current === null ? null : start;
  let number = pools?.current.number ?? 0;
  const days = [...new Set(sweeps.map(({ sweep }) => sweep.day))].sort();
  for (const day of days) {
    if (now !== null && day <= now.current.day) continue;
    const ofDay = sweeps.filter(({ sweep }) => sweep.day === day);
    const before: PoolState | null = now?.current ?? null;
    number += 1;
    const made = {
      ...{ number, day, made_with: madeWith },
      digest: digestOf([before?.digest ?? null, madeWith, day, ofDay.map(nameOf).sort()]),
    };
    const from = before && poolFolder(root, before);
    const input = { day, sweeps: ofDay, before: from, channels, erased, coder };
    const crowded = await poolDay(database, input, poolFolder(root, made));
    now = { current: { ...made, crowded }, before };
    await writePools(root, now);
  }
  return now?.current ?? null;
}
