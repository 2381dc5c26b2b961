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

/** SQL of a text as XML has it. A line break as a reference: a file of lines would end there. */
const escaped = (sql: string): string =>
  [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['\n', '&#10;'],
    ['\r', '&#13;'],
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

/** What any text holds that {@link escaped} changes, as a pattern of GLOB, and beside it. */
const CHANGED = text(`*[\u0001-\u001F&<>]*`);
const CHANGED_TOO = [0, 0xfffe, 0xffff];
/** Spaces at the end of a text; any at its beginning come before `!`. */
const SPACES = [0x20, 0x09, 0x0a, 0x0d];

const anyOf = (conditions: readonly string[]): string =>
  `coalesce(bool_or(${conditions.join(' OR ')}), false)`;

/** Parts of a column's summary. */
const SUMMARY = 3;

/**
 * What must be known of columns before their rows are printed, as SQL over all rows: how many cells
 * are filled (`none`, `all`, `some`), whether a text begins or ends with a space, and whether one holds
 * what {@link escaped} changes. Regular expressions would say it shorter and take four times as long.
 */
export function summarySql(columns: readonly SheetColumn[]): string[] {
  return columns.flatMap((column) => {
    const value = valueSql(column);
    const filled = `CASE count(${value}) WHEN 0 THEN 'none' WHEN count(*) THEN 'all' ELSE 'some' END`;
    if (!isText(column)) return [filled, 'false', 'false'];
    const ends = SPACES.map((code) => `suffix(${value}, chr(${code}))`);
    const holds = CHANGED_TOO.map((code) => `contains(${value}, chr(${code}))`);
    return [
      filled,
      anyOf([`${value} < '!'`, ...ends]),
      anyOf([`${value} GLOB ${CHANGED}`, ...holds]),
    ];
  });
}

/**
 * SQL of a cell after the number of its row; null where the cell is empty. It is made of the column
 * alone, so that DuckDB works it out once for each value of a file's dictionary. Programs drop spaces
 * at the ends of a text unless they are asked to keep them.
 */
function tailSql(
  column: SheetColumn,
  style: string | null,
  hasSpaces: boolean,
  isChanged: boolean,
): string {
  const styled = style === null ? '' : ` s="${style}"`;
  const write = (open: string, held: string, close: string): string =>
    `(${text(`"${styled}${open}`)} || ${held} || ${text(`${close}</c>`)})`;
  const value = valueSql(column);
  if (!isText(column))
    return write(column.type === 'boolean' ? ' t="b"><v>' : '><v>', value, '</v>');
  const held = isChanged ? escaped(value) : value;
  if (!hasSpaces) return write(' t="str"><v>', held, '</v>');
  return write(' t="inlineStr"><is><t xml:space="preserve">', held, '</t></is>');
}

/**
 * SQL of one row of a sheet as SpreadsheetML (ECMA-376 part 1, 18.3.1.73), over spooled rows: texts
 * stand in their cells, numbers as DuckDB prints them, empty cells are left out. `styles` are the
 * numbers of the columns' styles, `summary` what {@link summarySql} says of the rows.
 */
export function rowXml(
  columns: readonly SheetColumn[],
  styles: readonly (string | null)[],
  summary: readonly unknown[],
): string {
  const number = `(${name(ROW)} + ${FIRST_ROW})::VARCHAR`;
  const cells = columns.flatMap((column, at) => {
    const [filled, hasSpaces, isChanged] = summary.slice(SUMMARY * at);
    const start = text(`<c r="${columnLetters(at)}`);
    const tail = tailSql(column, styles[at] ?? null, hasSpaces === true, isChanged !== false);
    if (filled === 'none') return [];
    // concat skips a null, so a cell that may be empty is one expression; a cell that is always filled
    // is passed as its parts.
    return filled === 'all' ? [start, number, tail] : [`${start} || ${number} || ${tail}`];
  });
  return `concat(${["'<row r=\"'", number, "'\">'", ...cells, "'</row>'"].join(', ')})`;
}
