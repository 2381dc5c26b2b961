import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import { REFERENCE_FILES } from '../../datasets/reference-files.ts';
import { openDatabase, text } from '../duckdb.ts';
import type { DatabaseLimits } from '../duckdb.ts';
import { buildEconomy } from '../economy/build-economy.ts';
import type { Publisher } from './publisher.ts';
import { openStandIns } from './stand-ins.ts';
import type { StandIns } from './stand-ins.ts';

interface SampleOptions {
  readonly limits: DatabaseLimits;
  readonly publishers: readonly Publisher[];
  /** Where stand-ins keep what they make for this run; removed when they close. */
  readonly folder: string;
  readonly datasets: readonly Dataset[];
}

/** Builds the invented economy in a file of its own: two seconds, and eight megabytes. */
async function buildOnce(folder: string, limits: DatabaseLimits): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'economy.duckdb');
  await rm(file, { force: true });
  const database = await openDatabase(file, limits);
  try {
    await buildEconomy(database, REFERENCE_FILES);
    return file;
  } finally {
    database.close();
  }
}

/**
 * The publishers of the invented economy; one that nobody asks makes nothing. The economy is built
 * once, and each that asks for it has a copy of its own in memory.
 */
export function openSample(options: SampleOptions): StandIns {
  const { publishers, folder, datasets, limits } = options;
  let built: Promise<string> | undefined;
  const openEconomy = async () => {
    const file = await (built ??= buildOnce(folder, limits));
    const database = await openDatabase(':memory:', limits);
    await database.run(`ATTACH ${text(file)} AS built (READ_ONLY);
      COPY FROM DATABASE built TO memory; DETACH built`);
    return database;
  };
  const standIns = openStandIns(publishers, ({ id, openSample: open }) =>
    open?.({ folder: path.join(folder, id), datasets, openEconomy, limits }),
  );
  return {
    ...standIns,
    close: async () => {
      await standIns.close();
      // Half a gigabyte that the snapshots hold again; made anew in half a minute when asked for.
      await rm(folder, { recursive: true, force: true });
    },
  };
}
