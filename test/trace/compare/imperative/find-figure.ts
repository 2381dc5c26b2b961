import type { Grid } from '../../../../pipelines/fetch/documents/read-workbook.ts';
import type { MeasureDeclaration } from '../../../../schemas/dataset/measure.ts';

const wordsAt = (grid: Grid, line: number, column: number): string =>
  String(grid[line]?.[column] ?? '').trim();

/** Number of the nearest line above that is so; -1 without one. */
const findAbove = (grid: Grid, line: number, is: (cells: Grid[number]) => boolean): number =>
  grid.slice(0, line).findLastIndex(is);

/** What a workbook prints at a place, before it is scaled. */
export interface PrintedFigure {
  /** Of the group, as printed. */
  readonly label: string;
  readonly printed: unknown;
  readonly period: string;
  /** Thousands of jobs that the figure rests on. */
  readonly jobs: number;
}

/** Jobs by year: the column is under the year, which stands beside the one before or after. Line 0 is the first. */
export function findJobs(grid: Grid, line: number, year: number): PrintedFigure {
  const at = (cells: Grid[number]): number =>
    cells.findIndex(
      (cell, i) =>
        cell === year &&
        [cells[i - 1], cells[i + 1]].some((next) => next === year - 1 || next === year + 1),
    );
  const heading = grid[findAbove(grid, line, (cells) => at(cells) >= 0)] ?? [];
  const first = heading.findIndex((cell) => typeof cell === 'number' && cell > 1900);
  const printed = grid[line]?.[at(heading)];
  return {
    label: wordsAt(grid, line, first - 1),
    printed,
    period: String(year),
    jobs: Number(printed),
  };
}

/**
 * A change over the whole span: its column is under its heading, which has the years above it. What
 * it rests on is the smaller of the levels at both ends, which the first table of the sheet has.
 */
export function findChange(
  grid: Grid,
  line: number,
  { column, unit }: MeasureDeclaration['at'],
): PrintedFigure {
  const isHeading = (cells: Grid[number]): boolean => cells.includes('Requirement');
  const heading = findAbove(grid, line, isHeading);
  const units = wordsAt(grid, heading, 0) + wordsAt(grid, heading + 1, 0);
  const isThousands = units.startsWith('Levels');
  const label = wordsAt(grid, line, 0);
  const span = grid
    .slice(0, heading)
    .flat()
    .findLast((cell) => /^\d{4}-\d{4}$/.test(String(cell)));
  const years = String(span).split('-').map(Number);
  const first = grid.findIndex(isHeading);
  const levels = grid
    .slice(first)
    .find((_, at) => at > 0 && wordsAt(grid, first + at, 0) === label);
  const ends = years.map((year) => Number(levels?.[grid[first]?.indexOf(year) ?? -1]));
  const fits = isThousands === (unit === 'thousands');
  return {
    label,
    printed: fits
      ? grid[line]?.[grid[heading]?.indexOf(column ?? '') ?? -1]
      : `a figure in ${units}`,
    period: years.join('/'),
    jobs: Math.min(...ends),
  };
}
