import type { Limits } from '../server/limits.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';
import type { FilteredTable } from './filters.ts';

/** What the document takes from the store that it describes. */
export interface Facts {
  readonly limits: Limits;
  readonly publicUrl: string;
  /** The tables whose rows may be asked for. */
  readonly tables: readonly FilteredTable[];
  /** An edition that examples can name; a made-up one for an empty store. */
  readonly edition: string;
}

/**
 * Reads the facts of the store as it is now. A dataset that cannot be served is left out, and so is
 * one whose releases were all withdrawn.
 */
export async function readFacts({ warehouse, tables, limits, baseUrl }: Service): Promise<Facts> {
  const store = await warehouse.pin();
  const { releases } = await openCurrent(store);
  const hosted = releases.filter(({ data }) => data !== null);
  return {
    limits,
    publicUrl: baseUrl,
    tables: await Promise.all(hosted.map((each) => tables(each, undefined, new Map()))),
    edition: store.catalogue.edition ?? '2026-01-31.1',
  };
}
