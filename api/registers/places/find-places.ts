import { LRUCache } from 'lru-cache';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import type { Store, Warehouse } from '../../warehouse/warehouse.ts';
import { PLACES_DATASET, POSTCODES_DATASET, placeKey, readLies } from './place-index.ts';
import type { Lies, LiesByKey } from './place-index.ts';

/** What a text names that is no area, and the authorities that it lies in, the largest share first. */
export interface FoundPlace {
  readonly what: 'place' | 'postcode_district';
  readonly lies: readonly Lies[];
}

/** Finds places and postcode districts of a store by name; undefined where it holds none by it. */
export type PlaceFinder = (store: Store, text: string) => Promise<FoundPlace | undefined>;

/**
 * A {@link PlaceFinder} that reads each release once. Of a whole postcode only the district is looked
 * at. A store without these datasets finds nothing; a damaged release throws `UnavailableRelease`.
 */
export function createPlaceFinder(warehouse: Warehouse): PlaceFinder {
  const kept = new LRUCache<string, Promise<LiesByKey>>({ max: 8 });

  async function read(store: Store, dataset: string): Promise<LiesByKey> {
    const version = store.catalogue.datasets[dataset]?.current;
    if (version === undefined || version === null) return new Map();
    const release = await store.release(dataset, version);
    const known = kept.get(release.digest);
    if (known) return known;
    const made = readLies((statement) => warehouse.select(statement), release);
    kept.set(release.digest, made);
    made.catch(() => kept.delete(release.digest));
    return made;
  }

  async function look(store: Store, dataset: string, text: string): Promise<readonly Lies[]> {
    const key = placeKey(text);
    return key === '' ? [] : ((await read(store, dataset)).get(key) ?? []);
  }

  return async (store, text) => {
    const postcode = readPostcode(text);
    if (postcode) {
      const lies = await look(store, POSTCODES_DATASET, postcode.district);
      if (lies.length > 0) return { what: 'postcode_district', lies };
    }
    const lies = await look(store, PLACES_DATASET, text);
    return lies.length > 0 ? { what: 'place', lies } : undefined;
  };
}
