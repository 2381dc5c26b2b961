import { listWords } from '../../../../schemas/words/list.ts';
import { dayName } from '../../../../schemas/words/period.ts';
import type { AreaIndex, AreaRecord } from '../area-index.ts';
import { type AnyArea, dayOf, membersOn } from '../groups/members.ts';
import { codesOf } from '../places.ts';
import { kindWords } from './kind-words.ts';
import { tellMembership } from './tell-membership.ts';

const unique = (names: readonly string[]): string[] => [...new Set(names)];
const namesOf = (codes: readonly string[], { byCode }: AreaIndex): string[] =>
  unique(codes.flatMap((code) => byCode.get(code)?.name ?? [])).sort();

/** The day as far as it is known: a year where only that is held. */
const since = (day: string, { dates }: AreaRecord): string =>
  dates === 'year' ? day.slice(0, 4) : dayName(day);

/** The other areas of its kind that the districts of an area lie in, and how many lie in each. */
function whereDistrictsAre(
  area: AreaRecord,
  index: AreaIndex,
  isMeant: (other: AreaRecord) => boolean,
): string {
  const day = area.to ?? area.from ?? '';
  const members = membersOn(area, index, day).flatMap((code) => index.byCode.get(code) ?? []);
  const counts = new Map<string, number>();
  for (const { parents, successors } of members) {
    // A county that ended has its districts no more: what they became stands for it.
    for (const code of area.type === 'county' ? successors : parents) {
      const other = index.byCode.get(code);
      if (!other || other.code === area.code || !isMeant(other)) continue;
      if (area.type !== 'county' && other.type !== area.type) continue;
      counts.set(other.name, (counts.get(other.name) ?? 0) + 1);
    }
  }
  return listWords([...counts].map(([name, count]) => `${name} (${count})`));
}

/** What became of an area whose code ended. */
function tellEnd(area: AreaRecord, index: AreaIndex): string[] {
  const { to, successors, name, type, place, code } = area;
  if (to === null) return [];
  const end = since(to, area);
  if (place !== code) return [`The code ended on ${end}; the place has the code ${place} now.`];
  if (type === 'lep') {
    return [
      `It ended on ${end} with its government funding: what it did for government went to local and combined authorities. Figures are still published for it.`,
    ];
  }
  const when = type === 'lsip' || area.dates === 'day' ? `on ${dayName(to)}` : `in ${end}`;
  const heirs = namesOf(successors, index);
  if (heirs.length > 0) {
    const last = namesOf(
      successors.flatMap((each) => index.byCode.get(each)?.successors ?? []),
      index,
    );
    const later = last.length === 0 ? '' : `, which became part of ${listWords(last)} later`;
    const all = heirs.includes(name) ? `another ${name}` : listWords(heirs);
    return [`It ended ${when} and became part of ${all}${later}.`];
  }
  const went = whereDistrictsAre(area, index, (each) => each.to === null);
  return [`It ended ${when}.${went === '' ? '' : ` Its districts went to ${went}.`}`];
}

/** What an area was made of, or the code that it had before. */
function tellBefore(area: AreaRecord, index: AreaIndex): string[] {
  const codes = codesOf(area.code, index).filter((code) => code !== area.code);
  if (area.place === area.code && area.from !== null && codes.length > 0) {
    const former = codes.flatMap((code) => index.byCode.get(code) ?? []);
    const named = former.map(({ code, name }) => (name === area.name ? code : `${name} (${code})`));
    const same =
      area.type === 'lsip' ? 'made of the same districts' : 'with much the same boundary';
    return [`Its code is of ${dayName(area.from)}: before, it was ${listWords(named)}, ${same}.`];
  }
  const parts = namesOf(area.predecessors, index);
  if (area.type === 'lsip' && parts.length === 0 && area.to === null) {
    return [
      `Before, its districts were in ${whereDistrictsAre(area, index, (each) => each.to !== null)}.`,
    ];
  }
  return parts.length < 2 ? [] : [`It was made of ${listWords(parts)}.`];
}

/**
 * What an area is and since when, what it was, what it became, and what to know of its districts:
 * plain sentences for pages and answers. A first day that is not held is not told. Pure.
 */
export function tellArea(area: AnyArea, index: AreaIndex, today: string): string[] {
  if (area.listed) return [];
  const isRecoded = area.place === area.code && codesOf(area.code, index).length > 1;
  const begun = area.from === null || isRecoded ? '' : `, since ${since(area.from, area)}`;
  const isWas = area.to !== null && area.to < today ? 'was' : 'is';
  return [
    `${area.name} ${isWas} ${kindWords(area)}${begun}.`,
    ...tellBefore(area, index),
    ...tellEnd(area, index),
    ...tellMembership(area, index, dayOf(area, today)),
  ];
}
