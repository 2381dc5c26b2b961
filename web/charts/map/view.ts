import { type Box, boxAround, type Inset, type MapShapes, type Shape } from './shape.ts';

/** The room that a map has on a page, in CSS pixels; a phone shows it smaller. */
export const MAP_WIDTH = 440;
const MAP_HEIGHT = 680;
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
 * All of a map, or these areas of it alone as large as they fit. What is drawn apart or again belongs
 * to the whole map only. Throws where none of the areas is there.
 */
export function chooseView(
  { shapes, box, insets, moved }: MapShapes,
  only: ReadonlySet<string> | undefined,
): View {
  const chosen = only ? shapes.filter(({ code }) => only.has(code)) : shapes;
  const around = only ? boxAround(chosen.map((shape) => shape.box)) : box;
  const [wide, high] = [around[2] - around[0], around[3] - around[1]];
  const pixel = round(Math.max(wide / MAP_WIDTH, high / MAP_HEIGHT)) || 0.01;
  const size = (units: number): number => Math.round(units / pixel) + 2 * PAD_PX;
  const attributes = `viewBox="${viewBoxOf(around, PAD_PX * pixel)}" width="${size(wide)}" height="${size(high)}"`;
  const whole = only ? { insets: [], moved: [] } : { insets, moved };
  return { shapes: chosen, ...whole, pixel, attributes };
}
