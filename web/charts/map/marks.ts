import type { Shape } from './shape.ts';

/** The path of an area, with the id by which outlines and links use it. */
export const pathOf = (id: string, { code, path }: Shape): string =>
  `<path id="${id}-${code}" d="${path}"/>`;

/** Outlines that are seen on any colour: a dark line, so many pixels wide, within a white one. */
export function outline(id: string, codes: readonly string[], pixel: number, px = 2.5): string {
  const uses = codes.map((code) => `<use href="#${id}-${code}"/>`).join('');
  if (uses === '') return '';
  const line = (colour: string, wide: number): string =>
    `<g fill="none" stroke="${colour}" stroke-width="${wide * pixel}">${uses}</g>`;
  return line('#fff', 2 * px) + line('#000', px);
}
