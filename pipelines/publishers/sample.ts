import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import { REFERENCE_FILES } from '../../datasets/reference-files.ts';
import { openDatabase } from '../duckdb.ts';
import type { Database, DatabaseLimits } from '../duckdb.ts';
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

/**
 * The publishers of the invented economy, which is made once for all of them; one that nobody asks
 * makes nothing.
 */
export function openSample(options: SampleOptions): StandIns {
  const { publishers, folder, datasets, limits } = options;
  let economy: Promise<Database> | undefined;
  const makeEconomy = async (): Promise<Database> => {
    const database = await openDatabase(':memory:', limits);
    await buildEconomy(database, REFERENCE_FILES);
    return database;
  };
  const standIns = openStandIns(publishers, ({ id, openSample: open }) => {
    const openEconomy = async () => (await (economy ??= makeEconomy())).openSchema(id);
    return open?.({ folder: path.join(folder, id), datasets, openEconomy, limits });
  });
  return {
    fetch: standIns.fetch,
    close: async () => {
      await standIns.close();
      if (economy) (await economy).close();
      // The snapshots hold it again.
      await rm(folder, { recursive: true, force: true });
    },
  };
}
