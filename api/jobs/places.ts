import type { JobFigures } from '../../schemas/answers/jobs/job.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import { widerCodes } from '../../schemas/words/wider-areas.ts';
import { isInForce } from '../../schemas/words/entities.ts';
import { findPlace } from '../profile/sides/place.ts';
import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';

/** A place whose figures may be told, and the codes that have stood for it, its own first. */
export interface PlaceCodes {
  readonly place: JobFigures['area'];
  readonly codes: readonly string[];
}

/** Kinds of area that people plan by, the smallest first. */
const PLANNED = ['lsip', 'combined_authority', 'lep'] as const;

function codesOfPlace(area: AnyArea, index: AreaIndex, today: string): PlaceCodes {
  const { code, name, type } = area;
  return { place: { code, name, type }, codes: findPlace(area, index, today).codes };
}

function widerOf(area: AnyArea, index: AreaIndex): AreaRecord[] {
  const isOf = (type: AreaType) => (code: string) => index.byCode.get(code)?.type === type;
  const first = area.listed?.[0] ?? area.code;
  const wider = widerCodes(first, area.parents.filter(isOf('region')));
  return [...area.parents.filter(isOf('lad')), ...wider]
    .filter((code) => code !== area.code)
    .flatMap((code) => index.byCode.get(code) ?? []);
}

/** The places that one lies in, itself first: the authority of a ward, region, country, Great Britain, United Kingdom. */
export function listPlaces(area: AnyArea, index: AreaIndex, today: string): PlaceCodes[] {
  return [area, ...widerOf(area, index)].map((each) => codesOfPlace(each, index, today));
}

/** The same with the areas that people plan by before the country: no region has figures of those. */
export function listPlannedPlaces(area: AnyArea, index: AreaIndex, today: string): PlaceCodes[] {
  const parents = area.parents.flatMap((code) => index.byCode.get(code) ?? []);
  const planned = PLANNED.flatMap((type) =>
    parents
      .filter((each) => each.type === type)
      .toSorted((a, b) => Number(isInForce(b, today)) - Number(isInForce(a, today))),
  );
  const wider = widerOf(area, index);
  const authorities = wider.filter(({ type }) => type === 'lad');
  const others = wider.filter(({ type }) => type !== 'lad');
  return [area, ...authorities, ...planned, ...others].map((each) =>
    codesOfPlace(each, index, today),
  );
}
