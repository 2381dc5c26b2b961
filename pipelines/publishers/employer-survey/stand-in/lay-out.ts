import { makeWorkbook } from '../../../fetch/documents/workbook/whole-workbook.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { findLower } from './significance.ts';

/** A column of a sheet by its heading, in a group of columns. */
export interface LaidColumn {
  readonly group: string;
  readonly heading: string;
}

/** One line of a table: a number for every column, null where the sheet hides it. */
export interface LaidLine {
  readonly label: string;
  readonly printed: readonly (number | string)[];
  /** True for shares and means, which the sheet tests for significance. */
  readonly isTested: boolean;
}

/** A table of a sheet; the first line is of interviews, and its heading stands after `head` lines. */
export interface LaidTable {
  readonly heading: string;
  readonly head: number;
  readonly lines: readonly LaidLine[];
}

/** The sheet of one area, or of all areas side by side. */
export interface LaidSheet {
  readonly name: string;
  readonly columns: readonly LaidColumn[];
  readonly tables: readonly LaidTable[];
  /** A sheet of one area has letters of significance. */
  readonly isOfOne: boolean;
}

type Rows = (readonly Cell[])[];
const LETTERS = 'abcdefghijklm';

/** The letter of each column in its group; places have none. A star: under 30 interviews. */
function lettersOf({ columns, tables, isOfOne }: LaidSheet): (string | null)[] {
  const bases = tables[0]?.lines[0]?.printed ?? [];
  return columns.map(({ group }, at) => {
    if (!isOfOne || group === group.toUpperCase()) return null;
    const within = columns.slice(0, at).filter((column) => column.group === group).length;
    return `${Number(bases[at]) < 30 ? '*' : ''}${LETTERS[within] ?? ''}`;
  });
}

function layOutTable(
  table: LaidTable,
  sheet: LaidSheet,
  letters: readonly (string | null)[],
): Rows {
  const interviews = (table.lines[0]?.printed ?? []).map(Number);
  return table.lines.flatMap(({ label, printed, isTested }, at): Rows => {
    const lower = sheet.columns.map((column, own) =>
      letters[own] === null || !isTested
        ? null
        : findLower(
            printed,
            interviews,
            own,
            (other) => sheet.columns[other]?.group === column.group,
          )
            .map((other) => letters[other])
            .join('') || null,
    );
    return [
      ...(at === table.head ? [[table.heading]] : []),
      [label, ...printed],
      ...(lower.some((cell) => cell !== null) ? [[null, ...lower]] : []),
    ];
  });
}

function layOutSheet(sheet: LaidSheet, year: number): Rows {
  const { name, columns, tables, isOfOne } = sheet;
  const letters = lettersOf(sheet);
  const groups = columns.map(({ group }, at) => (columns[at - 1]?.group === group ? null : group));
  return [
    ['30-September-2020', ...(isOfOne ? ['England and regional averages'] : [])],
    [`Employer Skills Survey (ESS) ${year}`],
    ['Back to contents'],
    [name],
    [],
    ['Summary of vacancy situation (employer base)'],
    ['Base: All'],
    [null, ...(isOfOne ? groups : [null, ...groups.slice(1)])],
    [null, ...columns.map(({ heading }) => heading)],
    ...(isOfOne ? [['Significance Level: 95%', ...letters]] : []),
    ...tables.flatMap((table) => layOutTable(table, sheet, letters)),
    ['Tables produced by IFF'],
  ];
}

/** Lays out a workbook as the publisher does: its contents, then a sheet for every area. */
export function layOutWorkbook(sheets: readonly LaidSheet[], year: number): Buffer {
  const contents: Rows = [
    ['Page 1 Table of Contents'],
    ...sheets.map(({ name }) => [`Table ${name.replaceAll('_', ' ')}`, `Summary : ${name}`]),
  ];
  const laid = sheets.map((sheet) => [sheet.name, layOutSheet(sheet, year)] as const);
  return makeWorkbook({ Contents: contents, ...Object.fromEntries(laid) }, 'xlsx');
}
