import { ROW } from '../../../warehouse/spool.ts';
import { name, text } from '../../../warehouse/sql.ts';
import { isText } from './lay-out.ts';
import type { SheetColumn } from './lay-out.ts';

const LETTERS = 26;
/** Rows of a sheet are numbered from 1, and the first is the header. */
const FIRST_ROW = 2;
/** What XML 1.0 has no way to write: most control characters, and two that are no characters. */
const UNWRITABLE = String.raw`[\x00-\x08\x0B\x0C\x0E-\x1F\x{FFFE}\x{FFFF}]`;

/** The letters of a column of a sheet, counted from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}

/** SQL of a text as XML has it. */
const escaped = (sql: string): string =>
  [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
  ].reduce(
    (inner, [from = '', to = '']) => `replace(${inner}, ${text(from)}, ${text(to)})`,
    `regexp_replace(${sql}, ${text(UNWRITABLE)}, '', 'g')`,
  );

/** SQL of what a cell holds, as text; null where the cell is empty. */
function valueSql({ name: column, role, type }: SheetColumn): string {
  const sql = name(column);
  if (type === 'boolean') return `${sql}::INTEGER::VARCHAR`;
  if (type === 'texts') return `nullif(array_to_string(${sql}, ' '), '')`;
  if (type === 'text') return role === 'flags' ? `nullif(${sql}, '')` : sql;
  return `${sql}::VARCHAR`;
}

/** SQL of a text in its cell. Programs drop spaces at its ends unless they are asked to keep them. */
const textXml = (value: string): string =>
  `CASE WHEN trim(${value}) = ${value} THEN '<t>' ELSE '<t xml:space="preserve">' END || ${escaped(value)} || '</t>'`;

/** SQL of one cell: nothing where it is empty. `number` is SQL of the number of its row. */
function cellSql(column: SheetColumn, at: number, style: string | null, number: string): string {
  const value = valueSql(column);
  const start = text(`<c r="${columnLetters(at)}`);
  const styled = style === null ? '' : ` s="${style}"`;
  const write = (open: string, held: string, close: string): string =>
    `CASE WHEN ${value} IS NULL THEN '' ELSE ${start} || ${number} || ${text(`"${styled}${open}`)} || ${held} || ${text(`${close}</c>`)} END`;
  if (isText(column)) return write(' t="inlineStr"><is>', textXml(value), '</is>');
  return write(column.type === 'boolean' ? ' t="b"><v>' : '><v>', value, '</v>');
}

/**
 * SQL of one row of a sheet as SpreadsheetML (ECMA-376 part 1, 18.3.1.73), over spooled rows: texts
 * stand in their cells, numbers as DuckDB prints them, empty cells are left out. `styles` are the
 * numbers of the columns' styles.
 */
export function rowXml(
  columns: readonly SheetColumn[],
  styles: readonly (string | null)[],
): string {
  const number = `(${name(ROW)} + ${FIRST_ROW})::VARCHAR`;
  const cells = columns.map((column, at) => cellSql(column, at, styles[at] ?? null, number));
  return `concat('<row r="', ${number}, '">', ${cells.join(', ')}, '</row>')`;
}
