import { makeWorkbook } from '../../../fetch/documents/workbook/whole-workbook.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';

/** Thousands of jobs of one group, year by year. */
export interface YearsOfGroup {
  readonly label: string;
  readonly byYear: ReadonlyMap<number, number>;
}

/** One row of a table of openings, in thousands or in percent. */
export interface OpeningsOfGroup {
  readonly label: string;
  /** Levels in 2015, 2019, 2020, 2025 and 2035. */
  readonly levels: readonly number[];
  /** Net change, replacement demand and total requirement from 2020 to 2035. */
  readonly changes: readonly number[];
}

/** Both tables of a sheet of openings. */
export interface Openings {
  readonly thousands: readonly OpeningsOfGroup[];
  readonly percent: readonly OpeningsOfGroup[];
}

/** All that a workbook of one area holds. Sheets that it has nothing for are left out. */
export interface WorkbookContent {
  /** `LSIP`, `LEP`, `MCA` or `Country`. */
  readonly kind: string;
  readonly area: string;
  /** As printed: `29 02 2024 03:49:51 PM`; empty where it is not known. */
  readonly run: string;
  readonly employment: Readonly<Record<'occupation' | 'industry', readonly YearsOfGroup[]>> | null;
  readonly openings: Readonly<Record<'occupation' | 'industry', Openings>> | null;
}

type Rows = (readonly Cell[])[];
const LABEL_COLUMN = 11;
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
const LEVEL_YEARS = [2015, 2019, 2020, 2025, 2035];

/** A figure of jobs by year: labels in column L, under a row of years, shares below. */
function layOutYears(title: string, unit: Cell, groups: readonly YearsOfGroup[]): Rows {
  const years = [...(groups[0]?.byYear.keys() ?? [])];
  const total = groups.at(-1);
  const row = (label: Cell, cells: readonly Cell[]) => [...blanks(LABEL_COLUMN), label, ...cells];
  return [
    [title],
    [],
    [],
    // The publisher leaves a stray zero after the last year.
    row(unit, [...years, 0]),
    ...groups.map(({ label, byYear }) => row(label, [...byYear.values()])),
    [],
    row('% share', years),
    ...groups.map(({ label, byYear }) =>
      row(
        label,
        years.map((year) => (byYear.get(year) ?? 0) / (total?.byYear.get(year) ?? 1)),
      ),
    ),
  ];
}

const CHANGE_HEADS = [
  [...blanks(7), '2020-2035'],
  [...blanks(7), 'Net', 'Replacement', 'Total'],
];
const groupRow = ({ label, levels, changes }: OpeningsOfGroup): Cell[] => [
  label,
  ...levels,
  null,
  ...changes,
];

/** Both tables, thousands first. The sheet of industries prints its unit below the heading. */
function layOutOpenings(title: string, { thousands, percent }: Openings, below: boolean): Rows {
  const heading = (unit: string): Rows => {
    const heads = [...LEVEL_YEARS, null, 'Change', 'Demand', 'Requirement'];
    return below && unit.startsWith('Levels') ? [[null, ...heads], [unit]] : [[unit, ...heads]];
  };
  return [
    [title],
    [],
    ...CHANGE_HEADS,
    ...heading('Levels (000s)'),
    ...thousands.map(groupRow),
    [],
    ...CHANGE_HEADS,
    ...heading(below ? 'Shares (%)' : 'Shares (per cent)'),
    ...percent.map(groupRow),
    [],
    ['Growth', '2015-2019', '2019-2020', '2020-2025', '2025-2035', '2020-2035'],
  ];
}

/** Lays out one workbook as the publisher does, with the sheets that there are figures for. */
export function layOutWorkbook({ kind, area, run, employment, openings }: WorkbookContent): Buffer {
  const info = [
    [kind, area],
    ['Scenario', '.Main'],
    [`${kind} name`, area],
    ['Date run', run],
  ];
  const sheets: Record<string, Rows> = { Info: info };
  if (openings) {
    const title = `Employment Change and Replacement Demand, 2015-2035, ${area}`;
    sheets['Ind T1'] = layOutOpenings(`Industry Table 1  ${title}`, openings.industry, true);
    sheets['Occ T1'] = layOutOpenings(`Occupation Table 1  ${title}`, openings.occupation, false);
  }
  if (employment) {
    const title = `Employment, 2010-2035, ${area}`;
    sheets['Ind F2'] = layOutYears(`Industry Figure 2  ${title}`, null, employment.industry);
    sheets['Occ F2'] = layOutYears(
      `Occupation Figure 2  ${title}`,
      'thousands',
      employment.occupation,
    );
  }
  return makeWorkbook(sheets, 'xlsx');
}
