import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Dataset } from '../../../datasets/discover.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { openHttp } from '../../../pipelines/fetch/http.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import type { Publisher } from '../../../pipelines/publishers/publisher.ts';
import { openSample } from '../../../pipelines/publishers/sample.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { tickingClock } from './fake-source.ts';
import { AT_ONCE } from '../network.ts';
import { PUBLISHERS } from '../publishers.ts';

const LIMITS = { memoryMb: 512, threads: 1 };

/** What a sample store is made of, where it is not what ships. */
export interface SampleChoice {
  /** The datasets to choose from. */
  readonly all?: readonly Dataset[];
  readonly publishers?: readonly Publisher[];
  /** Finds a file of the economy; it is built where this is left out. */
  readonly findEconomy?: () => Promise<string>;
}

/** A store of invented figures with these datasets, made as the first start makes it. */
export async function makeSampleStore(
  wanted: readonly string[],
  { all, publishers = PUBLISHERS, findEconomy }: SampleChoice = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-sample-'));
  const home = homeAt(folder);
  const datasets = (all ?? (await discoverDatasets())).filter((each) =>
    wanted.includes(each.declaration.id),
  );
  const sample = openSample({
    folder: path.join(folder, 'economy'),
    datasets,
    publishers,
    limits: LIMITS,
    ...(findEconomy ? { findEconomy } : {}),
    now: () => new Date('2026-11-20T07:00:00.000Z'),
  });
  const effects: Effects = {
    home,
    mode: 'sample',
    http: openHttp({ timeoutMs: 120_000, fetch: sample.fetch }),
    handedIn: sample.handedIn,
    policy: () => AT_ONCE,
    publishers,
    now: tickingClock('2026-11-20T07:00:00.000Z'),
    code: { version: 'test', commit: null },
    log: () => undefined,
    progress: () => undefined,
  };
  const lock = await holdStore(home, LIMITS, { pid: process.pid, since: 'now', what: 'test' });
  try {
    const reports = await runPipelines(effects, lock.database, datasets);
    const refused = reports.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`${refused.dataset} was refused: ${refused.reason ?? ''}`);
  } finally {
    lock.release();
    await sample.close();
  }
  return folder;
}
