import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openCatalogueFile } from '../../warehouse/catalogue-file.ts';
import { openEngine } from '../../warehouse/duckdb.ts';
import type { Engine } from '../../warehouse/duckdb.ts';
import { openRelease } from '../../warehouse/release.ts';
import { summarise } from '../../warehouse/spool.ts';
import { planCopy } from '../plan.ts';
import { PackJob } from './pack-job.ts';
import type { PackResult } from './pack-job.ts';
import { NotCopied } from './read-group.ts';
import { writePacked } from './write-packed.ts';

/** Packs the release of a job with an engine; the release is proved whole once more on the way. */
async function pack(
  { home, dataset, version, digest, file, mostBytes }: PackJob,
  engine: Engine,
  signal: AbortSignal,
): Promise<PackResult> {
  const catalogue = await openCatalogueFile(path.join(home, 'catalogue.json')).find();
  const entry = catalogue?.datasets[dataset];
  if (!catalogue || !entry) return { refused: 'it is no longer in the catalogue' };
  const releases = path.join(home, 'releases');
  const release = await openRelease(engine, { releases, catalogue, entry, dataset }, version);
  if (release.digest !== digest) return { refused: 'another release has taken its place' };
  const plan = planCopy(release);
  if (!plan) return { refused: 'its rows cannot be laid out in tiles' };
  try {
    const rows = await writePacked(
      release,
      plan,
      { file, mostBytes, signal },
      {
        summarise: (statement, selected, gone) => summarise(engine, statement, selected, gone),
        stream: (...asked) => engine.stream(...asked),
      },
    );
    return { rows };
  } catch (error) {
    if (error instanceof NotCopied) return { refused: error.message };
    throw error;
  }
}

const job = PackJob.parse(workerData);
const stopped = new AbortController();
parentPort?.once('message', () => stopped.abort());
const engine = await openEngine({
  folders: [path.join(job.home, 'releases')],
  spill: `${job.file}-spill`,
  memoryMb: job.memoryMb,
  ...{ threads: 1, connections: 1, waiting: 1, timeLimitMs: job.timeLimitMs },
});
try {
  parentPort?.postMessage(await pack(job, engine, stopped.signal));
} finally {
  engine.close();
  parentPort?.close();
}
