import type { AreaIndex } from '../warehouse/areas.ts';
import { present, warning } from './warning.ts';
import type { Check, Facts } from './warning.ts';
import type { Query } from './query.ts';

/** Areas in the answer that stand beside their own successors in the same periods. */
function overlapping(query: Query, index: AreaIndex, facts?: Facts): Set<string> {
  const held = new Map(present(query, 'area', facts).map((entry) => [entry.code, entry]));
  const pairs = [...held.values()].flatMap(({ code, last_period }) =>
    (index.byCode.get(code)?.successors ?? []).flatMap((successor) => {
      const first = held.get(successor)?.first_period ?? null;
      const together = first !== null && last_period !== null && first <= last_period;
      return together ? [code, successor] : [];
    }),
  );
  return new Set(pairs);
}

/** Old areas beside the areas that replaced them: the same people are counted twice. */
export const overlappingAreas: Check = (query, index, facts) => {
  if (!index || query.areas.day !== null) return [];
  const codes = overlapping(query, index, facts);
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
  if (!index || query.areas.day !== null) return [];
  const held = present(query, 'area', facts).flatMap(({ code }) => index.byCode.get(code) ?? []);
  const types = new Set(held.map(({ type }) => type));
  const mixed = [...types].flatMap((type) => {
    const areas = held.filter((area) => area.type === type);
    const begun = areas.flatMap(({ from }) => from ?? []).reduce((a, b) => (a > b ? a : b), '');
    const ended = areas.flatMap(({ to }) => to ?? []).reduce((a, b) => (a < b ? a : b), '9999');
    return areas.filter(({ from, to }) => (to ?? '9999') < begun || (from ?? '') > ended);
  });
  const named = overlapping(query, index, facts);
  const codes = mixed.map(({ code }) => code).filter((code) => !named.has(code));
  if (codes.length === 0) return [];
  const message =
    'Areas of several boundary sets are in one answer: some had ended before others began. Choose a day with area_at= for one set.';
  return [warning('mixed_vintages', message, 'area', codes)];
};

/** Areas asked for, by code or as all of a kind on a day, that have no row in the answer. */
export const areasWithoutRows: Check = (query, _, facts) => {
  const { lacking } = query.areas;
  const never =
    lacking.length === 0
      ? []
      : [
          warning(
            'areas_without_rows',
            `${lacking.length} of the areas asked for ${lacking.length === 1 ? 'is' : 'are'} not in this release. Figures of an area whose code changed stand under the code of their time: choose that day with area_at=.`,
            'area',
            lacking,
          ),
        ];
  if (!query.latest) return never;
  const found = facts?.found.get('area');
  const none = (query.areas.chosen ?? []).filter((code) => !(found?.has(code) ?? false));
  if (none.length === 0) return never;
  const message = `${none.length} of the areas asked for have no row in the latest period.`;
  return [...never, warning('areas_without_rows', message, 'area', none)];
};
