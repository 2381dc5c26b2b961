import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import type { Effects } from '../../pipelines/engine.ts';
import { openHttp } from '../../pipelines/fetch/http.ts';
import { runPipelines } from '../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../pipelines/run-pipelines.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { nomisStandIn } from '../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import { homeAt } from '../../pipelines/store/home.ts';
import { holdStore } from '../../pipelines/store/lock.ts';
import { tickingClock } from '../support/stores/fake-source.ts';
import { AT_ONCE } from '../support/network.ts';
import { PUBLISHERS } from '../support/publishers.ts';

const LIMITS = { memoryMb: 256, threads: 1 };

/** Which files the service's figures and its lists of areas, dates and codes are read from. */
export interface Told {
  readonly figures: string;
  readonly lists: string;
}

/** How a run ended, and the digest of the rows that are published after it. */
export interface Ruling {
  readonly report: DatasetReport;
  readonly digest: string | null;
}

/** A dataset that is run over and over, each time on what it is told, in stores of one folder. */
export interface Court {
  /** Runs the dataset into a store of that name, which begins empty or as a copy of another. */
  run(store: string, told: Told, from: string | null): Promise<Ruling>;
  /** Does away with a store. */
  forget(store: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens two stand-ins of Nomis, one for figures and one for lists, that answer as one service. */
export function openCourt(dataset: Dataset, folder: string): Court {
  let told: Told = { figures: '', lists: '' };
  const standIn = (which: keyof Told) =>
    nomisStandIn({ findCube: () => told[which], limits: LIMITS });
  const [figures, lists] = [standIn('figures'), standIn('lists')];
  const http = openHttp({
    timeoutMs: 60_000,
    fetch: async (request) => (request.url.includes('.data.csv') ? figures : lists).fetch(request),
  });
  return {
    async run(store, tell, from) {
      told = tell;
      const root = path.join(folder, store);
      if (from !== null) {
        const filter = (file: string): boolean => path.basename(file) !== 'work';
        await cp(path.join(folder, from), root, { recursive: true, filter });
      }
      const home = homeAt(root);
      const lock = await holdStore(home, LIMITS, { pid: process.pid, since: 'now', what: 'lies' });
      const effects: Effects = {
        home,
        mode: 'replay',
        http,
        policy: () => ({ ...AT_ONCE, retries: 0 }),
        publishers: PUBLISHERS,
        now: tickingClock(from !== null ? '2026-12-22T07:00:00.000Z' : '2026-11-22T07:00:00.000Z'),
        code: { version: 'test', commit: null },
        log: () => undefined,
        progress: () => undefined,
      };
      try {
        const [report] = await runPipelines(effects, lock.database, [dataset]);
        if (!report) throw new Error('no report');
        const { id } = dataset.declaration;
        const releases = (await findCatalogue(home))?.datasets[id]?.releases;
        return { report, digest: releases?.at(-1)?.rows_digest ?? null };
      } finally {
        lock.release();
      }
    },
    forget: (store) => rm(path.join(folder, store), { recursive: true }),
    close: async () => {
      await figures.close();
      await lists.close();
    },
  };
}
