import type { ReadEntry } from './index-words.ts';

/** How many titles two groups share in an index, by the code of one and then of the other. */
export type SharedTitles = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts titles that stand under several groups, apart by what qualifies them. */
export function countSharedTitles(entries: readonly ReadEntry[]): SharedTitles {
  const codes = new Map<string, Set<string>>();
  for (const { code, key } of entries) {
    const own = codes.get(key);
    if (own) own.add(code);
    else codes.set(key, new Set([code]));
  }
  const shared = new Map<string, Map<string, number>>();
  for (const both of codes.values()) {
    for (const code of both) {
      for (const other of both) {
        if (code === other) continue;
        const own = shared.get(code) ?? new Map<string, number>();
        shared.set(code, own.set(other, (own.get(other) ?? 0) + 1));
      }
    }
  }
  return shared;
}
