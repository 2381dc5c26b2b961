import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { boxAround, type MapPoint, type MapShapes, type Shape } from '../shape.ts';
import { boxOfRings, writePath } from '../write-path.ts';

/** Where the hexagon of an area stands: its column from the west, its row from the south. */
interface Hexagon {
  readonly code: string;
  readonly name: string;
  readonly q: number;
  readonly r: number;
}

/** The lines of the file without its heading. */
function readHexagons(): Hexagon[] {
  const file = readFileSync(path.join(import.meta.dirname, 'hexagons.csv'), 'utf8');
  const lines: string[][] = parse(file);
  return lines.slice(1).map(([code = '', name = '', q, r]) => {
    return { code, name, q: Number(q), r: Number(r) };
  });
}

/** Codes that two places had until 2025: figures in the districts of 2023 have them. */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  E08000038: ['E08000016'],
  E08000039: ['E08000019'],
};

/** A hexagon that stands on a corner, around its middle: nearly regular, all numbers whole. */
const CORNERS: readonly MapPoint[] = [
  [0, -12],
  [10, -6],
  [10, 6],
  [0, 12],
  [-10, 6],
  [-10, -6],
  [0, -12],
];
const [WIDE, HIGH] = [20, 18];
const PAD = 2;

/** Columns lie to the east, rows to the north; odd rows are half a hexagon further east (`odd-r`). */
function shapeOf({ code, name, q, r }: Hexagon, [west, north]: MapPoint): Shape {
  const x = (q - west) * WIDE + (Math.abs(r) % 2) * (WIDE / 2) + WIDE / 2 + PAD;
  const y = (north - r) * HIGH + 12 + PAD;
  const ring = CORNERS.map(([dx, dy]): MapPoint => [x + dx, y + dy]);
  const codes = [code, ...(FORMER[code] ?? [])];
  return { code, codes, name, path: writePath([ring]), box: boxOfRings([ring]) };
}

let made: MapShapes | undefined;

/**
 * The local authorities of the United Kingdom as hexagons of one size, for stores without boundaries.
 * Read from `hexagons.csv` once.
 */
export function hexagonShapes(): MapShapes {
  if (made) return made;
  const hexagons = readHexagons();
  const corner: MapPoint = [
    Math.min(...hexagons.map(({ q }) => q)),
    Math.max(...hexagons.map(({ r }) => r)),
  ];
  const shapes = hexagons.map((hexagon) => shapeOf(hexagon, corner));
  const [, , right, bottom] = boxAround(shapes.map(({ box }) => box));
  made = {
    kind: 'hexagons',
    shapes,
    box: [0, 0, right + PAD, bottom + PAD],
    insets: [],
    moved: [],
    attribution: 'Places of the hexagons: Open Innovations, MIT licence',
    without: [],
  };
  return made;
}
