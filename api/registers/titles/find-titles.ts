import { LRUCache } from 'lru-cache';
import { openTitles } from '../../../schemas/titles/open-titles.ts';
import type { Titles } from '../../../schemas/titles/open-titles.ts';
import { openRows } from '../../catalogue/open-rows.ts';
import { listLowest } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store, Warehouse } from '../../warehouse/warehouse.ts';
import type { Register } from '../read-register.ts';
import { readTitles, TITLES_DATASET } from './read-titles.ts';

/** The titles by which the entries of a register are found. */
export interface HeldTitles {
  readonly titles: Titles;
  /** The release of the coding index; null where none is held, and names of groups must do. */
  readonly index: Release | null;
}

/** Finds the job titles for a register; undefined for one whose entries are no occupations. */
export type TitleFinder = (store: Store, register: Register) => Promise<HeldTitles | undefined>;

/**
 * A {@link TitleFinder} that reads each pair of releases once and keeps the two newest in memory. A
 * damaged release of the index throws `UnavailableRelease`.
 */
export function createTitleFinder(warehouse: Warehouse): TitleFinder {
  const kept = new LRUCache<string, Promise<Titles>>({ max: 2 });

  async function open({ list }: Register, index: Release | null): Promise<Titles> {
    const groups = listLowest(list.entries);
    const select = warehouse.select.bind(warehouse);
    return openTitles(index === null ? [] : await readTitles(select, index), groups);
  }

  return async (store, register) => {
    if (register.entity !== 'occupation') return undefined;
    const index = (await openRows(store, TITLES_DATASET)) ?? null;
    const key = `${register.release.digest} ${index?.digest ?? ''}`;
    const known = kept.get(key);
    if (known) return { titles: await known, index };
    const made = open(register, index);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return { titles: await made, index };
  };
}
