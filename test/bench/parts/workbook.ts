import { stat } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { inChild } from '../children/child.ts';
import type { Done } from '../children/child.ts';
import type { Ratio } from '../report.ts';

const COLUMNS = 44;

/** Writes a workbook of one sheet, a third of its cells text of few kinds, the others figures. */
async function writeWorkbook(filename: string, rows: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = book.addWorksheet('Table 1');
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) =>
      column % 3 === 0
        ? `provider ${(row * 7 + column) % 2000}`
        : ((row * 31 + column) % 99_991) / 7,
    );
    sheet.addRow(cells).commit();
  }
  sheet.commit();
  await book.commit();
}

/** Seconds that DuckDB takes to copy the same rows from CSV to Parquet. */
async function copy(csv: string): Promise<number> {
  const database = await openDatabase(':memory:', { memoryMb: 1024, threads: 2 });
  try {
    const started = performance.now();
    await database.run(
      `COPY (FROM read_csv(${text(csv)}, header = false, all_varchar = true)) TO ${text(`${csv}.parquet`)} (COMPRESSION zstd)`,
    );
    return (performance.now() - started) / 1000;
  } finally {
    database.close();
  }
}

/**
 * A workbook of 130,000 rows of 44 columns laid out as CSV: peak memory against one of a tenth of the
 * rows, and seconds against DuckDB's copy of the same rows from CSV. Parsing XML of some 350 MB is
 * the work that the copy does not have.
 */
export async function benchWorkbook(folder: string): Promise<Ratio[]> {
  const lay = async (rows: number): Promise<Done & { readonly csv: string; megabytes: number }> => {
    const workbook = path.join(folder, `${rows}.xlsx`);
    const csv = path.join(folder, `${rows}.csv`);
    await writeWorkbook(workbook, rows);
    const done = await inChild('workbook-child.ts', [workbook, 'Table 1', csv]);
    if (done.rows !== rows) throw new Error(`${done.rows} rows of ${rows} came`);
    return { ...done, csv, megabytes: (await stat(workbook)).size / 1e6 };
  };
  const small = await lay(13_000);
  const large = await lay(130_000);
  const copied = await copy(large.csv);
  return [
    {
      what: `peak memory, a workbook of ${large.megabytes.toFixed(0)} MB`,
      ratio: large.peakMb / small.peakMb,
      most: 1.5,
      detail: `${large.peakMb.toFixed(0)} MB against ${small.peakMb.toFixed(0)} MB for a tenth of the rows`,
    },
    {
      what: 'a workbook laid out as CSV, 130,000 rows of 44 columns',
      ratio: large.seconds / copied,
      most: 8,
      detail: `${large.seconds.toFixed(1)} s against ${copied.toFixed(1)} s of DuckDB's COPY of the same rows from CSV`,
    },
  ];
}
