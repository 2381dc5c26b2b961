import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { name, openDatabase, text } from '../../../pipelines/duckdb.ts';
import { codeAdverts } from '../../../pipelines/pool/code/code-adverts.ts';
import { ADVERT_COLUMNS } from '../../../pipelines/pool/day/advert-columns.ts';
import { manyAdverts, openWriting } from '../pool/make-adverts.ts';
import { JOBS, openTools } from '../pool/open-coder.ts';
import { measureSeconds, peakMemoryMb } from '../report.ts';

/**
 * Codes so many invented adverts, with the coding index where its workbook is there, and copies them
 * to Parquet and back as the yardstick. Arguments: adverts, memory MB of DuckDB.
 */
const [adverts = '1000', memory = '1024'] = process.argv.slice(2);
const work = await mkdtemp(path.join(tmpdir(), 'alongside-bench-coding-'));
const database = await openDatabase(path.join(work, 'work.duckdb'), {
  ...{ memoryMb: Number(memory), threads: 2 },
  spill: work,
});
const tools = await openTools(work);
await openWriting(database, JOBS, Math.ceil(Number(adverts) / 8));
const columns = Object.entries(ADVERT_COLUMNS).map(
  ([column, type]) =>
    `${name(column)}::${type} AS ${column === 'id' ? 'external_id' : name(column)}`,
);
await database.run(
  `CREATE TABLE advert AS SELECT 'board' AS channel, ${columns.join(', ')} FROM (${manyAdverts(Number(adverts))})`,
);

const file = text(path.join(work, 'advert.parquet'));
const copied = await measureSeconds(() =>
  database.run(
    `COPY advert TO ${file} (FORMAT parquet, COMPRESSION zstd);
     CREATE TABLE again AS FROM read_parquet(${file}); DROP TABLE again`,
  ),
);
const baseMb = await peakMemoryMb();
const coded = await measureSeconds(() => codeAdverts(database, tools));
const Count = z.object({ rows: z.coerce.number() });
const { rows } = await database.row('SELECT count(*) AS rows FROM advert_occupation', Count);
const peakMb = await peakMemoryMb();
database.close();
await rm(work, { recursive: true });
process.stdout.write(
  `${JSON.stringify({ ...coded, yardstick: copied.seconds, baseMb, peakMb, rows })}\n`,
);
