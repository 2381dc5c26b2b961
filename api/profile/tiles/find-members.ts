import { isInForce } from '../../../schemas/words/entities.ts';
import type { AreaIndex, AreaRecord } from '../../registers/areas/area-index.ts';
import { type AnyArea, membersOn } from '../../registers/areas/groups/members.ts';
import { codesOf } from '../../registers/areas/places.ts';
import type { Release } from '../../warehouse/release.ts';
import { isUnion } from '../areas-beside.ts';

/** A country is told by its regions; one without any by its districts. */
function partsOfCountry(area: AreaRecord, index: AreaIndex, day: string): readonly AreaRecord[] {
  const within = index.areas.filter(
    (each) => each.parents.includes(area.code) && isInForce(each, day),
  );
  const regions = within.filter(({ type }) => type === 'region');
  return regions.length > 0 ? regions : within.filter(({ type }) => type === 'lad');
}

/**
 * The areas that one is made of on a day, by name: districts, or the regions of a country, or the
 * countries of the kingdom. None for a district, for what is smaller, and for what is one of one.
 */
export function findMembers(area: AnyArea, index: AreaIndex, day: string): readonly AreaRecord[] {
  const found: Partial<Record<AreaRecord['type'], () => readonly AreaRecord[]>> = {
    uk: () =>
      index.areas.filter(
        (each) => each.type === 'country' && !isUnion(each) && isInForce(each, day),
      ),
    country: () => (isUnion(area) ? [] : partsOfCountry(area, index, day)),
  };
  const members =
    found[area.type]?.() ??
    membersOn(area, index, day).flatMap((code) => index.byCode.get(code) ?? []);
  if (members.length < 2) return [];
  return members.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The code of each member under which a release has its newest figures, and the member's own. */
export function codesOfMembers(
  members: readonly AreaRecord[],
  index: AreaIndex,
  release: Release,
): ReadonlyMap<string, string> {
  const held = release.codes.get('area')?.byCode;
  return new Map(
    members.flatMap(({ code }) =>
      codesOf(code, index)
        .filter((each) => held?.has(each))
        .slice(-1)
        .map((each): [string, string] => [each, code]),
    ),
  );
}
