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
  /** Every place in the codes of each column of the key, in order. */
  readonly everyPlace: ReadonlyMap<string, readonly number[]>;
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
  return {
    ...{ release, plan, tiles: numberTiles(plan), file },
    everyPlace: new Map([...plan.codes].map(([column, codes]) => [column, [...codes.keys()]])),
    combinations: file.head.combinations,
    printed: new WeakMap(),
  };
}
