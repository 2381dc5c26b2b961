import type { Profile } from '../../schemas/answers/profile.ts';
import type { AreaRecord } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { areasBeside } from './areas-beside.ts';
import { findMembers } from './tiles/find-members.ts';
import { buildMeasure } from './build-measure.ts';
import { type Asked, readRelease } from './read-release.ts';

const placeOf = (area: AreaRecord) => ({ code: area.code, name: area.name, type: area.type });

/** The headline measures of an area in these releases, with those beside it and its place. */
export async function buildProfile(
  service: Service,
  releases: readonly Release[],
  asked: Asked,
): Promise<Pick<Profile, 'area' | 'beside' | 'members' | 'measures' | 'missing'>> {
  const { area, index, day } = asked;
  const beside = areasBeside(area, index);
  const members = findMembers(area, index, day);
  const codes = beside.map(({ code }) => code);
  const read = (
    await Promise.all(
      releases.map((release) => readRelease(service, release, { ...asked, releases })),
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
