import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { name, openDatabase, text } from '../../../pipelines/duckdb.ts';
import { openBlobs } from '../../../pipelines/store/snapshots/blobs.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { readManifest, releaseFolder } from '../../../pipelines/store/releases/release-folder.ts';
import { writeParquet } from '../../../pipelines/store/releases/write-table.ts';
import { measureSeconds, peakMemoryMb } from '../report.ts';

/**
 * The yardstick of releases: DuckDB reads the files that they were made from, all text, sorts their
 * rows, which it holds already in the order of the files, by the key, and writes them as Parquet with
 * the settings of a release. Arguments: home, memory MB, ids of datasets.
 */
const [root = '', memory = '1024', ...ids] = process.argv.slice(2);
const home = homeAt(root);
const blobs = openBlobs(home.blobs);
const work = await mkdtemp(path.join(tmpdir(), 'alongside-bench-rows-'));
const database = await openDatabase(':memory:', {
  ...{ memoryMb: Number(memory), threads: 2 },
  spill: work,
});

/** A file of rows by the ending of its address; a script is read as its text. */
function reading(url: string, file: string): string {
  if (url.endsWith('.parquet')) return `read_parquet(${text(file)})`;
  if (url.endsWith('.sql')) return `read_text(${text(file)})`;
  return `read_csv(${text(file)}, all_varchar = true)`;
}

/** Rows in the order in which their file has them: the digits at the end of a source row are its line. */
const AS_RECEIVED = `regexp_replace(source_row, '[0-9]+$', ''), try_cast(regexp_extract(source_row, '[0-9]+$') AS BIGINT)`;

let [seconds, cpu, rows] = [0, 0, 0];
for (const id of ids) {
  const { files, lineage, table } = await readManifest(home, id, '1.0.0');
  const data = path.join(releaseFolder(home, id, '1.0.0'), 'data.parquet');
  await database.run(
    `CREATE OR REPLACE TABLE made AS FROM read_parquet(${text(data)}) ORDER BY ${AS_RECEIVED}`,
  );
  const order = (table?.order ?? []).map(name).join(', ');
  const took = await measureSeconds(async () => {
    for (const { sha256, url } of lineage.snapshots) {
      const file = blobs.pathOf(sha256);
      await database.run(`CREATE OR REPLACE TABLE source AS FROM ${reading(url, file)}`);
    }
    await writeParquet(database, `FROM made ORDER BY ${order}`, path.join(work, `${id}.parquet`), {
      'alongside.dataset': id,
    });
  });
  seconds += took.seconds;
  cpu += took.cpu;
  rows += files.find((file) => file.path === 'data.parquet')?.rows ?? 0;
}
database.close();
await rm(work, { recursive: true });
process.stdout.write(`${JSON.stringify({ seconds, cpu, peakMb: await peakMemoryMb(), rows })}\n`);
