import { isInForce } from '../../../../schemas/words/entities.ts';
import type { AreaIndex, AreaRecord } from '../area-index.ts';
import { type AnyArea, dayOf, membersOn } from './members.ts';

/** Districts that were in force together on a day and make up an area exactly, in code order. */
export interface Cover {
  readonly day: string;
  readonly codes: readonly string[];
}

/** Codes follow each other a few times at most; a circle in the register ends here. */
const MOST_STEPS = 5;

type Direction = 'predecessors' | 'successors';

/**
 * The districts that stand in the place of these before them, or after: undefined where they belong
 * to areas outside too, so that they would make up more than these.
 */
function step(
  codes: readonly string[],
  direction: Direction,
  isDue: (area: AreaRecord) => boolean,
  { byCode }: AreaIndex,
): readonly string[] | undefined {
  const back = direction === 'predecessors' ? 'successors' : 'predecessors';
  const inside = new Set(codes);
  const next = codes.flatMap((code) => {
    const area = byCode.get(code);
    if (!area || !isDue(area)) return [code];
    return area[direction].filter((other) => byCode.get(other)?.type === 'lad');
  });
  const isWhole = [...new Set(next)].every(
    (code) => inside.has(code) || (byCode.get(code)?.[back] ?? []).every((of) => inside.has(of)),
  );
  return isWhole ? [...new Set(next)].sort() : undefined;
}

/** The districts of a day that make up what these make up; undefined where none do exactly. */
function moveTo(
  codes: readonly string[],
  day: string,
  index: AreaIndex,
): readonly string[] | undefined {
  let moved: readonly string[] | undefined = codes.toSorted();
  for (let steps = 0; moved && steps < MOST_STEPS; steps += 1) {
    const areas: readonly AreaRecord[] = moved.flatMap((code) => index.byCode.get(code) ?? []);
    if (areas.every((area) => isInForce(area, day))) return moved;
    const isLate = areas.some(({ from }) => from !== null && from > day);
    moved = isLate
      ? step(moved, 'predecessors', ({ from }) => from !== null && from > day, index)
      : step(moved, 'successors', ({ to }) => to !== null && to < day, index);
  }
  return undefined;
}

/** All codes that come before these or after them. */
function lineage(codes: readonly string[], { byCode }: AreaIndex): AreaRecord[] {
  const found = new Set(codes);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    for (const code of [...found]) {
      const { predecessors = [], successors = [] } = byCode.get(code) ?? {};
      for (const each of [...predecessors, ...successors]) found.add(each);
    }
  }
  return [...found].flatMap((code) => byCode.get(code) ?? []);
}

/**
 * The districts that an area is made of, as they were on each day on which their codes changed: the
 * newest first, each set of codes once. Districts that merged stand for their parts before, and the
 * parts for them after; codes of different days never stand in one set, so nothing overlaps. Of a
 * district these are the codes that the same place had. None where the area is not made of whole
 * districts.
 */
export function findCovers(area: AnyArea, index: AreaIndex, today: string): readonly Cover[] {
  const day = dayOf(area, today);
  const members = membersOn(area, index, day);
  const changes = lineage(members, index).flatMap(({ to }) => to ?? []);
  const days = [...new Set([today, day, ...changes])].sort().reverse();
  const covers = new Map<string, Cover>();
  for (const each of days) {
    const codes = members.length === 0 ? undefined : moveTo(members, each, index);
    if (codes && !covers.has(codes.join())) covers.set(codes.join(), { day: each, codes });
  }
  return [...covers.values()];
}
