import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Catalogue } from '../../schemas/release/catalogue.ts';

/** The store's pointer is damaged; nothing is guessed in its place. */
export class DamagedCatalogue extends Error {}

/** Reads `catalogue.json`, again only when the file was replaced. */
interface CatalogueFile {
  /** The catalogue as it is now; undefined for a store that has never published. */
  find(): Promise<Catalogue | undefined>;
  /** Names the file as it is now; another name, another catalogue. Empty for none. */
  stamp(): string;
}

async function readCatalogue(file: string): Promise<Catalogue> {
  try {
    return Catalogue.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new DamagedCatalogue(`catalogue.json cannot be read: ${why}`);
  }
}

/**
 * A {@link CatalogueFile}. An unchanged file costs one look at its entry in the folder for all
 * requests that came in together; the look is waited for, since it is shorter than the way to
 * another thread and back.
 */
export function openCatalogueFile(file: string): CatalogueFile {
  let known: { stamp: string; catalogue: Promise<Catalogue> } | undefined;

  let looked: string | undefined;

  function stamp(): string {
    if (looked !== undefined) return looked;
    const found = statSync(file, { throwIfNoEntry: false });
    looked = found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
    setImmediate(() => (looked = undefined));
    return looked;
  }

  return {
    stamp,
    find() {
      const now = stamp();
      if (now === '') return Promise.resolve(undefined);
      if (known?.stamp !== now) known = { stamp: now, catalogue: readCatalogue(file) };
      return known.catalogue;
    },
  };
}
