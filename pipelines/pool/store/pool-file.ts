import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { syncPath, writeDurably } from '../../store/durable.ts';
import { readIfThere } from '../../store/if-there.ts';

/**
 * What pooling a day did not look at: keys that so many adverts share that they tell nothing, and new
 * adverts that have one of them. Some of these may be copies of another that no other key leads to.
 */
export const Crowded = z.strictObject({
  keys: z.int().nonnegative(),
  adverts: z.int().nonnegative(),
  /** Those adverts by channel, where there are any; null in pools made before they were told apart. */
  by_channel: z.record(z.string(), z.int().nonnegative()).nullable().default(null),
});
export type Crowded = z.infer<typeof Crowded>;

/** One pool on disk, in the folder that its number names. */
export const PoolState = z.strictObject({
  number: z.int().positive(),
  /** The day that it stands at. */
  day: z.iso.date(),
  /** Digest of all that it was made from: equal digests are equal pools. */
  digest: z.string(),
  /** Digest of what besides sweeps it was made with: coder, channels, what was erased. */
  made_with: z.string(),
  /** Null in pools that were made before it was counted. */
  crowded: Crowded.nullable().default(null),
});
export type PoolState = z.infer<typeof PoolState>;

const PoolFile = z.strictObject({
  format: z.literal('alongside-pool/1'),
  current: PoolState,
  /** The pool of the last day before: what that of a day is made from when the day is taken again. */
  before: PoolState.nullable(),
});

/** Which pools there are. */
export type Pools = Pick<z.infer<typeof PoolFile>, 'current' | 'before'>;

/** Digest of whatever JSON can write. */
export const digestOf = (of: unknown): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex');

const fileIn = (root: string): string => path.join(root, 'pool.json');

/** Where the tables of a pool lie, under the folder of all pools. */
export const poolFolder = (root: string, { number }: Pick<PoolState, 'number'>): string =>
  path.join(root, String(number));

/** The pools under a folder; null where none was made. Throws where `pool.json` is damaged. */
export async function readPools(root: string): Promise<Pools | null> {
  const body = await readIfThere(fileIn(root));
  if (body === null) return null;
  const { current, before } = PoolFile.parse(JSON.parse(body));
  return { current, before };
}

/** Flushes the tables of a pool. */
async function syncPool(folder: string): Promise<void> {
  for (const file of await readdir(folder)) await syncPath(path.join(folder, file));
  await syncPath(folder);
}

/**
 * Makes pools, both flushed first, the ones that are read, by one rename; removes the folders of all
 * others.
 */
export async function writePools(root: string, pools: Pools): Promise<void> {
  await syncPool(poolFolder(root, pools.current));
  if (pools.before) await syncPool(poolFolder(root, pools.before));
  await writeDurably(
    fileIn(root),
    `${JSON.stringify({ format: 'alongside-pool/1', ...pools }, null, 1)}\n`,
  );
  const kept = [pools.current, pools.before].map((each) => String(each?.number));
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || kept.includes(entry.name)) continue;
    await rm(path.join(root, entry.name), { recursive: true });
  }
}
