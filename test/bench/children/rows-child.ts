import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { openBlobs } from '../../../pipelines/store/snapshots/blobs.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { readManifest, releaseFolder } from '../../../pipelines/store/releases/release-folder.ts';
import { peakMemoryMb } from '../report.ts';

/**
 * The yardstick of releases: DuckDB reads the files that they were made from, all text, and writes
 * their rows, which it holds already, as Parquet. Arguments: home, memory MB, ids of datasets.
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

let [seconds, rows] = [0, 0];
for (const id of ids) {
  const { files, lineage } = await readManifest(home, id, '1.0.0');
  const data = path.join(releaseFolder(home, id, '1.0.0'), 'data.parquet');
  await database.run(`CREATE OR REPLACE TABLE made AS FROM read_parquet(${text(data)})`);
  const started = performance.now();
  for (const { sha256, url } of lineage.snapshots) {
    const file = blobs.pathOf(sha256);
    await database.run(`CREATE OR REPLACE TABLE source AS FROM ${reading(url, file)}`);
  }
  const target = text(path.join(work, `${id}.parquet`));
  await database.run(`COPY made TO ${target} (FORMAT parquet, COMPRESSION zstd)`);
  seconds += (performance.now() - started) / 1000;
  rows += files.find((file) => file.path === 'data.parquet')?.rows ?? 0;
}
database.close();
await rm(work, { recursive: true });
process.stdout.write(`${JSON.stringify({ seconds, peakMb: await peakMemoryMb(), rows })}\n`);
