/** How a series is told from the others: colour, and dashes for those who cannot rely on it. */
interface SeriesStyle {
  readonly colour: string;
  readonly dash: readonly number[];
}

/**
 * Colours of at least 4.5:1 on white that stay apart for people without one kind of cone: any two
 * differ by 20 or more in CIE 1976 colour difference as seen with protanopia, deuteranopia and
 * tritanopia (Machado, Oliveira and Fernandes 2009; `test/web/charts/palette.test.ts`). Each has its own
 * dashes as well. No chart draws more series than this.
 */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  { colour: '#0b3c5d', dash: [1, 0] },
  { colour: '#c2410c', dash: [8, 3] },
  { colour: '#6d5bd0', dash: [2, 3] },
  { colour: '#007777', dash: [10, 3, 2, 3] },
  { colour: '#332211', dash: [5, 5] },
  { colour: '#776644', dash: [14, 4] },
];

export const INK = '#1c1c1c';
export const QUIET = '#595959';
export const GRID = '#d5dcdb';

/** The style of the n-th series of a chart. */
export function seriesStyle(index: number): SeriesStyle {
  const style = SERIES_STYLES[index % SERIES_STYLES.length];
  if (!style) throw new Error('the palette is empty');
  return style;
}
