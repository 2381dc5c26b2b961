import type { AreaType } from '../../../../schemas/words/area-types.ts';
import { isInForce } from '../../../../schemas/words/entities.ts';
import type { AreaIndex, AreaRecord } from '../area-index.ts';

/** An area and, where it is a list of districts that somebody chose, those districts. */
export type AnyArea = AreaRecord & { readonly listed?: readonly string[] };

/** Kinds of area that are made of whole districts, those that publish most figures first. */
export const GROUP_TYPES = [
  'combined_authority',
  'county',
  'metropolitan_county',
  'region',
  'lep',
  'lsip',
] as const satisfies readonly AreaType[];

const isGroupType = (type: AreaType): boolean => GROUP_TYPES.some((each) => each === type);

const districts = new WeakMap<AreaIndex, ReadonlyMap<string, readonly AreaRecord[]>>();

/** The districts, of all times, that lie in each area. */
function districtsByParent(index: AreaIndex): ReadonlyMap<string, readonly AreaRecord[]> {
  const known = districts.get(index);
  if (known) return known;
  const found = new Map<string, AreaRecord[]>();
  for (const area of index.areas) {
    if (area.type !== 'lad') continue;
    for (const parent of area.parents) found.set(parent, [...(found.get(parent) ?? []), area]);
  }
  districts.set(index, found);
  return found;
}

/** The day on which it is asked what an area is made of: its last, or today while it is in use. */
export const dayOf = ({ to }: AreaRecord, today: string): string =>
  to !== null && to < today ? to : today;

/**
 * The codes of the districts that an area is made of on a day; of a district its own. Empty for an
 * area that is not made of whole districts.
 */
export function membersOn(area: AnyArea, index: AreaIndex, day: string): readonly string[] {
  if (area.listed) return area.listed;
  if (area.type === 'lad') return [area.code];
  if (!isGroupType(area.type)) return [];
  return (districtsByParent(index).get(area.code) ?? [])
    .filter((district) => isInForce(district, day))
    .map(({ code }) => code);
}
