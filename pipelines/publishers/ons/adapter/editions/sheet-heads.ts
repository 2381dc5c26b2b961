import { readRows } from '../../../../fetch/documents/read-workbook.ts';
import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';
import { listSheets } from '../../../../fetch/documents/workbook/stream-workbook.ts';
import type { EditionTable } from '../../source.ts';
import { NOTES } from './columns.ts';
import { findNamedPeriod } from './period-heading.ts';

/** What stands above the figures of a sheet. */
export interface SheetHead {
  readonly sheet: string;
  /** The text of the first row. */
  readonly title: string;
  /** Row of the headings; the first row of a sheet is 1. */
  readonly row: number;
  /** As printed, by column. */
  readonly headings: readonly string[];
  /** Headings before the first period: what the figures are of. */
  readonly keys: readonly string[];
  readonly every: EditionTable['every'];
}

/** A cell as text: as printed, without blanks around it. */
export const words = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** Rows in which headings may stand: below them a sheet holds no table with periods across. */
const MOST_ROWS = 40;

function asHead(sheet: string, title: string, row: number, cells: readonly Cell[]) {
  const headings = cells.map(words);
  const first = headings.findIndex((text) => findNamedPeriod(text) !== undefined);
  const every = findNamedPeriod(headings[first] ?? '')?.every;
  const keys = headings.slice(0, Math.max(first, 0)).filter((text) => text !== '');
  if (every === undefined || keys.length === 0) return undefined;
  return { sheet, title, row, headings, keys: keys.filter((text) => text !== NOTES), every };
}

async function readHead(file: string, sheet: string): Promise<SheetHead | undefined> {
  let title = '';
  for await (const rows of readRows(file, sheet)) {
    for (const { row, cells } of rows) {
      if (row > MOST_ROWS) return undefined;
      if (row === 1) title = cells.map(words).join(' ').trim();
      const head = asHead(sheet, title, row, cells);
      if (head) return head;
    }
  }
  return undefined;
}

/**
 * The sheets of a workbook and, of those that hold figures by period, what stands above them. Of a
 * sheet only its beginning is read.
 */
export async function readHeads(
  file: string,
): Promise<{ readonly sheets: readonly string[]; readonly heads: readonly SheetHead[] }> {
  const sheets = await listSheets(file);
  const heads: SheetHead[] = [];
  for (const sheet of sheets) {
    const head = await readHead(file, sheet);
    if (head) heads.push(head);
  }
  return { sheets, heads };
}
