import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import { REFERENCE_FILES } from '../../datasets/reference-files.ts';
import { openDatabase } from '../duckdb.ts';
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

/** The publishers of the invented economy; one that nobody asks makes nothing. */
export function openSample(options: SampleOptions): StandIns {
  const { publishers, folder, datasets, limits } = options;
  const openEconomy = async () => {
    const database = await openDatabase(':memory:', limits);
    await buildEconomy(database, REFERENCE_FILES);
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
