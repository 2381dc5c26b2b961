/** A point in whole units of a map, from its top left corner. */
export type MapPoint = readonly [x: number, y: number];

/** The least box around a shape: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** One area as it is drawn. */
export interface Shape {
  readonly code: string;
  /** All codes that the place has had, its own among them: a figure under any of them is its figure. */
  readonly codes: readonly string[];
  readonly name: string;
  /** Path data in whole units, closed. */
  readonly path: string;
  readonly box: Box;
}

/** A part of a map that is drawn again, larger, where there is room. */
export interface Inset {
  readonly name: string;
  /** What is drawn again. */
  readonly of: Box;
  /** Where. */
  readonly at: Box;
}

/** All areas of a type, ready to be drawn: made once for a release. */
export interface MapShapes {
  /** `hexagons` have the same size for every area, and stand about where the areas lie. */
  readonly kind: 'boundaries' | 'hexagons';
  readonly shapes: readonly Shape[];
  /** All that is drawn. */
  readonly box: Box;
  readonly insets: readonly Inset[];
  /** Boxes around areas that are not drawn where they lie. */
  readonly moved: readonly Box[];
  /** Whose shapes they are: stands with every map. */
  readonly attribution: string;
  /** Areas of the type that there is no shape of, by name. */
  readonly without: readonly string[];
}

/** The least box around some boxes. Throws when there are none. */
export function boxAround(boxes: readonly Box[]): Box {
  const [first, ...others] = boxes;
  if (!first) throw new Error('there is nothing to put a box around');
  return others.reduce<Box>(
    (around, [left, top, right, bottom]) => [
      Math.min(around[0], left),
      Math.min(around[1], top),
      Math.max(around[2], right),
      Math.max(around[3], bottom),
    ],
    first,
  );
}

/** Whether two boxes share a point. */
export const meets = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
