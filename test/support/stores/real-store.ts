import { existsSync } from 'node:fs';
import path from 'node:path';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { openStandIns } from '../../../pipelines/publishers/stand-ins.ts';
import { openHttp } from '../../../pipelines/fetch/http.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../../pipelines/run-pipelines.ts';
import { nomisStandIn } from '../../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import type { Publisher } from '../../../pipelines/publishers/publisher.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { tickingClock } from './fake-source.ts';
import { PAYLOADS } from '../payloads.ts';
import { AT_ONCE } from '../network.ts';
import { PUBLISHERS } from '../publishers.ts';

const LIMITS = { memoryMb: 512, threads: 1 };

/** What a replay in a test may choose: a folder of cubes of its own, a later clock. */
export interface ReplayChoice {
  readonly datasets: readonly string[];
  /** Path of the cube of a Nomis dataset; the payloads' when left out. */
  readonly findCube?: (id: string) => string | undefined;
  readonly now?: () => Date;
  /** The publishers to ask in place of those that ship. */
  readonly publishers?: readonly Publisher[];
}

/** Runs datasets on real figures into a store, as `run --from` does. Answers a report for each. */
export async function replayInto(home: Home, choice: ReplayChoice): Promise<DatasetReport[]> {
  const cube = (id: string): string | undefined => {
    const file = path.join(PAYLOADS, 'nomis', 'cubes', `${id}.csv`);
    return existsSync(file) ? file : undefined;
  };
  const publishers = choice.publishers ?? PUBLISHERS;
  const standIns = openStandIns(publishers, ({ id, replay }) =>
    id === 'nomis'
      ? nomisStandIn({ findCube: choice.findCube ?? cube, limits: LIMITS })
      : replay?.open(PAYLOADS, LIMITS),
  );
  const effects: Effects = {
    home,
    mode: 'replay',
    http: openHttp({ timeoutMs: 120_000, fetch: standIns.fetch }),
    policy: () => AT_ONCE,
    publishers,
    now: choice.now ?? tickingClock('2026-11-22T07:00:00.000Z'),
    code: { version: 'test', commit: null },
    log: () => undefined,
    progress: () => undefined,
  };
  const all = await discoverDatasets();
  const wanted = all.filter(({ declaration }) => choice.datasets.includes(declaration.id));
  const lock = await holdStore(home, LIMITS, { pid: process.pid, since: 'now', what: 'test' });
  try {
    return await runPipelines(effects, lock.database, wanted);
  } finally {
    lock.release();
    await standIns.close();
  }
}
