/** A point in degrees of WGS84. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;

/**
 * Kilometres between two points as the crow flies, by the haversine formula on a sphere (Sinnott,
 * Virtues of the Haversine, Sky and Telescope 68, 1984): within 0.6% of the distance on the ellipsoid.
 */
export function distanceKm(from: Point, to: Point): number {
  const [north, other] = [radians(from.lat), radians(to.lat)];
  const across = Math.cos(north) * Math.cos(other) * haversine(radians(to.lon - from.lon));
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine(other - north) + across)));
}
