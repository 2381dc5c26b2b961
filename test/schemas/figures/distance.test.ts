import { expect, test } from 'vitest';
import { distanceKm } from '../../../schemas/figures/provision/distance.ts';

test.each([
  // Land's End to John o' Groats in a straight line: 603 miles, 970 km (Ordnance Survey).
  [{ lon: -5.716, lat: 50.066 }, { lon: -3.07, lat: 58.644 }, 970],
  // A degree of latitude of a sphere of this radius.
  [{ lon: 0, lat: 51 }, { lon: 0, lat: 52 }, 111.2],
  [{ lon: -1.78, lat: 53.65 }, { lon: -1.78, lat: 53.65 }, 0],
])('from %j to %j', (from, to, km) => {
  expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(Math.max(1, km * 0.006));
});
