import { type Box, boxAround, type Inset, type MapShapes, type Shape } from './shape.ts';

/** The room that a drawing has on a page, in CSS pixels; a phone shows it smaller. */
export interface Room {
  readonly width: number;
  readonly height: number;
}
/** The room of a map that a page is about. */
export const WHOLE_MAP: Room = { width: 440, height: 680 };
const PAD_PX = 3;

/** The part of the shapes that is drawn, and how large. */
export interface View {
  readonly shapes: readonly Shape[];
  readonly insets: readonly Inset[];
  readonly moved: readonly Box[];
  /** One CSS pixel in units of the map. */
  readonly pixel: number;
  /** The attributes of every drawing that lies over another of the same view. */
  readonly attributes: string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** `viewBox` of a box, with a margin. */
export const viewBoxOf = ([left, top, right, bottom]: Box, margin = 0): string =>
  [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin]
    .map(round)
    .join(' ');

/** Where a box lies, as attributes. */
export const placeOf = ([left, top, right, bottom]: Box): string =>
  `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;

/**
 * All of a map, or these areas of it alone as large as they fit: all again where none of them has a
 * shape. What is drawn apart or again belongs to the whole map only.
 */
export function chooseView(
  { shapes, box, insets, moved }: MapShapes,
  only: ReadonlySet<string> | undefined,
  room: Room = WHOLE_MAP,
): View {
  const some = only ? shapes.filter(({ codes }) => codes.some((code) => only.has(code))) : [];
  const isPart = some.length > 0;
  const chosen = isPart ? some : shapes;
  const around = isPart ? boxAround(chosen.map((shape) => shape.box)) : box;
  const [wide, high] = [around[2] - around[0], around[3] - around[1]];
  const pixel = round(Math.max(wide / room.width, high / room.height)) || 0.01;
  const size = (units: number): number => Math.round(units / pixel) + 2 * PAD_PX;
  const attributes = `viewBox="${viewBoxOf(around, PAD_PX * pixel)}" width="${size(wide)}" height="${size(high)}"`;
  const whole = isPart ? { insets: [], moved: [] } : { insets, moved };
  return { shapes: chosen, ...whole, pixel, attributes };
}
