import { buffer } from 'node:stream/consumers';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The bytes of a workbook with a list: a cover, and the sheet with its headings in row 1. */
export const layOutList = (sheet: string, rows: Iterable<readonly Cell[]>): Promise<Buffer> =>
  buffer(
    writeWorkbook([
      { name: 'Information', rows: [[sheet]] },
      { name: sheet, rows },
    ]),
  );
