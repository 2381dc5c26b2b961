import type { Profile } from '../../schemas/answers/profile.ts';
import { findMadeUp } from '../groups/make-up.ts';
import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { areasBeside } from './areas-beside.ts';
import { findMembers } from './tiles/find-members.ts';
import { buildMeasure } from './build-measure.ts';
import { readRelease } from './read-release.ts';

/** What is asked of a profile: an area of an index, and the day on which its peers were in force. */
interface Asked {
  readonly area: AnyArea;
  readonly index: AreaIndex;
  readonly day: string;
  readonly today: string;
}

const placeOf = (area: AreaRecord) => ({ code: area.code, name: area.name, type: area.type });

/** The headline measures of an area in these releases, with those beside it and its place. */
export async function buildProfile(
  service: Service,
  releases: readonly Release[],
  asked: Asked,
): Promise<Pick<Profile, 'area' | 'beside' | 'members' | 'measures' | 'missing'>> {
  const { area, index, day, today } = asked;
  const beside = areasBeside(area, index);
  const members = findMembers(area, index, day);
  const codes = beside.map(({ code }) => code);
  const madeUp = findMadeUp(area, index, today);
  const around = { area, index, day, beside: codes, members, madeUp };
  const read = (
    await Promise.all(
      releases.map((release) => readRelease(service, release, { ...around, releases })),
    )
  ).flat();
  const place = placeOf(area);
  const built = read
    .toSorted((a, b) => a.headline.order - b.headline.order)
    .map((each) => ({ each, measure: buildMeasure(each, place, codes, service.baseUrl) }));
  return {
    area: place,
    beside: beside.map(placeOf),
    members: members.map(placeOf),
    measures: built.flatMap(({ measure }) => measure ?? []),
    missing: built
      .filter(({ measure }) => !measure)
      .map(({ each }) => ({ measure: each.measure.id, what: each.headline.what })),
  };
}
