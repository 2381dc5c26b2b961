import type {
  BoundariesAnswer,
  BoundaryFeature,
} from '../../../schemas/answers/areas/boundaries.ts';
import { project } from '../../../schemas/figures/map/project.ts';
import type { Polygons } from '../../../schemas/figures/map/topology.ts';
import { type Box, boxAround, type MapPoint, type MapShapes, type Shape } from './shape.ts';
import { boxOfRings, writePath } from './write-path.ts';

/** Units of a map to a kilometre: under a pixel of the whole country, so that rounding is not seen. */
const UNITS = { small: 0.8, fine: 8 } as const;
/** Kilometres between an area that is not drawn where it lies and the frame around it. */
const FRAME = 10;

/** Shetland, which would make the map a fifth taller, and how far it is moved, in kilometres. */
const SHETLAND = 'S12000027';
const MOVED: MapPoint = [135, -180];

/** Kilometres east of 2° west and north of the equator, which is the top left corner of all maps. */
const [WEST, NORTH] = [-450, 6800];

/** Inner and outer London, drawn again in the sea where there is room: its boroughs are too small. */
const LONDON = { of: [100, 5700, 165, 5750], at: [55, 6137, 250, 6287] } as const;

/** A box of kilometres, bottom before top, as a box of units. */
const boxOfKm = (
  [west, south, east, north]: readonly [number, number, number, number],
  units: number,
): Box => [
  (west - WEST) * units,
  (NORTH - north) * units,
  (east - WEST) * units,
  (NORTH - south) * units,
];

const isIn = ({ properties }: BoundaryFeature, code: string): boolean =>
  properties.codes.includes(code);

function ringsOf(
  coordinates: Polygons,
  [east, north]: MapPoint,
  units: number,
): readonly (readonly MapPoint[])[] {
  return coordinates.flat().map((ring) =>
    ring.map((position): MapPoint => {
      const [x, y] = project(position);
      return [Math.round((x + east - WEST) * units), Math.round((NORTH - y - north) * units)];
    }),
  );
}

const made = new WeakMap<BoundariesAnswer, MapShapes>();

/**
 * Boundaries as a map draws them, each answer once. `whole`: all local authorities together, with
 * Shetland moved nearer and London drawn again, larger. Pure.
 */
export function boundaryShapes(answer: BoundariesAnswer, whole: boolean): MapShapes {
  const before = made.get(answer);
  if (before) return before;
  const units = UNITS[answer.detail];
  const moved: Box[] = [];
  const shapes = answer.features.map((feature): Shape => {
    const { code, name, codes } = feature.properties;
    const isMoved = whole && isIn(feature, SHETLAND);
    const polygons = feature.geometry.coordinates.map((rings) =>
      rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat] as const)),
    );
    const rings = ringsOf(polygons, isMoved ? MOVED : [0, 0], units);
    const box = boxOfRings(rings);
    const [left, top, right, bottom] = box;
    const apart = FRAME * units;
    if (isMoved) moved.push([left - apart, top - apart, right + apart, bottom + apart]);
    return { code, codes, name, path: writePath(rings), box };
  });
  const hasLondon = whole && shapes.some(({ code }) => code.startsWith('E09'));
  const inset = {
    name: 'London',
    of: boxOfKm(LONDON.of, units),
    at: boxOfKm(LONDON.at, units),
  };
  const insets = hasLondon ? [inset] : [];
  const drawn = [...shapes.map(({ box }) => box), ...moved, ...insets.map(({ at }) => at)];
  const map: MapShapes = {
    ...{ kind: 'boundaries', shapes, insets, moved, attribution: answer.attribution },
    box: drawn.length > 0 ? boxAround(drawn) : [0, 0, 1, 1],
    without: answer.without.map(({ name }) => name),
  };
  made.set(answer, map);
  return map;
}
