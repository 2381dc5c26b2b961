import { monthIndex, monthOfIndex } from '../../../../schemas/words/period.ts';

const MONTHS = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
] as const;

const two = (month: number): string => String(month).padStart(2, '0');
/** Number of a month by its English name or the first three letters of it; 0 for another word. */
export const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month === word.slice(0, 3).toUpperCase()) + 1;

/**
 * What a label of a time series names. A quarter is known by its middle month, since a month row of
 * a three-month mean is labelled so: `2025 Q2` and `2025 MAY` are the same three months.
 */
export type SeriesLabel =
  | { readonly frequency: 'month' | 'quarter'; readonly month: string }
  | { readonly frequency: 'year'; readonly year: string };

/** Reads `2025 MAY`, `2025 Q2` or `2025`; undefined for anything else. */
export function findSeriesLabel(label: string): SeriesLabel | undefined {
  const match = /^\s*(\d{4})(?:\s+(?:Q([1-4])|([A-Za-z]{3})))?\s*$/.exec(label);
  const [year, quarter, word] = [match?.[1], match?.[2], match?.[3]];
  if (year === undefined) return undefined;
  if (quarter !== undefined) {
    return { frequency: 'quarter', month: `${year}-${two(Number(quarter) * 3 - 1)}` };
  }
  if (word === undefined) return { frequency: 'year', year };
  const month = monthNumber(word);
  return month === 0 ? undefined : { frequency: 'month', month: `${year}-${two(month)}` };
}

/** Our code of the `window` months of which `middle` (`YYYY-MM`) is the middle one. */
export function windowAround(middle: string, window: number): string {
  const first = monthOfIndex(monthIndex(middle) - Math.floor((window - 1) / 2));
  return window === 1 ? first : `${first}/P${window}M`;
}

const WINDOW =
  /^\s*([A-Za-z]{3})[a-z]*\.?\s*(?:-|–|to)\s*([A-Za-z]{3})[a-z]*\.?\s*(\d{4})\s*(?:\(?\s*[pr]\s*\)?)?\s*$/i;

/**
 * Reads the window label of a workbook (`Apr-Jun 2001`) as our period code. The year is that of the
 * last month, so `Dec-Feb 2003` begins in 2002. Stray and missing spaces of the publisher
 * (`Nov- Jan 2003`, `Apr-Jun2008`) are read. Undefined when the label is not a window of exactly
 * `window` months.
 */
export function findWindowLabel(label: string, window: number): string | undefined {
  const match = WINDOW.exec(label);
  if (!match) return undefined;
  const [first, last] = [monthNumber(match[1] ?? ''), monthNumber(match[2] ?? '')];
  if (first === 0 || last === 0 || ((last - first + 12) % 12) + 1 !== window) return undefined;
  const end = monthIndex(`${match[3] ?? ''}-${two(last)}`);
  const start = monthOfIndex(end - window + 1);
  return window === 1 ? start : `${start}/P${window}M`;
}
