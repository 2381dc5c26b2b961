import { cell } from '../cubes/cube.ts';
import type { Cube, Row } from '../cubes/cube.ts';
import type { Chance } from './chance.ts';

/** One way in which figures can be wrong without looking it. */
export interface Lie {
  readonly id: string;
  readonly what: string;
  /** The cube with the lie in it; undefined when the cube has nothing to tell it of. */
  plant(cube: Cube, chance: Chance): readonly Row[] | undefined;
}

/** The figure of a row as printed; the empty text when there is none. */
export const valueOf = (row: Row): string => cell(row, 'OBS_VALUE');
/** The row with another figure. */
export const withValue = (row: Row, value: string): Row => ({ ...row, OBS_VALUE: value });
/** The publisher's code of a row's period, a month or not. */
export const monthOf = (row: Row): string => cell(row, 'DATE_CODE');
/** The GSS code of a row. */
export const areaOf = (row: Row): string => cell(row, 'GEOGRAPHY_CODE');

/** Dates of a cube in order. */
export function datesOf({ rows }: Cube): string[] {
  return [...new Set(rows.map(monthOf))].sort();
}

/** Applies a change to the rows chosen and leaves the others. */
export function changed(cube: Cube, isChosen: (row: Row) => boolean, change: (row: Row) => Row) {
  return cube.rows.map((row) => (isChosen(row) ? change(row) : row));
}

/** Times a power of ten, in the publisher's own decimals, as a slip of the point would print it. */
export function movePoint(printed: string, places: number): string {
  return String(Number((Number(printed) * 10 ** places).toPrecision(12)));
}

/** The words of `from` about one subject (`DATE`, `GEOGRAPHY`) put into `row`. */
export function dressed(row: Row, from: Row, columns: readonly string[]): Row {
  return { ...row, ...Object.fromEntries(columns.map((column) => [column, cell(from, column)])) };
}

/** A figure above zero that is large enough for a slip to matter, picked by chance. */
export function pickFigure(cube: Cube, chance: Chance, least = 1): Row | undefined {
  const figures = cube.rows.filter((row) => Number(valueOf(row)) >= least);
  return figures.length === 0 ? undefined : chance.one(figures);
}
