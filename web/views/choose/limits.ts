import { SERIES_STYLES } from '../../charts/draw/palette.ts';

/** More lines than this cannot be told apart. */
export const MOST_LINES = SERIES_STYLES.length;
/** More bars than this are a table. */
export const MOST_BARS = 50;
/** More lists of districts than this are not compared by the API at once. */
export const MOST_LISTS = 20;
/** More lines of a table than this are a file. */
export const MOST_CELLS = 500;
