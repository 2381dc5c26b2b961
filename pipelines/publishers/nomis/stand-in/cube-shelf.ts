import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Database } from '../../../duckdb.ts';
import { loadCube } from './load-cube.ts';
import type { Cube } from './load-cube.ts';
import { OverviewExtras } from './print-metadata.ts';

/** Path of a file in the full shape of `NM_x.data.csv`; undefined for a dataset that is not known. */
export type FindCube = (id: string) => Promise<string | undefined> | string | undefined;

/** A cube with what the file beside it says of it. */
export interface Held {
  readonly cube: Cube;
  readonly extras: OverviewExtras;
}

const MOST_CUBES = 3;

function readExtras(file: string, text: string): OverviewExtras {
  try {
    return OverviewExtras.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is no overview: ${why}`, { cause: error });
  }
}

/** Cubes are loaded when first asked for; the least recently used goes when there are too many. */
export function cubeShelf(
  findCube: FindCube,
  database: () => Promise<Database>,
): (id: string) => Promise<Held | undefined> {
  const shelf = new Map<string, Held & { path: string }>();
  return async (id) => {
    const path = await findCube(id);
    if (path === undefined) return undefined;
    const held = shelf.get(id);
    shelf.delete(id);
    if (held?.path === path) {
      shelf.set(id, held);
      return held;
    }
    const open = await database();
    const beside = path.replace(/\.csv$/, '.overview.json');
    const loaded = {
      cube: await loadCube(open, id, path),
      extras: readExtras(beside, existsSync(beside) ? await readFile(beside, 'utf8') : '{}'),
      path,
    };
    shelf.set(id, loaded);
    for (const [oldest, { cube }] of [...shelf].slice(0, -MOST_CUBES)) {
      shelf.delete(oldest);
      await open.run(`DROP TABLE ${cube.table}`);
    }
    return loaded;
  };
}
