import { readFile } from 'node:fs/promises';
import { declares } from '../../../../schemas/dataset/declares.ts';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { Database } from '../../../duckdb.ts';
import type { SampleEffects } from '../../publisher.ts';
import { NomisSource } from '../source.ts';
import type { Cubes, Held } from '../stand-in/cube-shelf.ts';
import { layOutNomis } from './lay-out.ts';
import type { NomisDataset } from './lay-out.ts';

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

/**
 * What the service would say of the dataset in its overview. The invented economy has one calendar:
 * every table was last loaded on the newest of its release days.
 */
async function describeDataset(
  database: Database,
  { dataset: { declaration } }: NomisDataset,
): Promise<Held['extras']> {
  const { day } = await database.row(
    'SELECT max(vintage)::VARCHAR AS day FROM economy_vacancies',
    z.object({ day: z.iso.date() }),
  );
  return {
    name: declaration.published_as.name,
    description: 'Invented figures, in the form of the real dataset. Nobody ever measured them.',
    lastupdated: `${day} 07:00:00`,
    notes: ['Invented figures: a sample that ships with Alongside'],
  };
}

/**
 * The cubes of the sample, each drawn when first asked for and kept in the database of the economy:
 * its cells alone, since what Nomis prints around them is put together page by page.
 */
export function drawCubes({
  datasets,
  openEconomy,
}: Pick<SampleEffects, 'datasets' | 'openEconomy'>): Cubes {
  const cubes = new Map<string, Promise<Held | undefined>>();
  let opened: Promise<Database> | undefined;
  const database = (): Promise<Database> =>
    (opened ??= (async () => {
      const economy = await openEconomy();
      await economy.run(await readFile(AREAS, 'utf8'));
      return economy;
    })());
  const draw = async (id: string): Promise<Held | undefined> => {
    const nomis = findNomis(datasets, id);
    if (nomis === undefined) return undefined;
    const { declaration, folder } = nomis.dataset;
    const sql = await readFile(path.join(folder, declaration.sample ?? ''), 'utf8');
    const open = await database();
    return {
      cube: await layOutNomis(open, id, nomis, sql),
      extras: await describeDataset(open, nomis),
    };
  };
  return {
    database,
    find(id) {
      const held = cubes.get(id) ?? draw(id);
      cubes.set(id, held);
      return held;
    },
    async close() {
      if (opened) (await opened).close();
    },
  };
}
