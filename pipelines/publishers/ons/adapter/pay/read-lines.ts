import { TOTAL } from '../../../../../schemas/dataset/code.ts';
import { findAreaType } from '../../../../../schemas/words/area-types.ts';
import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';
import { readRows } from '../../../../fetch/documents/read-workbook.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { PayTable } from '../../pay-source.ts';
import { words } from '../editions/sheet-heads.ts';

/** One row of a sheet with the figures of the columns that were asked for. */
export interface PayLine {
  /** Row of the sheet; the first is 1. */
  readonly row: number;
  readonly area: string | null;
  /** As the row that begins the block of the area prints it. */
  readonly areaName: string;
  /** `total`, or the code as printed. */
  readonly occupation: string;
  /** As printed beside the code, without the area that it may begin with; empty beside `total`. */
  readonly occupationName: string;
  readonly printed: readonly string[];
}

/** Headings stand in this row of every sheet, and these two before the figures. */
const HEADER_ROW = 5;
const [DESCRIPTION, CODE] = ['Description', 'Code'];

interface Columns {
  readonly name: number;
  readonly code: number;
  readonly figures: readonly number[];
}

function findColumns(headings: readonly Cell[], wanted: readonly string[], sheet: string): Columns {
  const texts = headings.map(words);
  const find = (heading: string): number => {
    const column = texts.indexOf(heading);
    if (column >= 0) return column;
    const held = texts.filter((text) => text !== '').join(', ') || 'blank';
    throw new Refused('heading_missing', `${sheet} has no column "${heading}" among ${held}`);
  };
  return { name: find(DESCRIPTION), code: find(CODE), figures: wanted.map(find) };
}

/** `London, Professional occupations` in the block of London. */
const withoutArea = (printed: string, area: string): string =>
  printed.startsWith(`${area}, `) ? printed.slice(area.length + 2) : printed;

/**
 * Lines of a sheet in order, some at a time. A row that begins with the code of an area is all
 * occupations of it, and the rows below are of the same area; a table of one area has a row without a code for
 * that. Rows without a figure are titles and notes. Throws {@link Refused} for headings that do not fit.
 */
export async function* readLines(
  file: string,
  sheet: string,
  table: Pick<PayTable, 'area'>,
  wanted: readonly string[],
): AsyncGenerator<readonly PayLine[]> {
  let columns: Columns | undefined;
  let place: { code: string | null; name: string } = { code: table.area ?? null, name: '' };
  for await (const rows of readRows(file, sheet)) {
    const lines: PayLine[] = [];
    for (const { row, cells } of rows) {
      if (row < HEADER_ROW) continue;
      columns ??= findColumns(row === HEADER_ROW ? cells : [], wanted, sheet);
      const found = columns;
      const printed = found.figures.map((column) => words(cells[column]));
      if (row === HEADER_ROW || printed.every((text) => text === '')) continue;
      const code = words(cells[found.code]);
      const isArea = table.area === undefined ? findAreaType(code) !== undefined : code === '';
      if (isArea) place = { code: table.area ?? code, name: words(cells[found.name]) };
      const { code: area, name: areaName } = place;
      const named = isArea ? '' : withoutArea(words(cells[found.name]), areaName);
      const occupation = { occupation: isArea ? TOTAL : code, occupationName: named };
      lines.push({ row, area, areaName, ...occupation, printed });
    }
    if (lines.length > 0) yield lines;
  }
  if (!columns) throw new Refused('no_figures', `${sheet} ends before row ${HEADER_ROW}`);
}
