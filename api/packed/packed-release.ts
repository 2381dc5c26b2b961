import type { LRUCache } from 'lru-cache';
import type { Table } from '../question/tables/table.ts';
import type { Release } from '../warehouse/release.ts';
import { numberTiles } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { DamagedCopy, openPackedFile } from './packed-file.ts';
import type { PackedFile } from './packed-file.ts';
import type { Plan } from './plan.ts';

/** A packed copy that is open, of one release. */
export interface PackedRelease {
  readonly release: Release;
  readonly plan: Plan;
  readonly tiles: Numbering;
  readonly file: PackedFile;
  /** The combinations of codes that have rows, in order. */
  readonly combinations: readonly number[];
  /** What was printed of codes already, by table and by what is printed: by the place of the code. */
  readonly printed: WeakMap<Table, LRUCache<string, string[]>>;
}

/** Opens the packed copy of a release. Throws {@link DamagedCopy}. */
export function openPacked(release: Release, plan: Plan, path: string): PackedRelease {
  const file = openPackedFile(path);
  if (file.head.release !== release.digest) {
    file.close();
    throw new DamagedCopy('it is of another release');
  }
  const { combinations } = file.head;
  return { release, plan, tiles: numberTiles(plan), file, combinations, printed: new WeakMap() };
}
