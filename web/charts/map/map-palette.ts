import { QUIET } from '../draw/palette.ts';

/** How the areas of one class are drawn. */
interface ClassStyle {
  readonly fill: string;
  /** The line around each area, 3:1 against the fill. */
  readonly edge: string;
}

const DARK_EDGE = '#4a5957';
const WHITE = '#ffffff';

/**
 * Five steps of one colour from light to dark, which stay apart by their lightness alone for people
 * without one kind of cone or without colours; each edge is 3:1 against its fill (WCAG 2.2, 1.4.11;
 * `test/web/charts/map/map-palette.test.ts`).
 */
export const CLASS_STYLES: readonly ClassStyle[] = [
  { fill: '#e6f5f2', edge: DARK_EDGE },
  { fill: '#a5cbc5', edge: DARK_EDGE },
  { fill: '#649f97', edge: '#22403d' },
  { fill: '#27716b', edge: WHITE },
  { fill: '#04403d', edge: WHITE },
];

/** Which steps so many classes are drawn with: as far apart as may be. */
const STEPS: Readonly<Record<number, readonly number[]>> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/** The style of the n-th class, the lowest first, of so many. Throws where there is no such class. */
export function classStyle(index: number, of: number): ClassStyle {
  const style = CLASS_STYLES[STEPS[of]?.[index] ?? -1];
  if (!style) throw new Error(`no style for class ${index} of ${of}`);
  return style;
}

/**
 * Why an area has no class, the words of its legend and the lines that are drawn over white instead of
 * a colour: kinds differ by pattern, never by colour. An empty pattern is drawn plain grey.
 */
export const NO_CLASS = {
  suppressed: {
    words: 'Suppressed, to protect people or firms',
    lines: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  },
  uncertain: {
    words: 'Too uncertain: the sample is small',
    lines: 'M-2 2l4-4M0 8l8-8M6 10l4-4M-2 6l4 4M0 0l8 8M6-2l4 4',
  },
  range: { words: 'A range only, or nearly zero', lines: 'M0 4h8' },
  missing: { words: 'Not available', lines: 'M1 2h2M5 6h2' },
  absent: { words: 'No figure held', lines: '' },
} as const satisfies Readonly<Record<string, { words: string; lines: string }>>;
export type NoClass = keyof typeof NO_CLASS;

/** The edge of areas without a class, and what their patterns are drawn with: 7:1 on white. */
export const PATTERN_INK = QUIET;
export const ABSENT_FILL = '#e3e3e3';
