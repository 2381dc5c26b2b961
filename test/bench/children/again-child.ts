import { rm } from 'node:fs/promises';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Effects, Stage } from '../../../pipelines/engine.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { AT_ONCE } from '../../support/network.ts';
import { PUBLISHERS } from '../../support/publishers.ts';
import { measureSeconds, peakMemoryMb } from '../report.ts';

/** Releases made again from the snapshots of a store, its own removed. Arguments: home, memory MB, ids. */
const [root = '', memory = '1024', ...ids] = process.argv.slice(2);
const home = homeAt(root);
await rm(home.releases, { recursive: true });
await rm(home.catalogue);

const readCpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const stages = new Map<Stage, number>();
let [now, since]: [Stage, number] = ['fetch', readCpu()];
/** Puts what the processors did since the last message to the stage that was at work. */
function countStage(next: Stage): void {
  const cpu = readCpu();
  stages.set(now, (stages.get(now) ?? 0) + cpu - since);
  [now, since] = [next, cpu];
}

const effects: Effects = {
  home,
  mode: 'replay',
  again: true,
  http: { send: () => Promise.reject(new Error('no network in a benchmark')) },
  policy: () => ({ ...AT_ONCE, retries: 0 }),
  publishers: PUBLISHERS,
  now: () => new Date('2026-11-23T07:00:00.000Z'),
  code: { version: 'bench', commit: null },
  log: () => undefined,
  progress: ({ dataset, stage, message }) => {
    countStage(stage);
    process.stderr.write(
      `  ${(performance.now() / 1000).toFixed(2)} s ${dataset} ${stage} ${message}\n`,
    );
  },
};
const datasets = (await discoverDatasets()).filter(({ declaration: { id } }) => ids.includes(id));
const lock = await holdStore(
  home,
  { memoryMb: Number(memory), threads: 2 },
  { pid: process.pid, since: '', what: 'bench' },
);
let reports: Awaited<ReturnType<typeof runPipelines>> = [];
const took = await measureSeconds(async () => {
  reports = await runPipelines(effects, lock.database, datasets);
});
countStage('fetch');
lock.release();
const stopped = reports.find(({ outcome }) => outcome !== 'published');
if (stopped) throw new Error(`${stopped.dataset}: ${stopped.reason ?? stopped.outcome}`);
const rows = reports.reduce((sum, report) => sum + report.rows, 0);
process.stdout.write(
  `${JSON.stringify({ ...took, stages: Object.fromEntries(stages), peakMb: await peakMemoryMb(), rows })}\n`,
);
