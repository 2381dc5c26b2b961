import path from 'node:path';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { readAdverts } from '../../../../pipelines/pool/day/read-sweeps.ts';
import { measureSeconds, peakMemoryMb } from '../../report.ts';

/**
 * The yardstick of pooling: DuckDB's own copy of what is read and of what is written. Arguments: memory
 * MB, sweep files with a comma between them, Parquet files.
 */
const [memory = '', sweeps = '', ...tables] = process.argv.slice(2);
const folder = path.dirname(tables[0] ?? '');
const database = await openDatabase(':memory:', {
  ...{ memoryMb: Number(memory), threads: 2, spill: path.join(folder, 'spill-copy') },
});
const queries = [
  `SELECT * FROM ${readAdverts(sweeps.split(','))}`,
  ...tables.map((table) => `SELECT * FROM read_parquet(${text(table)})`),
];
const copied = await measureSeconds(async () => {
  for (const [at, query] of queries.entries()) {
    await database.run(
      `COPY (${query}) TO ${text(path.join(folder, `copy-${at}`))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
});
database.close();
process.stdout.write(`${JSON.stringify({ ...copied, peakMb: await peakMemoryMb(), rows: 0 })}\n`);
