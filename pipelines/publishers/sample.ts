import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Dataset } from '../../datasets/discover.ts';
import { REFERENCE_FILES } from '../../datasets/reference-files.ts';
import { declares } from '../../schemas/dataset/declares.ts';
import type { Database, DatabaseLimits } from '../duckdb.ts';
import { drawAdverts } from '../economy/adverts/draw-adverts.ts';
import type { Outlet, SampleAdvert } from '../economy/adverts/sample-advert.ts';
import { buildEconomyFile, copyEconomy } from '../economy/economy-file.ts';
import { runSqlOfFolder } from '../fetch/folder-files.ts';
import type { Publisher } from './publisher.ts';
import { openStandIns } from './stand-ins.ts';
import type { StandIns } from './stand-ins.ts';

interface SampleOptions {
  readonly limits: DatabaseLimits;
  readonly publishers: readonly Publisher[];
  /** Where stand-ins keep what they make for this run; removed when they close. */
  readonly folder: string;
  readonly datasets: readonly Dataset[];
  /** Day of the run: adverts come and go. */
  readonly now: () => Date;
  /** Finds a file that holds the economy already; it is built where this is left out. */
  readonly findEconomy?: () => Promise<string>;
}

/**
 * The publishers of the invented economy; one that nobody asks makes nothing. The economy is built
 * once, and each that asks for it has a copy of its own in memory.
 */
export function openSample(options: SampleOptions): StandIns {
  const { publishers, folder, datasets, limits, now } = options;
  let built: Promise<string> | undefined;
  const openEconomy = async () => {
    built ??= options.findEconomy?.() ?? buildEconomyFile(folder, REFERENCE_FILES, limits);
    return copyEconomy(await built, limits);
  };
  let drawn: Promise<SampleAdvert[]> | undefined;
  const drawOnce = async () => {
    const database = await openEconomy();
    try {
      return await drawAdverts(database, now().toISOString().slice(0, 10));
    } finally {
      database.close();
    }
  };
  const adverts = async (outlet: Outlet) => {
    const all = await (drawn ??= drawOnce());
    return all.filter((advert) => advert.outlet === outlet);
  };
  const standIns = openStandIns(publishers, ({ id, openSample: open }) =>
    open?.({ folder: path.join(folder, id), datasets, openEconomy, adverts, limits }),
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

/**
 * Runs the `sample` SQL of every dataset with a source of this form, and then `read`, which finds the
 * tables that the SQL of this dataset left.
 */
export async function drawSamples<S>(
  database: Database,
  datasets: readonly Dataset[],
  form: z.ZodType<S>,
  read: (source: S, id: string) => Promise<void> | void = () => undefined,
): Promise<void> {
  for (const { declaration, folder } of datasets) {
    if (!declares(declaration, 'sample') || declaration.sample === null) continue;
    const source = form.safeParse(declaration.source).data;
    if (source === undefined) continue;
    await runSqlOfFolder(database, { folder }, declaration.sample);
    await read(source, declaration.id);
  }
}
