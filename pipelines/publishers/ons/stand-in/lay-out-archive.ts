import { buffer } from 'node:stream/consumers';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { writeWorkbook } from './write-workbook.ts';
import { writeZip } from './write-zip.ts';

/** A workbook of the pay survey: the first of `rows` are the headings of row 5. */
interface ArchivedWorkbook {
  /** Its name in the archive, folders before it. */
  readonly name: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly title: string;
    readonly rows: readonly (readonly Cell[])[];
  }[];
}

/** A table below the lines that stand above its headings, with the notes of the survey after it. */
function* layOutTable(
  title: string,
  rows: readonly (readonly Cell[])[],
): Generator<readonly Cell[]> {
  yield [title];
  yield [];
  yield [];
  yield [null, null, 'Number of jobs', null, 'Annual %', null, 'Annual %', 'Percentiles'];
  yield* rows;
  yield [];
  yield [
    'a  Employees on adult rates whose pay for the survey pay-period was not affected by absence.',
  ];
  yield ['KEY - x = Estimates are considered unreliable, .. = disclosive, : = not applicable'];
}

/** The bytes of an archive: workbooks in a zip file, as the survey's tables are published. */
export function layOutArchive(workbooks: readonly ArchivedWorkbook[]): Promise<Buffer> {
  const parts = workbooks.map(({ name, sheets }) => {
    const tables = sheets.map((sheet) => ({
      name: sheet.name,
      rows: layOutTable(sheet.title, sheet.rows),
    }));
    const notes = { name: 'Notes', rows: [['Annual Survey of Hours and Earnings']] };
    return { name, body: writeWorkbook([notes, ...tables]) };
  });
  return buffer(writeZip(parts));
}
