import { LRUCache } from 'lru-cache';
import { findEdition, findReleaseAsOf } from '../../../schemas/release/catalogue.ts';
import { refuseGone } from '../../question/resolve.ts';
import { AREAS_DATASET, readAreas } from './area-index.ts';
import type { AreaIndex } from './area-index.ts';
import { UnavailableRelease } from '../../warehouse/release.ts';
import type { Store, Warehouse } from '../../warehouse/warehouse.ts';

/** Which areas are meant; the current ones when nothing is said. */
export interface AreasWanted {
  /** The release of `areas` that a cursor carries. */
  readonly version?: string | null;
  readonly edition?: string | null;
  /** The instant (ISO) as of which the store is asked. */
  readonly asOf?: string | null;
  /** The question cannot be answered without them: a damaged or pruned release is then a problem. */
  readonly needed?: boolean;
}

/** Finds the areas of a store; undefined when it has none. */
export type AreaFinder = (store: Store, wanted?: AreasWanted) => Promise<AreaIndex | undefined>;

/** An {@link AreaFinder} that reads each release of `areas` once. */
export function createAreaFinder(warehouse: Warehouse): AreaFinder {
  const kept = new LRUCache<string, Promise<AreaIndex>>({ max: 8 });

  async function read(store: Store, version: string): Promise<AreaIndex | undefined> {
    const release = await store.release(AREAS_DATASET, version);
    if (release.data === null) return undefined;
    const known = kept.get(release.digest);
    if (known) return known;
    const index = readAreas((statement) => warehouse.select(statement), release);
    kept.set(release.digest, index);
    index.catch(() => kept.delete(release.digest));
    return index;
  }

  return async (store, { version, edition, asOf, needed = false } = {}) => {
    const entry = store.catalogue.datasets[AREAS_DATASET];
    const inEdition =
      edition === null || edition === undefined
        ? undefined
        : findEdition(store.catalogue, edition)?.datasets[AREAS_DATASET];
    const then = entry && asOf ? findReleaseAsOf(entry, asOf)?.version : undefined;
    const wanted = version ?? inEdition ?? then ?? entry?.current;
    const state = entry?.releases.find((each) => each.version === wanted);
    if (entry && state && needed) refuseGone(entry, AREAS_DATASET, state);
    if (state?.state !== 'held') return undefined;
    try {
      return await read(store, state.version);
    } catch (error) {
      if (needed || !(error instanceof UnavailableRelease)) throw error;
      return undefined;
    }
  };
}
