import { countWords } from '../../../../schemas/words/count-words.ts';
import { TOTAL } from '../../../../schemas/dataset/code.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Grid } from '../../../fetch/documents/read-workbook.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import type { PrintedCode } from '../../printed-codes.ts';
import { findWindowLabel } from './label.ts';

/** A code of ours and the publisher's own, by which a column is known. */
export interface ColumnCode {
  readonly code: string;
  readonly name?: string;
  readonly publisher_code?: string | null | undefined;
}

/** One figure of a table: where it stands, of which window and code, and what is printed. */
interface TableCell {
  /** Row of the sheet; the first is 1. */
  readonly row: number;
  /** Null when the label of the row is not understood. */
  readonly period: string | null;
  readonly label: string;
  /** Code of the column; null for a column whose heading is none of the declared codes. */
  readonly code: string | null;
  readonly printed: string;
  /** `p` or `r` where the publisher marks the row as provisional or revised, `?` for other marks. */
  readonly rowMark: 'p' | 'r' | '?' | null;
}

const words = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** Column number of every code: a heading is the publisher's code, or begins with it and a space. */
function findColumns(headings: Grid, codes: readonly ColumnCode[]): Map<number, string> {
  const columns = new Map<number, string>();
  const width = Math.max(0, ...headings.map((row) => row.length));
  for (let column = 1; column < width; column += 1) {
    const cells = headings.map((row) => words(row[column])).filter((cell) => cell !== '');
    const found = codes.filter(({ publisher_code: code }) => {
      if (code === null || code === undefined) return false;
      return cells.some((cell) => cell === code || new RegExp(`^${code}[\\s:.]`).test(cell));
    });
    const [code, other] = found;
    if (other)
      throw new Refused(
        'ambiguous_heading',
        `column ${column + 1} names ${countWords(found.length, 'code')}`,
      );
    if (code) columns.set(column, code.code);
  }
  const held = new Set(columns.values());
  const absent = codes.filter(
    ({ code, publisher_code: theirs }) => code !== TOTAL && theirs && !held.has(code),
  );
  if (absent.length > 0) {
    const list = absent.map(({ publisher_code: theirs }) => theirs).join(', ');
    throw new Refused('heading_missing', `no column is headed ${list}`);
  }
  return columns;
}

/**
 * What the headings print beside the publisher's code of each column; blank headings say nothing. Throws
 * as {@link readTable} does.
 */
export function readColumnNames(
  grid: Grid,
  firstRow: number,
  codes: readonly ColumnCode[],
): PrintedCode[] {
  const headings = grid.slice(0, firstRow - 1);
  const named = [...findColumns(headings, codes)].flatMap(([column, code]) => {
    if (code === TOTAL) return [];
    const own = codes.find((each) => each.code === code);
    const theirs = own?.publisher_code ?? '';
    const cells = headings.map((row) => words(row[column]).split(/[\s:.]+/));
    const name = cells
      .flatMap((cell) => cell.filter((word) => word !== theirs))
      .join(' ')
      .trim();
    if (name === '') return [];
    return [{ column: 'heading', code: theirs, name, declared: own?.name ?? null }];
  });
  // "Section" above every column is no name of any of them.
  return new Set(named.map(({ name }) => name)).size > 1 ? named : [];
}

function findRowMark(cells: readonly Cell[]): TableCell['rowMark'] {
  const marks = cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() ? [cell] : []));
  const [mark] = marks;
  if (mark === undefined) return null;
  const letter = /^\(?([pr])\)?$/i.exec(mark.trim())?.[1]?.toLowerCase();
  return marks.length === 1 && (letter === 'p' || letter === 'r') ? letter : '?';
}

/**
 * Reads a table: a window label in column A, one column per code, data from `firstRow` (1 is the
 * first row of the sheet) on. A row without a figure is text, not data. Throws {@link Refused} when
 * a declared code has no column or a column could be of two.
 */
export function readTable(
  grid: Grid,
  firstRow: number,
  codes: readonly ColumnCode[],
  window: number,
): TableCell[] {
  const columns = findColumns(grid.slice(0, firstRow - 1), codes);
  const firstCode = Math.min(...columns.keys());
  return grid.slice(firstRow - 1).flatMap((cells, at) => {
    const label = words(cells[0]);
    const figures = cells.flatMap((cell, column) => {
      const code = columns.get(column) ?? null;
      const isData = column > 0 && (code === null ? typeof cell === 'number' : words(cell) !== '');
      return isData ? [{ code, printed: words(cell) }] : [];
    });
    if (!figures.some(({ code }) => code !== null)) return [];
    const coded = figures.filter(({ code }) => code !== null).map(({ code }) => code);
    const blank = [...columns.values()].filter((code) => code !== TOTAL && !coded.includes(code));
    const all = [...figures, ...blank.map((code) => ({ code, printed: '' }))];
    const rowMark = findRowMark(cells.slice(1, firstCode));
    const period = findWindowLabel(label, window) ?? null;
    return all.map((figure) => ({ row: firstRow + at, period, label, rowMark, ...figure }));
  });
}
