import type { AreaIndex } from './area-index.ts';
import { LATEST, cutsCells, withoutRows } from '../../question/warnings/absent-rows.ts';
import type { Query } from '../../question/query.ts';
import { warning } from '../../question/warnings/warning.ts';
import type { Check, Facts } from '../../question/warnings/warning.ts';
import { TABLE_KINDS } from '../../question/tables/table-kinds.ts';

/** Those of some areas that were in force during the periods of a question. */
function inForceThen(
  { periods }: Query,
  index: AreaIndex | undefined,
  codes: readonly string[],
): readonly string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return codes;
  return codes.filter((code) => {
    const { from, to } = index?.byCode.get(code) ?? { from: null, to: null };
    return (from ?? '') <= last.end && (to ?? '9999') >= first.start;
  });
}

/** Areas of the release that the answer has no row for; before its rows are known, all it may not. */
function areasAbsent(query: Query, asked: readonly string[], facts?: Facts): readonly string[] {
  if (!TABLE_KINDS[query.table.kind].hasFigures) return [];
  if (facts?.total === 0) return asked;
  const narrowed = query.filters.some(({ column }) => column !== 'area');
  if (asked.length < 2 || !narrowed || (cutsCells(query) && !query.latest)) return [];
  if (!facts) return asked;
  const found = facts.found.get('area');
  return asked.filter((code) => found?.has(code) === false);
}

const MOST_NAMED = 5;

/** What is said of areas that the release has no code for, and which other codes of theirs it has. */
function neverHeld(
  { areas, table }: Query,
  index: AreaIndex | undefined,
  lacking: readonly string[],
): string {
  if (lacking.length === 0) return '';
  const never = ` Not in this release at all: ${lacking.length}.`;
  if (areas.day === null) return never;
  const held = table.codes.get('area')?.byCode;
  const under = lacking.flatMap((code) => {
    const area = index?.byCode.get(code);
    const codes = [...(area?.predecessors ?? []), ...(area?.successors ?? [])];
    const others = codes.filter((other) => held?.has(other) ?? false);
    return area && others.length > 0 ? [`${area.name} (${code}) has ${others.join(', ')}`] : [];
  });
  if (under.length === 0) return never;
  const more = under.length > MOST_NAMED ? ` and ${under.length - MOST_NAMED} more` : '';
  return `${never} Under other codes: ${under.slice(0, MOST_NAMED).join('; ')}${more}. Leave area_at out to have them too.`;
}

/** Areas each counted once, under the last of its codes among these. */
function lastCodes(codes: readonly string[], index: AreaIndex | undefined): readonly string[] {
  const all = new Set(codes);
  const isLast = (code: string): boolean =>
    !(index?.byCode.get(code)?.successors.some((next) => all.has(next)) ?? false);
  return codes.filter(isLast);
}

/**
 * Areas asked for, by code or as all of a kind, that have no row in the answer. All of a kind come
 * under any code they had, so one whose former code has rows is there.
 */
export const areasWithoutRows: Check = (query, index, facts) => {
  const { chosen = [], canonical, day, lacking: notHeld } = query.areas;
  const byCode = (canonical.area ?? []).length > 0;
  const underAnyCode = !byCode && day === null;
  const asked = byCode ? chosen : inForceThen(query, index, chosen);
  const lacking = underAnyCode ? inForceThen(query, index, notHeld) : notHeld;
  const absent = areasAbsent(query, asked, facts);
  const codes = [...new Set([...asked, ...lacking])];
  const areas = underAnyCode ? lastCodes(codes, index) : codes;
  const found = facts?.found.get('area');
  const isFound = (code: string): boolean => found?.has(code) ?? false;
  const isThere = (code: string): boolean =>
    underAnyCode && (index?.byCode.get(code)?.predecessors.some(isFound) ?? false);
  const without = new Set([...absent, ...lacking]);
  const none = areas.filter((code) => without.has(code) && !isThere(code)).sort();
  if (none.length === 0) return [];
  const never = lacking.filter((code) => none.includes(code));
  const latest = query.latest && absent.length > 0 && facts?.total !== 0 ? ` ${LATEST}` : '';
  const count =
    areas.length === 1
      ? 'The area asked for has no row in this answer'
      : withoutRows(none.length, areas.length, 'area');
  const message = `${count}.${neverHeld(query, index, never)}${latest}`;
  return [warning('areas_without_rows', message, 'area', none)];
};
