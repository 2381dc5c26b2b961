import { stat } from 'node:fs/promises';
import path from 'node:path';
import { inChild } from '../children/child.ts';
import { makeEdition } from '../make-edition.ts';
import type { Ratio } from '../report.ts';

/** Rows and quarters of Table 5 in the edition of August 2026. */
const [ROWS, QUARTERS] = [133_853, 38];
const MEMORY_MB = 1024;
/** Peak memory allowed beyond what DuckDB is given: Node, its heap, and the engine's own buffers. */
const HEADROOM_MB = 700;

/**
 * The workbook of online job adverts at its real size, from the publisher's answer to a release of a
 * row for each figure: seconds against DuckDB's copy of the same figures from CSV, and peak memory.
 * Reading some 250 MB of XML, once to judge the answer and once to parse it, is the work that the
 * copy does not have.
 */
export async function benchEdition(folder: string): Promise<Ratio[]> {
  const [workbook, csv] = [path.join(folder, 'edition.xlsx'), path.join(folder, 'edition.csv')];
  await makeEdition(ROWS, workbook, csv);
  const megabytes = (await stat(workbook)).size / 1e6;
  const copied = await inChild('copy-child.ts', [csv, String(MEMORY_MB)]);
  const done = await inChild('edition-child.ts', [workbook, String(MEMORY_MB)]);
  if (done.rows !== ROWS * QUARTERS) throw new Error(`${done.rows} figures came`);
  return [
    {
      what: `answer to release, a workbook of ${megabytes.toFixed(0)} MB, ${done.rows} figures`,
      ratio: done.seconds / copied.seconds,
      most: 30,
      detail: `${done.seconds.toFixed(1)} s against ${copied.seconds.toFixed(1)} s of DuckDB's COPY of the same figures from CSV`,
    },
    {
      what: 'peak memory of that',
      ratio: done.peakMb / (MEMORY_MB + HEADROOM_MB),
      most: 1,
      detail: `${done.peakMb.toFixed(0)} MB against ${MEMORY_MB} + ${HEADROOM_MB} MB`,
    },
  ];
}
