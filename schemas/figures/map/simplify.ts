import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';
import type { MultiPolygon } from 'topojson-specification';
import { indexObjects, polygonsOf, type SharedBorders } from './topology.ts';

/** How coarse areas become, in square kilometres. */
export interface Coarseness {
  /** A corner goes when the triangle that it makes with its neighbours is smaller. */
  readonly triangle: number;
  /** An island or a lake goes when it is smaller. */
  readonly island: number;
}

/** Square of the mean radius of the Earth in kilometres (IUGG). */
const RADIUS_SQUARED = 6371.0088 ** 2;
const WHOLE_SPHERE = 4 * Math.PI;

/** The number of an arc, which the other way round is written ~n. */
const numberOf = (arc: number): number => (arc < 0 ? ~arc : arc);

/** Arcs that more than one ring is made of, by their number. */
function findShared(byCode: SharedBorders['byCode']): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { arcs } of byCode.values()) {
    for (const arc of arcs.flat(2)) {
      const number = numberOf(arc);
      if (seen.has(number)) shared.add(number);
      seen.add(number);
    }
  }
  return shared;
}

/** Square kilometres within a ring, however it turns. */
function areaOf(topology: SharedBorders['topology'], ring: readonly number[]): number {
  const { geometry } = feature(topology, { type: 'Polygon', arcs: [[...ring]] });
  const points = (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]): [number, number] => [
    lon,
    lat,
  ]);
  const area = Math.abs(sphericalRingArea(points, false));
  return Math.min(area, WHOLE_SPHERE - area) * RADIUS_SQUARED;
}

/** The polygons of an area without small islands and lakes; the largest, and what touches others, stay. */
function dropSmall(
  topology: SharedBorders['topology'],
  object: MultiPolygon,
  least: number,
  isShared: (arc: number) => boolean,
): MultiPolygon {
  const touches = (ring: readonly number[]): boolean => ring.some(isShared);
  const measured = object.arcs.map((rings) => ({
    rings,
    area: areaOf(topology, rings[0] ?? []),
  }));
  const largest = Math.max(...measured.map(({ area }) => area));
  const arcs = measured.flatMap(({ rings: [outer = [], ...holes], area }) => {
    if (area < least && area < largest && !touches(outer)) return [];
    return [[outer, ...holes.filter((hole) => touches(hole) || areaOf(topology, hole) >= least)]];
  });
  return { ...object, arcs };
}

/** The arcs of areas of which simplifying left nothing, so that they are kept as they were. */
function findLost(borders: SharedBorders): ReadonlySet<number> {
  const lost = [...borders.byCode].filter(([code]) => polygonsOf(borders, code).length === 0);
  return new Set(lost.flatMap(([, { arcs }]) => arcs.flat(2)).map(numberOf));
}

/**
 * Areas with fewer corners and without small islands. A border that two areas share is simplified once,
 * so that it stays shared and no gap opens; where three meet stays where it is. Visvalingam and Whyatt,
 * Line generalisation by repeated elimination of points, The Cartographic Journal 30 (1993), with the
 * areas of triangles on a sphere. Every area keeps at least its largest polygon. Pure.
 */
export function simplifyAreas(borders: SharedBorders, coarse: Coarseness): SharedBorders {
  const weighed = presimplify(borders.topology, sphericalTriangleArea);
  const topology = simplify(weighed, coarse.triangle / RADIUS_SQUARED);
  const shared = findShared(borders.byCode);
  const isShared = (arc: number): boolean => shared.has(numberOf(arc));
  const objects = Object.fromEntries(
    [...borders.byCode].map(([code, object]) => [
      code,
      // What is small is judged before it is simplified, which may leave nothing of it.
      dropSmall(borders.topology, object, coarse.island, isShared),
    ]),
  );
  const simplified = indexObjects({ ...topology, objects });
  const lost = findLost(simplified);
  if (lost.size === 0) return simplified;
  const arcs = topology.arcs.map((arc, at) => (lost.has(at) ? (weighed.arcs[at] ?? arc) : arc));
  return indexObjects({ ...topology, arcs, objects });
}
