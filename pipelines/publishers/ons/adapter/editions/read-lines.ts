import { readRows } from '../../../../fetch/documents/read-workbook.ts';
import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';
import type { Columns } from './columns.ts';
import type { FoundTable } from './find-tables.ts';
import type { FindPlace, Place } from './places.ts';
import { words } from './sheet-heads.ts';

/** One row of a table with a figure for each of its periods. */
export interface Line {
  /** Row of the sheet; the first is 1. */
  readonly row: number;
  /** As printed. */
  readonly name: string;
  /** Undefined when the name is of no area of the table's levels. */
  readonly place: Place | undefined;
  /** The publisher's codes, by dimension id. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** What is printed for the codes, by dimension id. */
  readonly names: Readonly<Record<string, string>>;
  readonly note: string;
  /** What is printed, a text for each period of the headings. */
  readonly printed: readonly string[];
}

function readLine(
  row: number,
  cells: readonly Cell[],
  columns: Columns,
  find: (name: string, code: string) => Place | undefined,
): Line | undefined {
  const printed = columns.periods.map(({ column }) => words(cells[column]));
  if (printed.every((text) => text === '')) return undefined;
  const at = (column: number | null): string => (column === null ? '' : words(cells[column]));
  const name = at(columns.area);
  const read = (wanted: Readonly<Record<string, number>>): Record<string, string> =>
    Object.fromEntries(Object.entries(wanted).map(([id, column]) => [id, at(column)]));
  return {
    row,
    name,
    place: find(name, at(columns.areaCode)),
    dimensions: read(columns.dimensions),
    names: read(columns.names),
    note: at(columns.notes),
    printed,
  };
}

/** Lines are handed on so many at a time: enough for SQL to be quick, few enough to hold. */
const AT_ONCE = 4000;

/**
 * Lines of a table in order, some thousands at a time: the sheet is streamed and never held. Rows
 * without a figure are titles and notes. Throws a refusal for a code that belongs to another area.
 */
export async function* readLines(
  file: string,
  { table, columns, headerRow }: FoundTable,
  findPlace: FindPlace,
): AsyncGenerator<readonly Line[]> {
  let lines: Line[] = [];
  const find = (name: string, code: string): Place | undefined => findPlace(table, name, code);
  for await (const rows of readRows(file, table.sheet)) {
    for (const { row, cells } of rows) {
      const line = row > headerRow ? readLine(row, cells, columns, find) : undefined;
      if (line) lines.push(line);
    }
    if (lines.length < AT_ONCE) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}
