import type { AreaIndex } from './area-index.ts';
import { present, warning } from '../../question/warnings/warning.ts';
import type { Check, Facts } from '../../question/warnings/warning.ts';
import type { Query } from '../../question/query.ts';

/** Areas in the answer that stand beside their own successors in the same periods. */
function overlapping(query: Query, index: AreaIndex, facts?: Facts): Set<string> {
  const entries = present(query, 'area', facts);
  const replaced = entries.filter(({ code }) => index.byCode.get(code)?.successors.length);
  if (replaced.length === 0) return new Set();
  const held = new Map(entries.map((entry) => [entry.code, entry]));
  const pairs = replaced.flatMap(({ code, last_period }) =>
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
  if (mixed.length === 0) return [];
  const named = overlapping(query, index, facts);
  const codes = mixed.map(({ code }) => code).filter((code) => !named.has(code));
  if (codes.length === 0) return [];
  const message =
    'Areas of several boundary sets are in one answer: some had ended before others began. Choose a day with area_at= for one set.';
  return [warning('mixed_vintages', message, 'area', codes)];
};
