import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../../datasets/discover.ts';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import { nomisAdapter } from '../../../pipelines/publishers/nomis/adapter/nomis-adapter.ts';
import type { SourceAdapter } from '../../../pipelines/publishers/adapter.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { digestFile } from '../../../pipelines/store/releases/digest.ts';
import { peakMemoryMb } from '../report.ts';
import { AT_ONCE } from '../../support/network.ts';
import { fakePublishers } from '../../support/publishers.ts';

/** From a snapshot on disk to a published release. Arguments: csv, its rows, memory MB. */
const [csv = '', rows = '0', memory = '1024'] = process.argv.slice(2);
const home = homeAt(await mkdtemp(`${csv}-store-`));
const nomis = nomisAdapter();
const { sha256, bytes } = await digestFile(csv);

/** The Nomis adapter with one snapshot already taken: the whole answer as one page. */
const adapter: SourceAdapter = {
  ...nomis,
  fetch: () =>
    Promise.resolve([
      {
        snapshots: [
          {
            ...{ sha256, bytes, path: csv, rows: Number(rows), status: 200, headers: {} },
            media_type: 'text/csv',
            publisher: 'nomis',
            url: 'https://www.nomisweb.co.uk/api/v01/dataset/NM_162_1.data.csv?geography=TYPE424&recordoffset=0',
            fetched: '2026-11-22T07:00:00.000Z',
            last_modified: null,
            role: 'data' as const,
          },
        ],
        labels: {
          ...{ name: null, url: null, updated: null, nextUpdate: null, classification: null },
          ...{ units: [], periods: null, notes: [] },
        },
        sourceReleased: null,
        clock: 'store' as const,
        checks: [],
      },
    ]),
};

const effects: Effects = {
  home,
  mode: 'replay',
  http: { send: () => Promise.reject(new Error('no network in a benchmark')) },
  policy: () => ({ ...AT_ONCE, retries: 0 }),
  publishers: fakePublishers(adapter),
  now: () => new Date('2026-11-22T07:00:00.000Z'),
  code: { version: 'bench', commit: null },
  log: () => undefined,
  progress: ({ stage, message }) =>
    process.stderr.write(`  ${(performance.now() / 1000).toFixed(1)} s ${stage} ${message}\n`),
};
const all = await discoverDatasets();
const dataset: Dataset | undefined = all.find(
  ({ declaration }) => declaration.id === 'claimant-count',
);
if (!dataset) throw new Error('claimant-count is not there');
const lock = await holdStore(
  home,
  { memoryMb: Number(memory), threads: 2 },
  { pid: process.pid, since: '', what: 'bench' },
);
const started = performance.now();
const [report] = await runPipelines(effects, lock.database, [dataset]);
const seconds = (performance.now() - started) / 1000;
lock.release();
if (report?.outcome !== 'published') throw new Error(report?.reason ?? 'not published');
await rm(path.resolve(home.root), { recursive: true });
process.stdout.write(
  `${JSON.stringify({ seconds, peakMb: await peakMemoryMb(), rows: report.rows })}\n`,
);
