import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { writeWorkbook } from './write-workbook.ts';

/** One table of an edition: its headings stand in row 5, its rows follow; one without cells is blank. */
export interface EditionSheet {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

const COVER = 'Labour demand volumes by Standard Occupation Classification (SOC 2020), UK';

/** A table below the four lines that stand above its headings. */
function* layOutTable({ title, headings, rows }: EditionSheet): Generator<readonly Cell[]> {
  yield [title];
  yield ['This worksheet contains one table'];
  yield ['Some cells are marked [x]: the figure is suppressed'];
  yield ['Source: Office for National Statistics, Textkernel'];
  yield headings;
  yield* rows;
}

/** The bytes of an edition, as they are written: a cover and a sheet for each table. */
export function writeEdition(sheets: readonly EditionSheet[]): Readable {
  return writeWorkbook([
    { name: 'Cover sheet', rows: [[COVER]] },
    ...sheets.map((sheet) => ({ name: sheet.name, rows: layOutTable(sheet) })),
  ]);
}

/** The bytes of a small edition. */
export const layOutEdition = (sheets: readonly EditionSheet[]): Promise<Buffer> =>
  buffer(writeEdition(sheets));
