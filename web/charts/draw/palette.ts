export { DEMAND, PROVISION } from '../../style/sides.ts';

/** How a series is told from the others: colour, and dashes for those who cannot rely on it. */
interface SeriesStyle {
  readonly colour: string;
  readonly dash: readonly number[];
}

/**
 * Colours of at least 4.5:1 on white that stay apart for people without one kind of cone: any two,
 * and each from the colours of demand and provision, differ by 20 or more in CIE 1976 colour
 * difference as seen with protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes
 * 2009; `test/web/charts/palette.test.ts`). Each has its own dashes as well. No chart draws more
 * series than this.
 */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  { colour: '#0b3c5d', dash: [1, 0] },
  { colour: '#8516f3', dash: [8, 3] },
  { colour: '#796149', dash: [2, 3] },
  { colour: '#7363d2', dash: [10, 3, 2, 3] },
  { colour: '#332211', dash: [5, 5] },
  { colour: '#0e1225', dash: [14, 4] },
];

/** Dashes of the references of a chart, the first for the nearest: a region, then its country. */
export const REFERENCE_DASHES: readonly (readonly number[])[] = [
  [3, 3],
  [9, 4],
  [9, 3, 2, 3],
];
/** Places that are neither the focus nor chosen: at least 3:1 on white and on {@link BAND}. */
export const OTHERS = '#7d868b';
/** Ground of what cannot be told apart from the focus. */
export const BAND = '#e3edf3';

export const INK = '#15232b';
export const QUIET = '#51606a';
export const GRID = '#d3dcdf';

/** The style of the n-th series of a chart. */
export function seriesStyle(index: number): SeriesStyle {
  const style = SERIES_STYLES[index % SERIES_STYLES.length];
  if (!style) throw new Error('the palette is empty');
  return style;
}
