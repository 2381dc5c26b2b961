import type { Readable } from 'node:stream';
import type { Cell, SheetRow } from './cell.ts';
import { WorkbookError } from './cell.ts';
import { readXmlStream } from './read-xml.ts';
import { decodeText, TextRuns } from './shared-strings.ts';

const WIDEST = 16_384;
const A = 64;

/** Number of a column by the letters of a cell's name: `C7` is 2, the first being 0. */
function readColumn(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) - A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > WIDEST) throw new WorkbookError(`"${name}" names no cell`);
  return column - 1;
}

/** A cell's content by the type that the sheet gives it (ECMA-376, ST_CellType). */
function readCell(type: string, printed: string, strings: readonly string[]): Cell {
  if (printed === '' && type !== 'str' && type !== 'inlineStr') return null;
  switch (type) {
    case 'n': {
      const value = Number(printed);
      if (Number.isNaN(value)) throw new WorkbookError(`"${printed}" is no number`);
      return value;
    }
    case 's': {
      const text = strings[Number(printed)];
      if (text === undefined) throw new WorkbookError(`there is no shared string ${printed}`);
      return text;
    }
    case 'b':
      return printed === '1' ? 'TRUE' : 'FALSE';
    default:
      return decodeText(printed);
  }
}

/**
 * Rows of a worksheet part in order, as they come. Rows without a cell are left out; of merged cells
 * the first holds the content, as in the sheet. Formulas give their last result. Throws
 * {@link WorkbookError} for a cell that cannot be read.
 */
export async function* readSheetRows(
  stream: Readable,
  strings: readonly string[],
): AsyncGenerator<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let row = 0;
  let column = -1;
  let type = 'n';
  let printed = '';
  let inValue = false;
  const runs = new TextRuns();
  const pieces = readXmlStream(stream, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : readColumn(attributes.r);
        type = attributes.t ?? 'n';
        printed = '';
      } else if (name === 'v') inValue = true;
      else runs.open(name);
    },
    text: (text) => {
      if (inValue) printed += text;
      else runs.hear(text);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        const text = runs.take();
        const cell = type === 'inlineStr' ? text : readCell(type, printed, strings);
        if (cell === null) return;
        while (cells.length < column) cells.push(null);
        cells[column] = cell;
      } else if (name === 'row') {
        if (cells.length > 0) rows.push({ row, cells });
      } else runs.close(name);
    },
  });
  for await (const piece of pieces) {
    void piece;
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}
