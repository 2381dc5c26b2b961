import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** One line of a Nomis answer by column, without quotes; a blank is the empty text. */
export type Row = Readonly<Record<string, string>>;

/** A whole Nomis dataset in its full shape, as rows. */
export interface Cube {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const Rows = z.array(z.record(z.string(), z.string()));

/** Columns that Nomis prints without quotes. */
const BARE = /_TYPECODE$|_SORTORDER$|^OBS_VALUE$|^RECORD_/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell of the column; a row that lacks it is no row of a cube. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`the cube has no column ${column}`);
  return value;
}

/** The publisher's concepts of a cube, MEASURES last. */
export function conceptsOf({ columns }: Cube): string[] {
  const end = columns.indexOf('MEASURES');
  return [...columns.slice(12, end).filter((_, i) => i % 6 === 0), 'MEASURES'];
}

/** What makes two rows the same cell but for the columns left out. */
export function placeOf(cube: Cube, row: Row, without: readonly string[] = []): string {
  const key = ['DATE_CODE', 'GEOGRAPHY_CODE', 'GEOGRAPHY_TYPE', ...conceptsOf(cube)];
  return key
    .filter((column) => !without.includes(column))
    .map((column) => cell(row, column))
    .join('|');
}

/** Reads a cube with a reader that is not the one under test. */
export async function readCube(file: string): Promise<Cube> {
  const body = await readFile(file, 'utf8');
  const columns = z.array(z.string()).parse(parse(body, { toLine: 1 })[0]);
  return { columns, rows: Rows.parse(parse(body, { columns: true })) };
}

function print(column: string, value: string): string {
  if (BARE.test(column) && (value === '' || NUMBER.test(value))) return value;
  return `"${value.replaceAll('"', '""')}"`;
}

/** Writes a cube as Nomis prints it, its lines numbered anew so that nothing shows there. */
export async function writeCube({ columns, rows }: Cube, file: string): Promise<void> {
  const lines = rows.map((row, n) => {
    const numbered = { ...row, RECORD_OFFSET: String(n), RECORD_COUNT: String(rows.length) };
    return columns.map((column) => print(column, cell(numbered, column))).join(',');
  });
  const header = columns.map((column) => `"${column}"`).join(',');
  await writeFile(file, [header, ...lines, ''].join('\n'));
}
