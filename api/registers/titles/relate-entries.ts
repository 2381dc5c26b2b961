import type { RelatedEntry } from '../../../schemas/answers/entity.ts';
import type { CodeEntry, CodeList } from '../../warehouse/codes.ts';
import type { HeldTitles } from './find-titles.ts';

/** Of those that only share titles, so many are named. */
const MOST_BY_TITLES = 10;

/**
 * Entries near another: all below the same entry, and those that share job titles with it in the
 * coding index. Most shared first, then in the order of the register.
 */
export function relateEntries(
  list: CodeList,
  { code, parent }: CodeEntry,
  held: HeldTitles | undefined,
): RelatedEntry[] {
  const shared = held?.titles.from === 'index' ? held.titles.shared.get(code) : undefined;
  const count = (other: string): number => shared?.get(other) ?? 0;
  const byTitles = [...(shared ?? new Map<string, number>())]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_BY_TITLES)
    .map(([other]) => other);
  return list.entries
    .filter(
      (entry) =>
        entry.code !== code &&
        ((parent !== null && entry.parent === parent) || byTitles.includes(entry.code)),
    )
    .map((entry) => ({
      code: entry.code,
      name: entry.name,
      same_parent: entry.parent === parent,
      shared_titles: held?.titles.from === 'index' ? count(entry.code) : null,
    }))
    .sort((a, b) => (b.shared_titles ?? 0) - (a.shared_titles ?? 0));
}
