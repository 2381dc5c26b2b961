import { rm } from 'node:fs/promises';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { peakMemoryMb } from '../report.ts';

/** The yardstick: DuckDB's own copy of the same CSV to Parquet, all text. Arguments: csv, memory MB. */
const [csv = '', memory = '1024'] = process.argv.slice(2);
const target = `${csv}.copy.parquet`;
const database = await openDatabase(':memory:', {
  memoryMb: Number(memory),
  threads: 2,
  spill: `${csv}.spill`,
});
const started = performance.now();
await database.run(
  `COPY (SELECT * FROM read_csv(${text(csv)}, all_varchar = true)) TO ${text(target)} (FORMAT parquet, COMPRESSION zstd)`,
);
const seconds = (performance.now() - started) / 1000;
database.close();
await rm(target);
process.stdout.write(`${JSON.stringify({ seconds, peakMb: await peakMemoryMb(), rows: 0 })}\n`);
