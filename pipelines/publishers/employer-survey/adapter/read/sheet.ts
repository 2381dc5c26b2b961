import type { Cell, SheetRow } from '../../../../fetch/documents/workbook/cell.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { readColumns } from './columns.ts';
import { BASE, LEAST_INTERVIEWS } from './table.ts';
import type { Line, Sheet } from './table.ts';

const words = (cell: Cell | undefined): string => String(cell ?? '').trim();
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `30-September-2020` as an ISO day; undefined for anything else. */
function findDay(printed: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})-([A-Z][a-z]+)-(\d{4})$/.exec(printed) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (year === undefined || number === 0) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

interface Table {
  name: string | null;
  readonly bases: readonly Cell[];
  readonly lines: Omit<Line, 'table' | 'bases'>[];
}

/** Rows below the headings as tables: each begins with its base, and is named by its first heading. */
function readTables(sheet: string, rows: readonly SheetRow[]): Table[] {
  const tables: Table[] = [];
  for (const { row, cells } of rows) {
    const label = words(cells[0]);
    const table = tables.at(-1);
    const isHeading = cells.slice(1).every((cell) => cell === null);
    if (label === BASE) {
      tables.push({ name: null, bases: cells, lines: [{ row, label, cells, letters: [] }] });
    } else if (isHeading) {
      if (table) table.name ??= label;
    } else if (!table) {
      throw new Refused('base_missing', `sheet ${sheet} row ${row}: "${label}" has no "${BASE}"`);
    } else if (label === '') {
      const last = table.lines.pop();
      if (last) table.lines.push({ ...last, letters: cells });
    } else {
      table.lines.push({ row, label, cells, letters: [] });
    }
  }
  return tables;
}

/**
 * Reads the sheet of an area, or of all areas, from its rows. Throws {@link Refused} naming the
 * sheet when it is laid out otherwise: another survey or year, no column of England, lines without
 * the interviews that they rest on, a table without a heading.
 */
export function readSheet(name: string, rows: readonly SheetRow[], year: number): Sheet {
  const refuse = (what: string): never => {
    throw new Refused('sheet_unlike', `sheet ${name}: ${what}`);
  };
  const title = words(rows.find(({ row }) => row === 2)?.cells[0]);
  if (title !== `Employer Skills Survey (ESS) ${year}`) refuse(`it is titled "${title}"`);
  const printed = words(rows.find(({ row }) => row === 1)?.cells[0]);
  const edition = findDay(printed) ?? refuse(`"${printed}" is no day`);
  const at = rows.findIndex(({ cells }) => words(cells[1]) === 'England Total');
  const headings = rows[at] ?? refuse('no column is headed "England Total"');
  const below = rows[at + 1];
  const isTested = words(below?.cells[0]).startsWith('Significance');
  const tables = readTables(name, rows.slice(at + (isTested ? 2 : 1)));
  const columns = readColumns(name, rows[at - 1], headings, isTested ? below : undefined);
  const marked = columns.find(({ at: column, letter, isSmall }) => {
    const base = tables[0]?.bases[column];
    return letter !== null && typeof base === 'number' && isSmall !== base < LEAST_INTERVIEWS;
  });
  if (marked) refuse(`the star of "${marked.heading}" is not what its base says`);
  return {
    ...{ name, edition, columns },
    lines: tables.flatMap(({ name: table, bases, lines }) =>
      lines.map((line) => ({
        ...line,
        bases,
        table: table ?? refuse(`the table in row ${line.row} has no heading`),
      })),
    ),
  };
}
