import { Refused } from '../../../../fetch/refusal.ts';
import type { Grid } from '../../../../fetch/documents/read-workbook.ts';
import { findYear, isWhole, wordsOf } from './figure.ts';
import type { Breakdown, Figure, SheetUnit } from './figure.ts';

/** Columns B to F are levels in five years, H to J what changes between two of them. */
const LEVELS = [1, 2, 3, 4, 5];
const CHANGES = [7, 8, 9];
const HEADINGS = 'Change,Demand,Requirement';

const UNITS: Readonly<Record<string, SheetUnit>> = {
  'Levels (000s)': 'thousands',
  'Shares (per cent)': 'percent',
  'Shares (%)': 'percent',
};

const isHeading = (cells: Grid[number]): boolean =>
  LEVELS.every((column) => findYear(cells[column]) !== undefined) &&
  CHANGES.map((column) => wordsOf(cells[column])).join(',') === HEADINGS;

/** The two years that the changes lie between: `2020-2035`, printed above their headings. */
function readSpan(grid: Grid, heading: number, sheet: string): { from: number; to: number } {
  const above = [1, 2, 3].map((up) => wordsOf(grid[heading - up]?.[CHANGES[0] ?? 0]));
  const span = above.map((words) => /^(\d{4})-(\d{4})$/.exec(words)).find((found) => found);
  if (!span) throw new Refused('span_missing', `${sheet}!${heading + 1} says of no years`);
  return { from: Number(span[1]), to: Number(span[2]) };
}

/** Some sheets name the unit above the last of the years instead. */
const ABOVE: Readonly<Record<string, SheetUnit>> = {
  thousands: 'thousands',
  'per cent': 'percent',
};

/** The unit stands in column A of the heading row, alone in the row below it, or above the years. */
function readUnit(grid: Grid, heading: number, sheet: string): SheetUnit {
  const words = [grid[heading], grid[heading + 1]].map((cells) => wordsOf(cells?.[0]));
  const above = ABOVE[wordsOf(grid[heading - 3]?.[LEVELS.at(-1) ?? 0])];
  const unit = words.map((word) => UNITS[word]).find((found) => found !== undefined) ?? above;
  if (unit) return unit;
  throw new Refused('unit_unknown', `${sheet}!${heading + 1} is in "${words.join(' / ')}"`);
}

interface Row {
  readonly row: number;
  readonly label: string;
  readonly cells: Grid[number];
}

/** Rows below a heading down to that of all groups; a row without numbers is text. */
function readRows(grid: Grid, heading: number, sheet: string): Row[] {
  const rows = grid.slice(heading + 1).flatMap((cells, offset): Row[] => {
    const label = wordsOf(cells[0]);
    const isData = label !== '' && typeof cells[1] === 'number';
    return isData ? [{ row: heading + 2 + offset, label, cells }] : [];
  });
  const end = rows.findIndex(({ label }) => isWhole(label));
  if (end < 0) throw new Refused('total_missing', `sheet "${sheet}" has no row of all groups`);
  return rows.slice(0, end + 1);
}

/**
 * Both tables of a sheet `Ind T1`, `Occ T1` or `Occ T2`: thousands of jobs, then percent (levels as shares of
 * all groups, changes as percent of the level at the start). What a change rests on is taken from
 * the thousands. Throws {@link Refused} where a unit, a heading or the row of all groups is missing.
 */
export function readOpeningsSheet(grid: Grid, sheet: string, breakdown: Breakdown): Figure[] {
  const headings = grid.flatMap((cells, at) => (isHeading(cells) ? [at] : []));
  const units = headings.map((at) => readUnit(grid, at, sheet));
  if (units.join(',') !== 'thousands,percent') {
    throw new Refused('tables_unlike', `sheet "${sheet}" has tables in: ${units.join(', ')}`);
  }
  const smaller = new Map<string, number>();
  return headings.flatMap((heading, table) => {
    const unit = units[table] ?? 'thousands';
    const { from, to } = readSpan(grid, heading, sheet);
    const years = LEVELS.map((column) => findYear(grid[heading]?.[column]));
    return readRows(grid, heading, sheet).flatMap(({ row, label, cells }) => {
      const read = (column: number): number => {
        const printed = cells[column];
        if (typeof printed === 'number') return printed;
        throw new Refused('not_a_number', `${sheet}!${row} has none in column ${column + 1}`);
      };
      const levels = LEVELS.map((column, at) => ({ year: years[at], printed: read(column) }));
      const ends = levels.flatMap(({ year, printed }) =>
        year === from || year === to ? printed : [],
      );
      if (unit === 'thousands') smaller.set(label, Math.min(...ends));
      const common = { place: `${sheet}!${row}`, breakdown, label, unit };
      return [
        ...levels.map(({ year, printed }) => {
          const rests_on = unit === 'thousands' ? printed : null;
          return { ...common, column: String(year), printed, rests_on };
        }),
        ...CHANGES.map((column, at) => {
          const heading = HEADINGS.split(',')[at] ?? '';
          return {
            ...{ ...common, column: heading, printed: read(column) },
            rests_on: smaller.get(label) ?? null,
          };
        }),
      ];
    });
  });
}
