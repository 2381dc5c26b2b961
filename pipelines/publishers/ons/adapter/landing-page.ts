import { Refused } from '../../../fetch/refusal.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A workbook that a landing page links to; the month (`YYYY-MM`) is told by its file name only. */
export interface WorkbookLink {
  readonly uri: string;
  readonly month: string;
}

/**
 * The newest workbook that a landing page links to whose name begins with `file` and ends with a
 * month and year (`vacs02jul2023.xls`). Throws {@link Refused} when there is none.
 */
export function readWorkbookLink(html: string, file: string): WorkbookLink {
  const links = [...html.matchAll(/\/file\?uri=([^"'\s<>]+\/([^/"'\s<>]+))/g)].flatMap(
    ([, uri, fileName]) => {
      const name = (fileName ?? '').toLowerCase();
      const dated = /^([a-z]{3})[a-z]*(\d{4})\.xlsx?$/.exec(name.slice(file.length));
      const month = MONTHS.indexOf(dated?.[1] ?? '') + 1;
      if (uri === undefined || !name.startsWith(file) || month === 0) return [];
      return [{ uri, month: `${dated?.[2] ?? ''}-${String(month).padStart(2, '0')}` }];
    },
  );
  const newest = links.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1);
  if (!newest) throw new Refused('no_workbook', `the page links to no ${file} workbook`);
  return newest;
}

/**
 * Numbers of the earlier vintages that a series' page of previous versions links to, oldest first.
 * Throws {@link Refused} when the numbers are not 1, 2, 3 …: a vintage would be skipped unseen.
 */
export function readVintageNumbers(html: string): number[] {
  const numbers = [...html.matchAll(/\/previous\/v(\d+)/g)].map(([, digits]) => Number(digits));
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const absent = sorted.findIndex((number, at) => number !== at + 1);
  if (absent >= 0) {
    throw new Refused(
      'vintages_not_contiguous',
      `the page lists no previous version ${absent + 1}`,
    );
  }
  return sorted;
}
