import type { Position } from './topology.ts';

/** Mean radius of the Earth in kilometres (IUGG). */
const RADIUS_KM = 6371.0088;
/** The meridian that is drawn upright: that of the British National Grid. */
const MERIDIAN = -2;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * A point on the plane in kilometres: east of 2° west, and north of the equator. The transverse Mercator
 * projection of the sphere (Snyder, Map Projections: A Working Manual, US Geological Survey 1987,
 * equations 8-1 and 8-3, scale 1 on the meridian), which keeps shapes: the country looks as on the maps
 * of the Ordnance Survey, which use it on the ellipsoid.
 */
export function project([lon, lat]: Position): readonly [east: number, north: number] {
  const [from, north] = [radians(lon - MERIDIAN), radians(lat)];
  return [
    RADIUS_KM * Math.atanh(Math.cos(north) * Math.sin(from)),
    RADIUS_KM * Math.atan2(Math.tan(north), Math.cos(from)),
  ];
}
