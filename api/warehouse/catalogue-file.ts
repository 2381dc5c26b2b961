import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { Catalogue } from '../../schemas/catalogue.ts';
import { isAbsent } from './absent.ts';

/** The store's pointer is damaged; nothing is guessed in its place. */
export class DamagedCatalogue extends Error {}

/** Reads `catalogue.json`, again only when the file was replaced. */
export interface CatalogueFile {
  /** The catalogue as it is now; undefined for a store that has never published. */
  find(): Promise<Catalogue | undefined>;
}

async function readCatalogue(file: string): Promise<Catalogue> {
  try {
    return Catalogue.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new DamagedCatalogue(`catalogue.json cannot be read: ${why}`);
  }
}

/** A {@link CatalogueFile}; a `stat` a request is all that an unchanged file costs. */
export function openCatalogueFile(file: string): CatalogueFile {
  let known: { stamp: string; catalogue: Promise<Catalogue> } | undefined;
  return {
    async find() {
      try {
        const { ino, size, mtimeMs } = await stat(file);
        const stamp = `${ino} ${size} ${mtimeMs}`;
        if (known?.stamp !== stamp) known = { stamp, catalogue: readCatalogue(file) };
        return await known.catalogue;
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
}
