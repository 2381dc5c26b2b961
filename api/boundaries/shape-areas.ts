import type { BoundaryFeature } from '../../schemas/answers/areas/boundaries.ts';
import { dissolve, polygonsOf, type SharedBorders } from '../../schemas/figures/map/topology.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import { type AnyArea, dayOf, membersOn } from '../registers/areas/groups/members.ts';
import { codesOf } from '../registers/areas/places.ts';

/** Areas with their polygons, and those that there are none of. */
export interface Shaped {
  readonly features: readonly BoundaryFeature[];
  readonly without: readonly { readonly code: string; readonly name: string }[];
}

/** The code under which a district has a shape: its own, or another of the same place. */
const findShape = (code: string, { byCode }: SharedBorders, index: AreaIndex): string | undefined =>
  [code, ...codesOf(code, index)].find((each) => byCode.has(each));

/**
 * Gives each area its polygons: a district its own, another area those of its districts put together,
 * as they were on that day. An area of which a district has no shape has none: half of it would
 * mislead. Pure.
 */
export function shapeAreas(
  areas: readonly AnyArea[],
  index: AreaIndex,
  borders: SharedBorders,
  day: string,
): Shaped {
  const features: BoundaryFeature[] = [];
  const without: { code: string; name: string }[] = [];
  for (const area of areas) {
    const { code, name, type } = area;
    const members = membersOn(area, index, dayOf(area, day));
    const shapes = members.flatMap((each) => findShape(each, borders, index) ?? []);
    const [first] = shapes;
    if (first === undefined || shapes.length < members.length) {
      without.push({ code, name });
      continue;
    }
    const polygons = shapes.length === 1 ? polygonsOf(borders, first) : dissolve(borders, shapes);
    const coordinates = polygons.map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
    );
    features.push({
      type: 'Feature',
      id: code,
      properties: { code, name, type, codes: [...codesOf(code, index)] },
      geometry: { type: 'MultiPolygon', coordinates },
    });
  }
  return { features, without };
}
