import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveCodes } from '../../datasets/codes.ts';
import type { Dataset } from '../../datasets/discover.ts';
import { openDatabase } from '../duckdb.ts';
import type { Database, DatabaseLimits } from '../duckdb.ts';
import { buildEconomy } from './build-economy.ts';
import type { EconomyFiles } from './build-economy.ts';
import { digestEconomy } from './digest.ts';
import { layOutNomis } from '../publishers/nomis/sample/lay-out.ts';
import type { NomisDataset } from '../publishers/nomis/sample/lay-out.ts';

export interface EconomyOptions {
  /** Where finished cubes are kept between starts. May be deleted at any time. */
  readonly folder: string;
  readonly files: EconomyFiles;
  readonly datasets: readonly Dataset[];
  readonly limits: DatabaseLimits;
}

/** The invented economy as the stand-ins ask it. */
export interface Economy {
  /**
   * Path of the whole cube of a Nomis dataset in the publisher's own CSV, made when first asked
   * for; undefined when no dataset with a sample is declared from it.
   */
  findCube(nomisId: string): Promise<string | undefined>;
  /** A database in memory with the tables `economy_…`, for a sample of another shape. Close it. */
  openTables(): Promise<Database>;
  close(): Promise<void>;
}

const NOMIS_AREAS = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../publishers/nomis/sample/areas.sql',
);

function findNomis(datasets: readonly Dataset[], nomisId: string): NomisDataset | undefined {
  for (const { declaration, folder } of datasets) {
    if (declaration.hosting !== 'hosted' || declaration.kind !== 'observations') continue;
    const { source, sample } = declaration;
    if (source.adapter !== 'nomis' || sample === null) continue;
    if (source.dataset === nomisId || source.also?.includes(nomisId)) {
      return { dataset: { declaration, folder }, source };
    }
  }
  return undefined;
}

/** What the service would say of the dataset in its overview. It gives no dates: nothing was released. */
function overviewOf({ dataset: { declaration } }: NomisDataset): string {
  return JSON.stringify({
    name: declaration.published_as.name,
    description: 'Invented figures, in the form of the real dataset. Nobody ever measured them.',
    notes: ['Invented figures: a sample that ships with Alongside'],
  });
}

/** Opens the invented economy. Nothing is computed before it is asked for. */
export function openEconomy(options: EconomyOptions): Economy {
  const { folder, files, datasets, limits } = options;
  const cubes = new Map<string, Promise<string | undefined>>();
  let opened: Promise<Database> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const openTables = async (): Promise<Database> => {
    const database = await openDatabase(':memory:', limits);
    await buildEconomy(database, files);
    return database;
  };
  const openForNomis = async (): Promise<Database> => {
    const database = await openTables();
    await database.run(await readFile(NOMIS_AREAS, 'utf8'));
    return database;
  };

  const makeCube = async (nomisId: string): Promise<string | undefined> => {
    const nomis = findNomis(datasets, nomisId);
    if (nomis === undefined) return undefined;
    const { declaration, folder: home } = nomis.dataset;
    const sample = path.join(home, declaration.sample ?? '');
    const digest = await digestEconomy(
      [files.areas, files.memberships, files.industries, sample],
      [JSON.stringify(declaration), JSON.stringify([...(await resolveCodes(nomis.dataset))])],
    );
    const shelf = path.join(folder, nomisId);
    const cube = path.join(shelf, digest, `${nomisId}.csv`);
    if (existsSync(cube)) return cube;
    await rm(shelf, { recursive: true, force: true });
    const workshop = path.join(shelf, `${digest}.part`);
    await mkdir(workshop, { recursive: true });
    opened ??= openForNomis();
    const sql = await readFile(sample, 'utf8');
    await layOutNomis(await opened, nomisId, nomis, sql, path.join(workshop, `${nomisId}.csv`));
    await writeFile(path.join(workshop, `${nomisId}.overview.json`), overviewOf(nomis));
    await rename(workshop, path.join(shelf, digest));
    return cube;
  };

  return {
    openTables,
    findCube(nomisId) {
      const held = cubes.get(nomisId);
      if (held) return held;
      const made = turn.then(() => makeCube(nomisId));
      turn = made.catch(() => undefined);
      cubes.set(nomisId, made);
      return made;
    },
    async close() {
      await turn;
      if (opened) (await opened).close();
    },
  };
}
