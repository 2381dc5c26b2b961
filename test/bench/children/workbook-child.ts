import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readRows } from '../../../pipelines/fetch/documents/read-workbook.ts';
import type { Cell } from '../../../pipelines/fetch/documents/workbook/cell.ts';
import type { Done } from './child.ts';
import { peakMemoryMb } from '../report.ts';

/** Lays a sheet of a workbook out as CSV for DuckDB: WORKBOOK SHEET CSV. */
const [workbook = '', sheet = '', csv = ''] = process.argv.slice(2);
const print = (cell: Cell): string =>
  typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');
let count = 0;
async function* layOut(): AsyncGenerator<string> {
  for await (const rows of readRows(workbook, sheet)) {
    count += rows.length;
    yield rows.map(({ cells }) => `${cells.map(print).join(',')}\n`).join('');
  }
}
const started = performance.now();
await pipeline(Readable.from(layOut()), createWriteStream(csv));
const done: Done = {
  seconds: (performance.now() - started) / 1000,
  peakMb: await peakMemoryMb(),
  rows: count,
};
process.stdout.write(`${JSON.stringify(done)}\n`);
