import type { AreaIndex, AreaRecord } from '../area-index.ts';
import { type Cover, findCovers } from './covers.ts';
import { type AnyArea, GROUP_TYPES } from './members.ts';

type Places = ReadonlyMap<string, readonly AreaRecord[]>;
const kept = new WeakMap<AreaIndex, Map<string, Places>>();

/** Areas that are made of districts, by the codes of those on each day. */
function areasByDistricts(index: AreaIndex, today: string): Places {
  const known = kept.get(index)?.get(today);
  if (known) return known;
  const found = new Map<string, AreaRecord[]>();
  const rank = ({ type }: AreaRecord) => GROUP_TYPES.findIndex((each) => each === type);
  const groups = index.areas.filter((area) => rank(area) !== -1).sort((a, b) => rank(a) - rank(b));
  for (const area of groups) {
    for (const { codes } of findCovers(area, index, today)) {
      found.set(codes.join(), [...(found.get(codes.join()) ?? []), area]);
    }
  }
  kept.set(index, new Map([[today, found]]));
  return found;
}

/**
 * Other areas that are made of the same districts as one, so that a figure published for them is
 * its figure too: the codes that a place had before or has now, then areas of other kinds (West
 * Yorkshire as combined authority, metropolitan county and improvement plan area).
 */
export function findSameDistricts(
  area: AnyArea,
  covers: readonly Cover[],
  index: AreaIndex,
  today: string,
): readonly AreaRecord[] {
  const single = covers.flatMap(({ codes: [code, ...others] }) =>
    code !== undefined && others.length === 0 ? (index.byCode.get(code) ?? []) : [],
  );
  const groups = covers.flatMap(
    ({ codes }) => areasByDistricts(index, today).get(codes.join()) ?? [],
  );
  return [...new Set([...single, ...groups])].filter(({ code }) => code !== area.code);
}
