import type { Fault } from '../../../../schemas/answers/problems/problem.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { problemOfFaults } from '../../../problem.ts';
import type { Parameter } from '../../../question/parameters.ts';
import type { AreaIndex } from '../area-index.ts';
import type { AnyArea } from './members.ts';
import {
  type CustomList,
  type ListFault,
  isCustom,
  readCustom,
  unknownCode,
  writeCustom,
} from './read-custom.ts';

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
    dates: null,
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
 * The area of a code, or of a list of districts (`custom~…`); otherwise all that is wrong with it: a
 * code that no area has, and of a list everything that {@link readCustom} tells.
 */
export function findAnyArea(
  word: string,
  index: AreaIndex,
): { readonly area: AnyArea } | { readonly faults: readonly [ListFault, ...ListFault[]] } {
  if (isCustom(word)) {
    const read = readCustom(word, index);
    return 'list' in read ? { area: areaOf(read.list) } : read;
  }
  const area = index.byCode.get(word);
  return area ? { area } : { faults: [unknownCode(word, index)] };
}

/** All that is wrong with the area that a parameter of a query names; nothing where there is one. */
export function faultsOfArea({ text, at, in: where }: Parameter, index: AreaIndex): Fault[] {
  const found = findAnyArea(text, index);
  if ('area' in found) return [];
  return found.faults.map((fault): Fault => {
    return { ...fault, in: where, name: at, see: '/v1/areas' };
  });
}

/** The area of a path. An unknown code there is an address of nothing; a wrong list a wrong question. */
export function readPathArea(word: string, name: string, index: AreaIndex): AnyArea {
  const found = findAnyArea(word, index);
  if ('area' in found) return found.area;
  const faults = found.faults.map((fault): Fault => {
    const code = fault.code === 'unknown-code' ? 'unknown-area' : fault.code;
    return { ...fault, in: 'path', name, code, see: '/v1/areas' };
  });
  const [{ nearest = [] }] = found.faults;
  throw problemOfFaults(faults, { nearest, see: '/v1/areas' });
}
