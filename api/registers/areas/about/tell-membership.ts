import type { AreaType } from '../../../../schemas/words/area-types.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { isInForce } from '../../../../schemas/words/entities.ts';
import type { AreaIndex, AreaRecord } from '../area-index.ts';
import { membersOn } from '../groups/members.ts';

const PLANNED: readonly AreaType[] = ['combined_authority', 'lep', 'lsip'];

const parentsOf = (area: AreaRecord, { byCode }: AreaIndex, type: AreaType): AreaRecord[] =>
  area.parents.flatMap((code) => byCode.get(code) ?? []).filter((each) => each.type === type);
const names = (areas: readonly AreaRecord[]): string =>
  listWords([...new Set(areas.map(({ name }) => name))].sort());

/** Which strategic authority a district of England is in, and that it is in two partnerships. */
function tellDistrict(area: AreaRecord, index: AreaIndex, day: string): string[] {
  if (!area.code.startsWith('E') || area.to !== null) return [];
  const authorities = parentsOf(area, index, 'combined_authority').filter((each) =>
    isInForce(each, day),
  );
  const isLondon = area.code.startsWith('E09');
  const partnerships = parentsOf(area, index, 'lep');
  return [
    ...(authorities.length === 0 && !isLondon ? ['It is not in a combined authority.'] : []),
    ...(partnerships.length > 1
      ? [`It was in two local enterprise partnerships: ${names(partnerships)}.`]
      : []),
  ];
}

/** That an area crosses regions, and which of its districts another of its kind had too. */
function tellGroup(area: AreaRecord, index: AreaIndex, day: string): string[] {
  const members = membersOn(area, index, day).flatMap((code) => index.byCode.get(code) ?? []);
  const regions = members.flatMap((each) => parentsOf(each, index, 'region'));
  const shared =
    area.type === 'lep' ? members.filter((each) => parentsOf(each, index, 'lep').length > 1) : [];
  const others = shared
    .flatMap((each) => parentsOf(each, index, 'lep'))
    .filter(({ code }) => code !== area.code);
  return [
    ...(new Set(regions).size > 1
      ? [`It crosses regions: its districts lie in ${names(regions)}.`]
      : []),
    ...(shared.length > 0
      ? [
          `${names(shared)} ${shared.length === 1 ? 'was' : 'were'} in ${names(others)} too, so figures of partnerships do not add up to England.`,
        ]
      : []),
  ];
}

/** What to know of where a district belongs, or of the districts of an area that plans are made for. */
export function tellMembership(area: AreaRecord, index: AreaIndex, day: string): string[] {
  if (area.type === 'lad') return tellDistrict(area, index, day);
  return PLANNED.includes(area.type) ? tellGroup(area, index, day) : [];
}
