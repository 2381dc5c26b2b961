import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../duckdb.ts';
import type { Database, DatabaseLimits } from '../../../duckdb.ts';
import { loadCube, SHELF } from './load-cube.ts';
import type { Cube } from './load-cube.ts';
import { OverviewExtras } from './print-metadata.ts';

/** Path of a file in the full shape of `NM_x.data.csv`; undefined for a dataset that is not known. */
export type FindCube = (id: string) => Promise<string | undefined> | string | undefined;

/** A cube with what the file beside it says of it. */
export interface Held {
  readonly cube: Cube;
  readonly extras: OverviewExtras;
}

/** The cubes that a stand-in answers from, all in one database. */
export interface Cubes {
  /** The cube, ready to be asked; undefined for a dataset that is not known. */
  find(id: string): Promise<Held | undefined>;
  database(): Promise<Database>;
  close(): Promise<void>;
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

/** Opens the database of the shelf. `close` frees it and what it spilled. */
function openShelf(limits: DatabaseLimits): Pick<Cubes, 'database' | 'close'> {
  let opened: Promise<Database> | undefined;
  let spill: string | undefined;
  return {
    database: () =>
      (opened ??= (async () => {
        // Left alone, every database of this process would spill into one folder of the working one.
        spill = limits.spill ?? (await mkdtemp(path.join(tmpdir(), 'nomis-stand-in-')));
        const open = await openDatabase(':memory:', { ...limits, spill });
        await open.run(`ATTACH ':memory:' AS ${SHELF} (COMPRESS)`);
        return open;
      })()),
    async close() {
      if (opened) (await opened).close();
      opened = undefined;
      if (spill !== undefined && spill !== limits.spill) await rm(spill, { recursive: true });
    },
  };
}

/**
 * Cubes of files, loaded when first asked for; the least recently used goes when there are too many.
 */
export function shelveFiles(findCube: FindCube, limits: DatabaseLimits): Cubes {
  const { database, close } = openShelf(limits);
  const shelf = new Map<string, Held & { path: string }>();
  return {
    database,
    close,
    async find(id) {
      const file = await findCube(id);
      if (file === undefined) return undefined;
      const held = shelf.get(id);
      shelf.delete(id);
      if (held?.path === file) {
        shelf.set(id, held);
        return held;
      }
      const open = await database();
      const beside = file.replace(/\.csv$/, '.overview.json');
      const loaded = {
        cube: await loadCube(open, id, file),
        extras: readExtras(beside, existsSync(beside) ? await readFile(beside, 'utf8') : '{}'),
        path: file,
      };
      shelf.set(id, loaded);
      for (const [oldest, { cube }] of [...shelf].slice(0, -MOST_CUBES)) {
        shelf.delete(oldest);
        await open.run(`DROP TABLE ${cube.table}`);
      }
      return loaded;
    },
  };
}
