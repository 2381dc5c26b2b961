import { Refused } from '../../../../fetch/refusal.ts';
import type { Grid } from '../../../../fetch/documents/read-workbook.ts';
import { findYear, isWhole, wordsOf } from './figure.ts';
import type { Breakdown, Figure } from './figure.ts';

/** Column of the first year, and how many years follow each other from there. */
function findYears(cells: Grid[number]): { first: number; years: number[] } {
  const first = cells.findIndex((cell) => findYear(cell) !== undefined);
  const years: number[] = [];
  for (const cell of cells.slice(Math.max(0, first))) {
    const year = findYear(cell);
    if (year === undefined || year !== (years.at(-1) ?? year - 1) + 1) break;
    years.push(year);
  }
  return { first, years };
}

/**
 * Jobs by group and year of a sheet `Ind F2` or `Occ F2`: labels stand in the column before the first
 * year, and the row of all groups ends the table (one of shares follows it). Its numbers are
 * thousands of jobs. Throws {@link Refused} for a sheet without years, or without that row.
 */
export function readEmploymentSheet(grid: Grid, sheet: string, breakdown: Breakdown): Figure[] {
  const at = grid.findIndex((cells) => findYears(cells).years.length > 1);
  const { first, years } = findYears(grid[at] ?? []);
  if (at < 0) throw new Refused('heading_missing', `sheet "${sheet}" has no row of years`);
  const body = grid.slice(at + 1);
  const end = body.findIndex((cells) => isWhole(wordsOf(cells[first - 1])));
  if (end < 0) throw new Refused('total_missing', `sheet "${sheet}" has no row of all groups`);
  return body.slice(0, end + 1).flatMap((cells, offset) => {
    const label = wordsOf(cells[first - 1]);
    if (label === '') return [];
    return years.map((year, index): Figure => {
      const printed = cells[first + index];
      const row = at + 2 + offset;
      if (typeof printed !== 'number') {
        throw new Refused('not_a_number', `${sheet}!${row} has no number for ${label} in ${year}`);
      }
      const place = `${sheet}!${row}`;
      const common = { place, breakdown, label, unit: 'thousands', printed } as const;
      return { ...common, column: String(year), rests_on: printed };
    });
  });
}
