import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { declares } from '../../../../schemas/dataset/declares.ts';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { Database } from '../../../duckdb.ts';
import type { SampleEffects } from '../../publisher.ts';
import { NomisSource } from '../source.ts';
import { layOutNomis } from './lay-out.ts';
import type { NomisDataset } from './lay-out.ts';

/** The cubes of the sample, each made when first asked for, or while the one before is read. */
export interface Cubes {
  /**
   * Path of the whole cube in the publisher's own CSV; undefined when no dataset with a sample is
   * declared from it.
   */
  findCube(id: string): Promise<string | undefined>;
  close(): Promise<void>;
}

const AREAS = path.join(import.meta.dirname, 'areas.sql');

function findNomis(datasets: readonly Dataset[], id: string): NomisDataset | undefined {
  for (const { declaration, folder } of datasets) {
    if (!declares(declaration, 'sample')) continue;
    const source = NomisSource.safeParse(declaration.source).data;
    if (source === undefined || declaration.sample === null) continue;
    if (source.dataset === id || source.also?.includes(id)) {
      return { dataset: { declaration, folder }, source };
    }
  }
  return undefined;
}

/** The cube that a run of all datasets asks for after this one. */
function findNext(datasets: readonly Dataset[], id: string): string | undefined {
  const ids = datasets.flatMap(({ declaration }) => {
    const source = declares(declaration, 'sample') && NomisSource.safeParse(declaration.source);
    return source && source.data ? [source.data.dataset, ...(source.data.also ?? [])] : [];
  });
  const at = ids.indexOf(id);
  return at < 0 ? undefined : ids.slice(at + 1).find((each) => each !== id);
}

/**
 * What the service would say of the dataset in its overview. The invented economy has one calendar:
 * every table was last loaded on the newest of its release days.
 */
async function describeDataset(
  database: Database,
  { dataset: { declaration } }: NomisDataset,
): Promise<string> {
  const { day } = await database.row(
    'SELECT max(vintage)::VARCHAR AS day FROM economy_vacancies',
    z.object({ day: z.iso.date() }),
  );
  return JSON.stringify({
    lastupdated: `${day} 07:00:00`,
    name: declaration.published_as.name,
    description: 'Invented figures, in the form of the real dataset. Nobody ever measured them.',
    notes: ['Invented figures: a sample that ships with Alongside'],
  });
}

/**
 * Opens the cubes of the sample. They are made one at a time: one that is asked for, and then the
 * next, so that a first start checks one dataset while the cube of the one after it is drawn.
 */
export function openCubes(
  effects: Pick<SampleEffects, 'folder' | 'datasets' | 'openEconomy'>,
): Cubes {
  const { folder, datasets, openEconomy } = effects;
  const cubes = new Map<string, Promise<string | undefined>>();
  let opened: Promise<Database> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const open = async (): Promise<Database> => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const database = await openEconomy();
    await database.run(await readFile(AREAS, 'utf8'));
    return database;
  };
  const makeCube = async (id: string): Promise<string | undefined> => {
    const nomis = findNomis(datasets, id);
    if (nomis === undefined) return undefined;
    const { declaration, folder: home } = nomis.dataset;
    const sql = await readFile(path.join(home, declaration.sample ?? ''), 'utf8');
    opened ??= open();
    const cube = path.join(folder, `${id}.csv`);
    const database = await opened;
    await layOutNomis(database, id, nomis, sql, cube);
    const overview = await describeDataset(database, nomis);
    await writeFile(path.join(folder, `${id}.overview.json`), overview);
    return cube;
  };

  const findOrMake = (id: string): Promise<string | undefined> => {
    const held = cubes.get(id);
    if (held) return held;
    const made = turn.then(() => makeCube(id));
    turn = made.catch(() => undefined);
    cubes.set(id, made);
    return made;
  };

  return {
    findCube(id) {
      const found = findOrMake(id);
      const next = findNext(datasets, id);
      if (next !== undefined) void findOrMake(next);
      return found;
    },
    async close() {
      await turn;
      if (opened) (await opened).close();
    },
  };
}
