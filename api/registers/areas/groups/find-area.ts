import type { Fault } from '../../../../schemas/answers/problems/problem.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { ProblemError, problemOfFaults, quotable } from '../../../problem.ts';
import type { AreaIndex, AreaRecord } from '../area-index.ts';
import { guessAreas, nearestAreas } from '../nearest-areas.ts';
import type { AnyArea } from './members.ts';
import { type CustomList, isCustom, readCustom, writeCustom } from './read-custom.ts';

/** The problem of a code that no area has, with the nearest. */
function unknownArea(code: string, index: AreaIndex): ProblemError {
  const near = nearestAreas(code, { areas: index });
  const guess = near.length === 0 ? ' See /v1/areas.' : guessAreas(near);
  return new ProblemError('unknown-area', `No area has the code ${quotable(code)}.${guess}`, {
    members: { nearest: near.map((each) => each.code), see: '/v1/areas' },
  });
}

const MOST_NAMED = 3;

function nameOf({ name, districts }: CustomList): string {
  if (name !== undefined) return name;
  const names = districts.map((district) => district.name).sort();
  if (names.length <= MOST_NAMED) return listWords(names);
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
}

/** A list of districts as an area: it lies where all of them lie, and is in force while all are. */
function areaOf(list: CustomList): AnyArea {
  const { districts } = list;
  const [first, ...others] = districts;
  const parents = (first?.parents ?? []).filter((code) =>
    others.every((district) => district.parents.includes(code)),
  );
  const from = districts.flatMap((each) => each.from ?? []).sort();
  const to = districts.flatMap((each) => each.to ?? []).sort();
  const code = writeCustom(list);
  return {
    code,
    place: code,
    name: nameOf(list),
    name_cy: null,
    type: 'custom',
    entity: 'list of districts',
    from: from.at(-1) ?? null,
    to: to[0] ?? null,
    parents,
    predecessors: [],
    successors: [],
    neighbours: [],
    other_names: [],
    lon: null,
    lat: null,
    listed: districts.map((district) => district.code).sort(),
  };
}

/**
 * The area of a code, or of a list of districts (`custom~…`). Throws the problem of a code that no
 * area has, and of a list all that is wrong with it, as faults of the place `at`.
 */
export function readAnyArea(
  word: string,
  index: AreaIndex,
  at: Pick<Fault, 'in' | 'name'>,
): AnyArea {
  if (!isCustom(word)) {
    const area: AreaRecord | undefined = index.byCode.get(word);
    if (!area) throw unknownArea(word, index);
    return area;
  }
  const read = readCustom(word, index);
  if ('list' in read) return areaOf(read.list);
  // An unknown code in a path is an address of nothing; in a filter it is a wrong question.
  const codeOf = ({ code }: Pick<Fault, 'code'>): string =>
    at.in === 'path' && code === 'unknown-code' ? 'unknown-area' : code;
  throw problemOfFaults(
    read.faults.map((fault) => ({ ...at, ...fault, code: codeOf(fault), see: '/v1/areas' })),
  );
}
