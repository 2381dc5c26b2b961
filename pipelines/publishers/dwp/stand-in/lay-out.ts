import type { AttachedFile, Series } from '../../collection-stand-in.ts';
import { makeWorkbook } from '../../../fetch/documents/workbook/whole-workbook.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';

type Rows = readonly (readonly Cell[])[];
/** Sheets of a workbook by their names. */
export type Sheets = Readonly<Record<string, Rows>>;

/** The workbook of one quarter, and the page that it is attached to. */
export interface Quarter {
  readonly collection: string;
  /** What the title of its page begins with. */
  readonly titled: string;
  /** As a title names it: `August 2026`. */
  readonly last: string;
  readonly format: 'ods' | 'xlsx';
  readonly sheets: Sheets;
  /** Lines of the sheet of notes: what the marks stand for. */
  readonly notes: readonly string[];
}

const TYPES = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A workbook as the department lays it out: cover, notes with the legend, then the tables. */
export function layOutWorkbook({ titled, last, format, sheets, notes }: Quarter): Buffer {
  return makeWorkbook(
    {
      Cover: [[`${titled} to ${last}`], ['Department for Work and Pensions']],
      Notes: [['Symbols used in these tables'], ...notes.map((line) => [line])],
      ...sheets,
    },
    format,
  );
}

/** The series with the page of this quarter, and that of one before, which comes first. */
export function layOutSeries(quarter: Quarter): Series {
  const { collection, titled, last, format } = quarter;
  const page = (month: string, files: readonly AttachedFile[]) => ({
    title: `${titled} to ${month}`,
    slug: `${titled} to ${month}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    files,
  });
  const file = {
    filename: `${titled.toLowerCase().replaceAll(' ', '-')}-tables.${format}`,
    title: `${titled}: tables`,
    contentType: TYPES[format],
    body: () => layOutWorkbook(quarter),
  };
  return {
    ...{ collection, folder: '/government/statistics' },
    pages: [page('May 2019', []), page(last, [file])],
  };
}
