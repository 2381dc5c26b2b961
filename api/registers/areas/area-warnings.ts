import type { CodeEntry, CodeList } from '../../warehouse/codes.ts';
import type { AreaIndex } from './area-index.ts';
import { findPresence, present, warning } from '../../question/warnings/warning.ts';
import type { Check, Facts } from '../../question/warnings/warning.ts';
import type { Query } from '../../question/query.ts';

/** What may be said of areas that stand in one answer. */
interface Together {
  /** Areas that stand beside a successor of theirs in the same periods. */
  readonly overlaps: readonly (readonly [before: CodeEntry, after: CodeEntry])[];
  /** Codes of areas of one type that were never in force together. */
  readonly mixed: readonly string[];
}

function findOverlaps(entries: readonly CodeEntry[], index: AreaIndex): Together['overlaps'] {
  const held = new Map(entries.map((entry) => [entry.code, entry]));
  return entries.flatMap((entry) =>
    (index.byCode.get(entry.code)?.successors ?? []).flatMap((successor) => {
      const [after, last] = [held.get(successor), entry.last_period];
      const first = after?.first_period ?? null;
      const together = first !== null && last !== null && first <= last;
      return after && together ? [[entry, after] as const] : [];
    }),
  );
}

function findMixed(entries: readonly CodeEntry[], index: AreaIndex): readonly string[] {
  const held = entries.flatMap(({ code }) => index.byCode.get(code) ?? []);
  const types = new Set(held.map(({ type }) => type));
  return [...types].flatMap((type) => {
    const areas = held.filter((area) => area.type === type);
    const begun = areas.flatMap(({ from }) => from ?? []).reduce((a, b) => (a > b ? a : b), '');
    const ended = areas.flatMap(({ to }) => to ?? []).reduce((a, b) => (a < b ? a : b), '9999');
    return areas
      .filter(({ from, to }) => (to ?? '9999') < begun || (from ?? '') > ended)
      .map(({ code }) => code);
  });
}

/** By register and list: either is replaced as a whole when it changes. */
const kept = new WeakMap<AreaIndex, WeakMap<CodeList, Together>>();

/**
 * What may be said of all areas of a list together, found once for all questions. What is not so of
 * all of them is not so of some: fewer areas have fewer pairs, and more of them were in force at once.
 */
function findTogether(list: CodeList, index: AreaIndex): Together {
  const lists = kept.get(index) ?? new WeakMap<CodeList, Together>();
  kept.set(index, lists);
  const known = lists.get(list);
  if (known) return known;
  const entries = list.entries.filter(({ rows }) => rows > 0);
  const found = { overlaps: findOverlaps(entries, index), mixed: findMixed(entries, index) };
  lists.set(list, found);
  return found;
}

/** Codes of areas in the answer that stand beside their own successors in the same periods. */
function listOverlapping(query: Query, { overlaps }: Together, facts?: Facts): Set<string> {
  const { isPresent } = findPresence(query, 'area', facts);
  const both = overlaps.filter((pair) => pair.every(isPresent));
  return new Set(both.flatMap((pair) => pair.map(({ code }) => code)));
}

/** Old areas beside the areas that replaced them: the same people are counted twice. */
export const overlappingAreas: Check = (query, index, facts) => {
  const list = query.table.codes.get('area');
  if (!index || !list || query.areas.day !== null) return [];
  const codes = listOverlapping(query, findTogether(list, index), facts);
  if (codes.size === 0) return [];
  const message =
    'Old areas stand beside the areas that replaced them. Choose a day with area_at= before adding up.';
  return [warning('overlapping_areas', message, 'area', [...codes])];
};

/**
 * Areas of one type that were never in force together, so that no one map shows them all. Those
 * that `overlapping_areas` names already are not named again.
 */
export const mixedVintages: Check = (query, index, facts) => {
  const list = query.table.codes.get('area');
  if (!index || !list || query.areas.day !== null) return [];
  const together = findTogether(list, index);
  if (together.mixed.length === 0) return [];
  const { isAny } = findPresence(query, 'area', facts);
  const mixed = isAny ? together.mixed : findMixed(present(query, 'area', facts), index);
  const named = listOverlapping(query, together, facts);
  const codes = mixed.filter((code) => !named.has(code));
  if (codes.length === 0) return [];
  const message =
    'Areas of several boundary sets are in one answer: some had ended before others began. Choose a day with area_at= for one set.';
  return [warning('mixed_vintages', message, 'area', codes)];
};
