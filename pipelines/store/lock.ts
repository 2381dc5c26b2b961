import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../duckdb.ts';
import type { Database, DatabaseLimits } from '../duckdb.ts';
import { sweepTemporaries } from './durable.ts';
import type { Home } from './home.ts';

const Holder = z.object({ pid: z.number(), since: z.string(), what: z.string() });

/** Another writer holds the store; the message says who and since when. */
export class StoreHeld extends Error {}

/** The right to write to a store, until it is released or the process ends. */
interface WriterLock {
  /** The working database of the run: its file is the lock. */
  readonly database: Database;
  release(): void;
}

/** Homes held by this process: DuckDB guards a file between processes, not within one. */
const heldHere = new Set<string>();

function describeHolder(file: string): string {
  if (!existsSync(file)) return 'another process';
  const parsed = Holder.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) return 'another process';
  return `process ${parsed.data.pid} (${parsed.data.what}, since ${parsed.data.since})`;
}

/**
 * Holds the store for writing. The lock is the operating system's, on the working database's file,
 * so a process that dies, however it dies, lets go of it. Throws {@link StoreHeld} when another
 * writer has it.
 */
export async function holdStore(
  home: Home,
  limits: Omit<DatabaseLimits, 'spill'>,
  me: { pid: number; since: string; what: string },
): Promise<WriterLock> {
  await mkdir(home.work, { recursive: true });
  const holder = path.join(home.work, 'holder.json');
  const key = path.resolve(home.root);
  if (heldHere.has(key)) throw new StoreHeld('this process already writes to the store');
  const spill = path.join(home.work, 'spill');
  const file = path.join(home.work, 'engine.duckdb');
  const open = (): Promise<Database> => openDatabase(file, { ...limits, spill });
  let database: Database;
  try {
    database = await open();
  } catch (error) {
    if (/set lock/i.test(String(error))) {
      throw new StoreHeld(`the store is held by ${describeHolder(holder)}`);
    }
    // A kill may leave the file half made. Nothing in it outlives a run, so it is made anew.
    for (const leftover of [file, `${file}.wal`]) await rm(leftover, { force: true });
    database = await open();
  }
  heldHere.add(key);
  const release = (): void => {
    database.close();
    heldHere.delete(key);
  };
  try {
    await sweepTemporaries([home.root, home.blobs, home.runs]);
    await writeFile(holder, JSON.stringify(me));
  } catch (error) {
    // A full disk, say: whoever asks again when there is room must get the store.
    release();
    throw error;
  }
  return { database, release };
}

/**
 * {@link holdStore}, asked again every half second for up to `waitMs`. `sleep` throws where nobody
 * waits any longer.
 */
export async function waitForStore(
  hold: () => Promise<WriterLock>,
  waitMs: number,
  sleep: (ms: number) => Promise<void>,
): Promise<WriterLock> {
  for (let waited = 0; ; waited += 500) {
    try {
      return await hold();
    } catch (error) {
      if (!(error instanceof StoreHeld) || waited >= waitMs) throw error;
      await sleep(500);
    }
  }
}
