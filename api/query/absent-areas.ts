import { countWords } from '../../schemas/count-words.ts';
import type { AreaIndex } from '../warehouse/areas.ts';
import { LATEST, cutsCells } from './absent-rows.ts';
import type { Query } from './query.ts';
import { warning } from './warning.ts';
import type { Check, Facts } from './warning.ts';

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

/** The areas asked for: by code, or all of a kind that were in force during the periods. */
function areasAsked(query: Query, index: AreaIndex | undefined): readonly string[] {
  const { chosen = [], canonical } = query.areas;
  return (canonical.area ?? []).length > 0 ? chosen : inForceThen(query, index, chosen);
}

/** Areas of the release that the answer has no row for; before its rows are known, all it may not. */
function areasAbsent(query: Query, asked: readonly string[], facts?: Facts): readonly string[] {
  if (query.table.kind !== 'observations') return [];
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
  const { areas } = query;
  const byKind = areas.day === null && (areas.canonical.area ?? []).length === 0;
  const lacking = byKind ? inForceThen(query, index, areas.lacking) : areas.lacking;
  const asked = areasAsked(query, index);
  const absent = areasAbsent(query, asked, facts);
  const either = [...new Set([...asked, ...lacking])];
  const all = byKind ? lastCodes(either, index) : either;
  const found = facts?.found.get('area');
  const isThere = (code: string): boolean =>
    byKind && (index?.byCode.get(code)?.predecessors.some((each) => found?.has(each)) ?? false);
  const without = new Set([...absent, ...lacking]);
  const none = all.filter((code) => without.has(code) && !isThere(code)).sort();
  if (none.length === 0) return [];
  const never = neverHeld(
    query,
    index,
    lacking.filter((code) => none.includes(code)),
  );
  const latest = query.latest && absent.length > 0 && facts?.total !== 0 ? ` ${LATEST}` : '';
  const what =
    all.length === 1
      ? 'The area asked for has'
      : `${none.length} of the ${countWords(all.length, 'area')} asked for ${none.length === 1 ? 'has' : 'have'}`;
  const message = `${what} no row in this answer.${never}${latest}`;
  return [warning('areas_without_rows', message, 'area', none)];
};
