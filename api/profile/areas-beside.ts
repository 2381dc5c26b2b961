import { widerCodes } from '../../schemas/words/wider-areas.ts';
import { isInForce } from '../../schemas/words/entities.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import { codesOf } from '../registers/areas/places.ts';
import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import type { Release } from '../warehouse/release.ts';

/** How many wider areas stand beside one: its region and its country, or the next wider. */
const BESIDE = 2;

/** The areas that a profile sets beside one: its region and country, or the next wider ones. */
export function areasBeside(area: AnyArea, index: AreaIndex): AreaRecord[] {
  const parents = area.parents.flatMap((code) => index.byCode.get(code) ?? []);
  const regions = parents.filter(({ type }) => type === 'region').map(({ code }) => code);
  // A list lies where all of its districts lie.
  const wider = area.listed
    ? widerCodes(area.listed[0] ?? '', regions).filter((code) => area.parents.includes(code))
    : widerCodes(area.code, regions);
  return wider.flatMap((code) => index.byCode.get(code) ?? []).slice(0, BESIDE);
}

/** Great Britain, or England and Wales: its type is that of the countries that it is made of. */
export const isUnion = ({ code, type }: AreaRecord): boolean =>
  type === 'country' && code.startsWith('K');

/**
 * The other areas of a type that were in force on a day, as far as a release has them. A union of
 * countries is not set among its parts.
 */
export function findPeers(
  area: AreaRecord,
  index: AreaIndex,
  release: Release,
  day: string,
): string[] {
  const held = release.codes.get('area')?.byCode;
  return index.areas
    .filter((each) => !isUnion(area) && !isUnion(each))
    .filter(({ place, type }) => type === area.type && place !== area.place)
    .filter((each) => isInForce(each, day))
    .flatMap(({ code }) =>
      codesOf(code, index)
        .filter((each) => held?.has(each))
        .slice(-1),
    );
}
