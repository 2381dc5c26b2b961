import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Dataset } from '../../../datasets/discover.ts';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { findCatalogue } from '../../../pipelines/store/catalogue-file.ts';
import { readManifest } from '../../../pipelines/store/releases/release-folder.ts';
import { smallCli } from '../../faults/small-cli.ts';
import { PUBLISHERS } from '../publishers.ts';
import { temporaryHome, tickingClock } from '../stores/fake-source.ts';
import { writeSignals } from './make-signal.ts';
import type { SignalCells } from './make-signal.ts';

let datasets: readonly Dataset[] | undefined;

/** The datasets that are made of signals. */
export async function signalDatasets(): Promise<readonly Dataset[]> {
  datasets ??= (await discoverDatasets()).filter(({ declaration }) =>
    ['employer-signals', 'open-signals'].includes(declaration.id),
  );
  return datasets;
}

const Row = z.looseObject({});

/** A store of its own to which signals are handed in with the command. */
export async function openSignalStore(at = '2026-11-20T07:00:00.000Z') {
  const home = await temporaryHome();
  let now = tickingClock(at);
  async function alongside(...line: string[]) {
    const { cli, printed } = smallCli(
      home.root,
      {},
      { discover: signalDatasets, publishers: PUBLISHERS, now: () => now() },
    );
    const exit = await execute(cli, line);
    return { exit, out: printed.out.join('\n'), err: printed.err.join('\n') };
  }
  return {
    home,
    alongside,
    /** What a day later than the last would be. */
    setTime: (time: string): void => void (now = tickingClock(time)),
    /** Hands in a file of this body or these signals; answers what a user sees. */
    handIn: async (
      given: string | Buffer | readonly SignalCells[],
      name = 'partner.csv',
      ...flags: string[]
    ) => {
      const file = path.join(home.root, name);
      const body =
        typeof given === 'string' || Buffer.isBuffer(given) ? given : writeSignals(given);
      await writeFile(file, body);
      return alongside('import', 'signals', file, ...flags);
    },
    /** The checks of the current release of a dataset, by their ids. */
    readChecks: async (dataset: string) => {
      const version = (await findCatalogue(home))?.datasets[dataset]?.current ?? '';
      const { checks } = await readManifest(home, dataset, version);
      return Object.fromEntries(checks.map((check) => [check.id, check]));
    },
    /** Rows of the current release of a dataset; none where it has no release. */
    readRows: async (dataset: string, where = 'true') => {
      const version = (await findCatalogue(home))?.datasets[dataset]?.current;
      if (version === undefined || version === null) return [];
      const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
      try {
        const file = path.join(home.releases, dataset, version, 'data.parquet');
        return await database.rows(`FROM read_parquet(${text(file)}) WHERE ${where}`, Row);
      } finally {
        database.close();
      }
    },
  };
}
