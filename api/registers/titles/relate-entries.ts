import type { RelatedEntry } from '../../../schemas/answers/entity.ts';
import { listParents } from '../../warehouse/codes.ts';
import type { CodeEntry, CodeList } from '../../warehouse/codes.ts';
import type { HeldTitles } from './find-titles.ts';

/** Of those that only share titles, so many are named. */
const MOST_BY_TITLES = 10;
/** So many titles two entries of one sub-major group share at least: one, as “team leader”, may be chance. */
const LEAST_IN_SUB_MAJOR = 2;
/** So many those of one major group, where a kind of work and its training are further apart. */
const LEAST_IN_MAJOR = 5;

/** Whether titles that two entries share make them near each other: never across major groups. */
function isNearByTitles(list: CodeList, one: CodeEntry, other: CodeEntry, shared: number): boolean {
  const [, subMajor, major] = listParents(list, one);
  const around = new Set(listParents(list, other).map(({ code }) => code));
  if (subMajor && around.has(subMajor.code)) return shared >= LEAST_IN_SUB_MAJOR;
  return major !== undefined && around.has(major.code) && shared >= LEAST_IN_MAJOR;
}

/**
 * Entries near another: all below the same entry, and those of the same sub-major or major group that
 * share several job titles with it in the coding index. Most shared first, then in the order of the
 * register.
 */
export function relateEntries(
  list: CodeList,
  entry: CodeEntry,
  held: HeldTitles | undefined,
): RelatedEntry[] {
  const { code, parent } = entry;
  const shared = held?.titles.from === 'index' ? held.titles.shared.get(code) : undefined;
  const count = (other: string): number => shared?.get(other) ?? 0;
  const byTitles = [...(shared ?? new Map<string, number>())]
    .filter(([other, titles]) => {
      const found = list.byCode.get(other);
      return found !== undefined && isNearByTitles(list, entry, found, titles);
    })
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_BY_TITLES)
    .map(([other]) => other);
  return list.entries
    .filter(
      (each) =>
        each.code !== code &&
        ((parent !== null && each.parent === parent) || byTitles.includes(each.code)),
    )
    .map((each) => ({
      code: each.code,
      name: each.name,
      same_parent: each.parent === parent,
      shared_titles: held?.titles.from === 'index' ? count(each.code) : null,
    }))
    .sort((a, b) => (b.shared_titles ?? 0) - (a.shared_titles ?? 0));
}
