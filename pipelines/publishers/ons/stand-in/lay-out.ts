import { dayName, monthIndex, monthOfIndex } from '../../../../schemas/words/period.ts';
import { makeWorkbook } from '../../../fetch/documents/workbook/whole-workbook.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const short = (month: string): string => MONTHS[Number(month.slice(5, 7)) - 1] ?? '';

/** One vintage of a series. `rows` are in the order in which they are printed. */
interface SeriesVintage {
  readonly title: string;
  readonly cdid: string;
  readonly sourceDataset: string;
  /** ISO dates; an empty text where it is not known. */
  readonly released: string;
  readonly nextRelease: string;
  readonly notes: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
}

/** `16-09-2025`, as the metadata lines of ONS print a release date. */
const releaseDate = (iso: string): string => iso.split('-').reverse().join('-');

/** `14 October 2025`, as ONS announces the next release; nothing for an unknown date. */
function announcement(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day === undefined ? '' : dayName(`${year}-${month}-${day}`);
}

/** `2025 MAY`: a month row of a series, named by the middle month of its window. */
export const monthLabel = (middle: string): string =>
  `${middle.slice(0, 4)} ${short(middle).toUpperCase()}`;

/** `Nov-25`, of `2025-11`: a month as the headings of an edition name it. */
export const monthHeading = (month: string): string => `${short(month)}-${month.slice(2, 4)}`;

/** `Apr-Jun 2025`: a window as the workbooks name it, with the year of its last month. */
export function windowLabel(middle: string): string {
  const [before, after] = [-1, 1].map((step) => monthOfIndex(monthIndex(middle) + step));
  return `${short(before ?? '')}-${short(after ?? '')} ${(after ?? '').slice(0, 4)}`;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The CSV document of the generator: eight metadata lines, then every frequency in one pair of columns. */
export function layOutSeries(vintage: SeriesVintage): string {
  const lines = [
    ['Title', vintage.title],
    ['CDID', vintage.cdid],
    ['Source dataset ID', vintage.sourceDataset],
    ['PreUnit', ''],
    ['Unit', ''],
    ['Release date', releaseDate(vintage.released)],
    ['Next release', announcement(vintage.nextRelease)],
    ['Important notes', vintage.notes],
  ].map((cells) => cells.map(quoted).join(','));
  const rows = vintage.rows.map((cells) => cells.map(quoted).join(','));
  return [...lines, ...rows].join('\n') + '\n';
}

/** A month of a table: its middle month and the figures of all vacancies and of each section. */
export interface TableMonth {
  readonly middle: string;
  readonly all: number | null;
  readonly sections: readonly (number | null)[];
}

/** Labels as ONS has them in its own file, stray and missing spaces included. */
const MISPRINTS: Readonly<Record<string, string>> = {
  'Nov-Jan 2003': 'Nov- Jan 2003',
  'Apr-Jun 2008': 'Apr-Jun2008',
};

/**
 * A workbook of vacancies by industry: sheet `levels`, data from row 9, the window in column A,
 * columns B and C before the sections, section letters in row 8.
 */
export function layOutIndustries(
  title: string,
  sections: readonly { readonly letter: string; readonly name: string }[],
  months: readonly TableMonth[],
  format: 'xls' | 'xlsx',
): Buffer {
  const hasAll = months.some(({ all }) => all !== null);
  const grid: Cell[][] = [
    [title],
    ['Thousands, three-month average, seasonally adjusted'],
    [],
    [],
    [],
    [],
    [null, null, hasAll ? 'All vacancies' : null, ...sections.map(({ name }) => name)],
    ['SIC 2007 section', null, null, ...sections.map(({ letter }) => letter)],
    ...months.map(({ middle, all, sections: figures }) => {
      const label = windowLabel(middle);
      return [MISPRINTS[label] ?? label, null, all, ...figures];
    }),
    [],
    ['Source: ONS Vacancy Survey'],
  ];
  return makeWorkbook({ levels: grid }, format);
}
