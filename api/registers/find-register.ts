import { LRUCache } from 'lru-cache';
import type { RegisterEntity } from '../../schemas/words/entities.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Store, Warehouse } from '../warehouse/warehouse.ts';
import { readRegister } from './read-register.ts';
import type { Register } from './read-register.ts';

/** Finds the current register of an entity; undefined when no dataset that can be served is one. */
export type RegisterFinder = (
  store: Store,
  entity: RegisterEntity,
) => Promise<Register | undefined>;

/** A {@link RegisterFinder} that reads each release once. */
export function createRegisterFinder(warehouse: Warehouse): RegisterFinder {
  const kept = new LRUCache<string, Promise<Register>>({ max: 20 });
  return async (store, entity) => {
    const { releases } = await openCurrent(store);
    const release = releases.find(
      ({ data, manifest }) => data !== null && manifest.table?.register === entity,
    );
    if (!release) return undefined;
    const known = kept.get(release.digest);
    if (known) return known;
    const register = readRegister((statement) => warehouse.select(statement), entity, release);
    kept.set(release.digest, register);
    register.catch(() => kept.delete(release.digest));
    return register;
  };
}
