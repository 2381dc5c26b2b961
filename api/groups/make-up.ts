import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import { type Cover, findCovers } from '../registers/areas/groups/covers.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import { findSameDistricts } from '../registers/areas/groups/same-districts.ts';

/** An area, and all under which its figures may stand. */
export interface MadeUp {
  readonly area: AnyArea;
  /** Other areas of the same districts, those whose figures are taken first, first. */
  readonly same: readonly AreaRecord[];
  /** The districts that it is made of, as of each day on which their codes changed. */
  readonly covers: readonly Cover[];
  readonly byCode: ReadonlyMap<string, AreaRecord>;
}

/** What an area is made of, as the register has it on a day (ISO). */
export function findMadeUp(area: AnyArea, index: AreaIndex, today: string): MadeUp {
  const covers = findCovers(area, index, today);
  const same = findSameDistricts(area, covers, index, today);
  return { area, covers, same, byCode: index.byCode };
}

/** Whether figures of an area may stand anywhere but under its own code. */
export function hasOthers({ area, same, covers }: MadeUp): boolean {
  return same.length > 0 || covers.some(({ codes }) => codes.join() !== area.code);
}

/** The codes of an area and of those of the same districts. */
export const codesOfSame = ({ area, same }: MadeUp): readonly string[] => [
  area.code,
  ...same.map(({ code }) => code),
];

/** The codes of the districts that an area is made of, and of areas that those lie in. */
export function codesOfParts(madeUp: MadeUp): readonly string[] {
  const { covers, byCode } = madeUp;
  const parts = covers.filter(({ codes }) => codes.length > 1).flatMap(({ codes }) => codes);
  // A hidden part is no larger than an area that it lies in.
  const wider = parts.flatMap((code) => byCode.get(code)?.parents ?? []);
  const same = new Set(codesOfSame(madeUp));
  return [...new Set([...parts, ...wider])].filter((code) => !same.has(code));
}
