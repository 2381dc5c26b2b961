import { escapeXml } from '../draw/svg.ts';
import { drawLinks, type HrefOf } from './draw-links.ts';
import type { DrawnMap } from './draw-map.ts';
import { CLASS_STYLES } from './map-palette.ts';
import { outline, pathOf } from './marks.ts';
import type { MapShapes, Shape } from './shape.ts';
import { chooseView, type Room } from './view.ts';

/** What a map is made of that shows where an area lies. */
export interface LocatorQuestion {
  /** Unique on the page; every id inside the drawing starts with it. */
  readonly id: string;
  /** A short name, as plain text. */
  readonly name: string;
  readonly describedBy: string;
  /** The area, those around it, and what else is drawn around them. */
  readonly shapes: MapShapes;
  /** Codes of the area; a list of districts has several. */
  readonly focus: readonly string[];
  /** Codes of the areas that it touches. */
  readonly beside: readonly string[];
  readonly room: Room;
  readonly hrefOf: HrefOf;
}

const [LIGHT, , MIDDLE, DARK] = CLASS_STYLES;
const REST = { fill: '#f0f0f0', edge: '#767676' };

/**
 * Draws an area among those that it touches: the area dark, its neighbours lighter, the rest pale. No
 * colour says a figure. Pure; `links` are as those of `drawMap`.
 */
export function drawLocator(question: LocatorQuestion): Pick<DrawnMap, 'svg' | 'links'> {
  const { id, name, describedBy, focus, beside, room, hrefOf } = question;
  const view = chooseView(question.shapes, undefined, room);
  const isOf = (codes: readonly string[]) => (shape: Shape) =>
    shape.codes.some((code) => codes.includes(code));
  const [isFocus, isBeside] = [isOf(focus), isOf(beside)];
  const own = view.shapes.filter(isFocus);
  const near = view.shapes.filter((shape) => !isFocus(shape) && isBeside(shape));
  const rest = view.shapes.filter((shape) => !isFocus(shape) && !isBeside(shape));
  const group = (shapes: readonly Shape[], { fill, edge }: typeof REST): string =>
    `<g fill="${fill}" stroke="${edge}">${shapes.map((shape) => pathOf(id, shape)).join('')}</g>`;
  const codes = own.map(({ code }) => code);
  const svg = [
    `<svg role="img" aria-label="${escapeXml(name)}" aria-describedby="${describedBy}" focusable="false" xmlns="http://www.w3.org/2000/svg" ${view.attributes}>`,
    `<g stroke-width="${view.pixel / 2}" stroke-linejoin="round">`,
    group(rest, REST),
    group(near, MIDDLE ?? LIGHT ?? REST),
    group(own, DARK ?? REST),
    outline(id, codes, view.pixel, 1),
    '</g></svg>',
  ].join('');
  const areas = [...rest, ...near, ...own].map((shape) => ({ shape, words: shape.name }));
  return { svg, links: drawLinks(id, view, areas, hrefOf) };
}
