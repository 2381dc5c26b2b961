import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { codeAdverts } from '../../../pipelines/pool/code/code-adverts.ts';
import { openCodingTools } from '../../../pipelines/pool/code/open-tools.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { openFrom, readIndex, WORKBOOK } from '../../evaluate/titles/evaluate-titles.ts';
import { peakMemoryMb } from '../report.ts';

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
const entries = existsSync(WORKBOOK) ? await readIndex() : [];
const titles = await openFrom(entries);
const tools = { ...(await openCodingTools(homeAt(work))), titles };
const jobs = entries.map(({ title }) => title);
await database.run(
  `CREATE TEMP TABLE job AS SELECT row_number() OVER () - 1 AS n, title FROM (
     SELECT unnest(from_json($1::JSON, '["VARCHAR"]')) AS title)`,
  [JSON.stringify(jobs.length > 0 ? jobs : ['Care worker', 'Staff nurse', 'Software developer'])],
);
await database.run(
  `SET VARIABLE places = ${text(REFERENCE_FILES.places)};
   SET VARIABLE postcodes = ${text(REFERENCE_FILES.postcodes)}; SET VARIABLE adverts = ${Number(adverts)}`,
);
const made = path.join(import.meta.dirname, '..', 'coding', 'make-adverts.sql');
await database.run(await readFile(made, 'utf8'));

const seconds = async (run: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
};
const file = text(path.join(work, 'advert.parquet'));
const yardstick = await seconds(() =>
  database.run(
    `COPY advert TO ${file} (FORMAT parquet, COMPRESSION zstd);
     CREATE TABLE again AS FROM read_parquet(${file}); DROP TABLE again`,
  ),
);
const baseMb = await peakMemoryMb();
const coded = await seconds(() => codeAdverts(database, tools));
const Count = z.object({ rows: z.coerce.number() });
const { rows } = await database.row('SELECT count(*) AS rows FROM advert_occupation', Count);
const peakMb = await peakMemoryMb();
database.close();
await rm(work, { recursive: true });
process.stdout.write(`${JSON.stringify({ seconds: coded, yardstick, baseMb, peakMb, rows })}\n`);
