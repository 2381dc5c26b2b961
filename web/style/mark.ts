import { DEMAND, PROVISION } from './sides.ts';

/** A bar of the mark: the side it stands for, and its place in a square of 32 units. */
interface MarkBar {
  readonly side: 'demand' | 'provision';
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** How wide each bar of the mark is. */
export const MARK_WIDTH = 10;

/** The mark: what employers ask for and what is taught, two bars alongside on one ground. */
export const MARK_BARS: readonly MarkBar[] = [
  { side: 'demand', x: 4, y: 3, height: 26 },
  { side: 'provision', x: 18, y: 11, height: 18 },
];

/** The sides in the colours that they have in every chart. */
const FILLS = { demand: DEMAND, provision: PROVISION } as const;

const bars = MARK_BARS.map(
  ({ side, x, y, height }) =>
    `<rect x="${x}" y="${y}" width="${MARK_WIDTH}" height="${height}" rx="1.5" fill="${FILLS[side]}"/>`,
);

/** The site's icon, on white, so that it is seen on the dark frame of a browser too. */
export const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#fff"/>${bars.join('')}</svg>`;
