import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { openKind } from '../../../../pipelines/kinds/kinds.ts';
import type { Draft, Inputs, Taken } from '../../../../pipelines/kinds/kind.ts';
import { discoverPublishers } from '../../../../pipelines/publishers/discover.ts';
import { EesSource } from '../../../../pipelines/publishers/ees/source.ts';
import type { EesFile } from '../../../../pipelines/publishers/ees/source.ts';
import { coverNote } from '../../../../pipelines/publishers/ees/stand-in/notes.ts';
import { eesStandIn } from '../../../../pipelines/publishers/ees/stand-in/stand-in.ts';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { check } from '../../../../pipelines/stages/check.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { taking } from '../../../support/taking.ts';

export const LIMITS = { memoryMb: 1000, threads: 1 };

/** What the repository has does not change while the tests of a file run. */
const DATASETS = discoverDatasets();
const PUBLISHERS = discoverPublishers();

/** The catalogue is asked; no release is read. */
const NO_INPUTS: Inputs = {
  home: homeAt(tmpdir()),
  catalogue: {
    format: 'alongside-catalogue/1',
    ...{ stamp: 'real', edition: null, datasets: {}, editions: [] },
  },
};

/** What came of a pull: rows lie in table `release` of `database`. */
export interface Pulled {
  readonly checks: readonly CheckResult[];
  readonly draft: Draft;
  readonly database: Database;
}

/** A dataset of the catalogue, with only those of its files that are named where some are. */
export async function eesDataset(id: string, ...files: string[]): Promise<Dataset> {
  const found = (await DATASETS).find(({ declaration }) => declaration.id === id);
  if (found?.declaration.kind !== 'observations') throw new Error(`no figures "${id}"`);
  const source = EesSource.parse(found.declaration.source);
  const kept = source.files.filter((file) => files.length === 0 || files.includes(file.id));
  return { ...found, declaration: { ...found.declaration, source: { ...source, files: kept } } };
}

/** The same dataset with something of its files declared otherwise. */
export function redeclare(dataset: Dataset, change: Partial<EesFile>): Dataset {
  const { declaration } = dataset;
  if (declaration.kind !== 'observations') throw new Error('no figures');
  const source = EesSource.parse(declaration.source);
  const files = source.files.map((file) => ({ ...file, ...change }));
  return { ...dataset, declaration: { ...declaration, source: { ...source, files } } };
}

/** Pulls a dataset from a stand-in through parse, check and shape, as a run does. */
export async function pull<T>(
  dataset: Dataset,
  standIn: StandIn,
  use: (pulled: Pulled) => Promise<T>,
): Promise<T> {
  const kind = openKind(dataset, await PUBLISHERS);
  const database = await openDatabase(':memory:', LIMITS);
  try {
    return await taking(
      async (request) => standIn.fetch(request),
      async (context) => {
        const [vintage] = (await kind.fetch?.(context, NO_INPUTS)) ?? [];
        if (!vintage) throw new Error('nothing came');
        await kind.parse(vintage, database, null);
        const codes = await kind.readCodes();
        const taken: Taken = { codes, vintage, previous: null, invented: false };
        const checks = await check(database, kind, taken);
        const draft = await kind.shape(database, taken);
        if (!draft) throw new Error('no rows');
        return use({ checks, draft, database });
      },
    );
  } finally {
    database.close();
    await standIn.close?.();
  }
}

/** Serves one CSV, whatever is asked for, under a page that says how many months it covers. */
export async function serving<T>(
  csv: string | Buffer,
  months: number,
  use: (standIn: StandIn) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-'));
  const file = path.join(folder, 'given.csv');
  await writeFile(file, csv);
  const answer = { title: 'Given', note: coverNote(months), fileName: 'given.csv', path: file };
  try {
    return await use(eesStandIn(() => Promise.resolve(answer)));
  } finally {
    await rm(folder, { recursive: true });
  }
}
