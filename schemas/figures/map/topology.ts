import { feature, merge } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { MultiPolygon as MultiPolygonJson } from 'geojson';
import type { MultiPolygon, Objects, Topology } from 'topojson-specification';

/** A point in degrees of WGS84: longitude, latitude. */
export type Position = readonly [lon: number, lat: number];
/** Polygons of one area as GeoJSON has them (RFC 7946): outer ring first, holes after it. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

/** Areas as a topology has them, one object an area. */
type Areas = Topology<Objects>;

/** Areas whose shared borders are held once, so that what is done to one side is done to both. */
export interface SharedBorders {
  readonly topology: Areas;
  readonly byCode: ReadonlyMap<string, MultiPolygon>;
}

/** Steps per side of the box around all areas: about a metre for the United Kingdom. */
const GRID = 1e6;

/** Decimals of a degree that are kept: 0.0001 of latitude is 11 m. */
const DECIMALS = 4;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** Twice the area within a ring in the plane; above 0 where it runs against the clock. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** A ring as RFC 7946 asks: outer rings against the clock, holes with it, without a point twice in a row. */
function asRing(points: readonly number[][], isOuter: boolean): Position[] {
  const ring = points
    .map(([lon = 0, lat = 0]): Position => [rounded(lon), rounded(lat)])
    .filter(([lon, lat], index, all) => {
      const before = all[index - 1];
      return before?.[0] !== lon || before[1] !== lat;
    });
  return turn(ring) > 0 === isOuter ? ring : ring.toReversed();
}

/** A ring of fewer than three corners has nothing within. */
const hasInside = (ring: readonly Position[]): boolean => ring.length >= 4;

function asPolygons(coordinates: readonly number[][][][]): Polygons {
  return coordinates.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring, index) => asRing(ring, index === 0));
    return outer && hasInside(outer) ? [[outer, ...holes.filter(hasInside)]] : [];
  });
}

/** Finds the borders that areas share, by the points that they have in common. Pure. */
export function shareBorders(areas: ReadonlyMap<string, Polygons>): SharedBorders {
  const objects = Object.fromEntries(
    [...areas].map(([code, polygons]): [string, MultiPolygonJson] => {
      const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
      return [code, { type: 'MultiPolygon', coordinates }];
    }),
  );
  const { arcs, transform, objects: made } = buildTopology(objects, GRID);
  const known = Object.entries(made).map(([code, object]): [string, MultiPolygon] => {
    if (object.type !== 'MultiPolygon') throw new Error(`${code} is no area`);
    return [code, { type: object.type, arcs: object.arcs }];
  });
  return indexObjects({ type: 'Topology', arcs, transform, objects: Object.fromEntries(known) });
}

/** The areas of a topology by code. Throws for one that is no area. */
export function indexObjects(topology: Areas): SharedBorders {
  const byCode = new Map(
    Object.entries(topology.objects).map(([code, object]): [string, MultiPolygon] => {
      if (object.type !== 'MultiPolygon') throw new Error(`${code} is no area`);
      return [code, object];
    }),
  );
  return { topology, byCode };
}

/** One area with its own polygons, in degrees. Throws for a code that is not among the areas. */
export function polygonsOf({ topology, byCode }: SharedBorders, code: string): Polygons {
  const object = byCode.get(code);
  if (!object) throw new Error(`there is no shape of ${code}`);
  return asPolygons(feature(topology, object).geometry.coordinates);
}

/** Several areas as one, the borders between them gone. Throws for a code that is not among the areas. */
export function dissolve(borders: SharedBorders, codes: readonly string[]): Polygons {
  const objects = codes.map((code) => {
    const object = borders.byCode.get(code);
    if (!object) throw new Error(`there is no shape of ${code}`);
    return object;
  });
  return asPolygons(merge(borders.topology, objects).coordinates);
}
