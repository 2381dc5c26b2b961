import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Dataset } from '../../../datasets/discover.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../../pipelines/run-pipelines.ts';
import type { SourceAdapter, Vintage } from '../../../pipelines/publishers/adapter.ts';
import { keepPrintedCodes } from '../../../pipelines/publishers/printed-codes.ts';
import type { PrintedCode } from '../../../pipelines/publishers/printed-codes.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { fillParsed, tinyDeclaration } from './tiny-dataset.ts';
import type { TinyRow } from './tiny-dataset.ts';
import { AT_ONCE } from '../network.ts';
import { fakePublishers } from '../publishers.ts';

/** What the fake publisher gives in one run: rows, and how the vintage is announced. */
export interface FakeAnswer {
  readonly rows: readonly TinyRow[];
  readonly sourceReleased?: string;
  /** Rows that the snapshot claims to hold, when not those given. */
  readonly received?: number;
  /** Periods of the publisher's own list, when it gives one. */
  readonly periods?: readonly string[];
  /** Codes of the publisher with the names that it prints beside them. */
  readonly printed?: readonly PrintedCode[];
  /** The bytes the publisher sent, when they are not to follow the rows. */
  readonly bytes?: string;
}

const SILENT: NonNullable<Vintage['labels']> = {
  name: null,
  url: null,
  updated: null,
  nextUpdate: null,
  classification: null,
  units: [],
  periods: null,
  notes: [],
};

/** A source without a network: its snapshots are the rows themselves. */
export function fakeAdapter(answers: readonly FakeAnswer[]): SourceAdapter {
  const given = new Map<Vintage, FakeAnswer>();
  return {
    async fetch(_, { snapshots }) {
      for (const answer of answers) {
        const body = Readable.from([Buffer.from(answer.bytes ?? JSON.stringify(answer.rows))]);
        const rows = answer.received ?? answer.rows.length;
        const snapshot = await snapshots.keep({
          url: 'fake:rows',
          body,
          mediaType: 'application/json',
          rows,
        });
        const released = answer.sourceReleased;
        given.set(
          {
            snapshots: [snapshot],
            labels: { ...SILENT, periods: answer.periods ?? null },
            sourceReleased: released ?? null,
            clock: released === undefined ? 'store' : 'publisher',
            checks: [],
          },
          answer,
        );
      }
      return [...given.keys()];
    },
    async parse(_, vintage, database) {
      const answer = given.get(vintage);
      await fillParsed(database, answer?.rows ?? []);
      await keepPrintedCodes(database, answer?.printed ?? []);
    },
  };
}

/** A store of its own in a temporary folder. */
export async function temporaryHome(): Promise<Home> {
  return homeAt(await mkdtemp(path.join(tmpdir(), 'alongside-store-')));
}

export const tinyDataset = (change: Partial<Record<string, unknown>> = {}): Dataset => ({
  declaration: tinyDeclaration(change),
  folder: '.',
});

/** A clock that moves one minute on every time it is read. */
export function tickingClock(start: string): () => Date {
  let ticks = 0;
  return () => new Date(Date.parse(start) + ticks++ * 60_000);
}

/** Runs a tiny dataset once against a store, as `alongside run` would. */
export async function runTiny(
  home: Home,
  answers: readonly FakeAnswer[],
  options: { dataset?: Dataset; mode?: Effects['mode']; now?: () => Date } = {},
): Promise<DatasetReport> {
  const adapter = fakeAdapter(answers);
  const lock = await holdStore(
    home,
    { memoryMb: 256, threads: 1 },
    { pid: process.pid, since: 'now', what: 'test' },
  );
  try {
    const effects: Effects = {
      home,
      mode: options.mode ?? 'replay',
      http: { send: () => Promise.reject(new Error('no network in this test')) },
      policy: () => ({ ...AT_ONCE, retries: 0 }),
      publishers: fakePublishers(adapter),
      now: options.now ?? tickingClock('2026-11-22T07:00:00.000Z'),
      code: { version: '0.0.0', commit: null },
      log: () => undefined,
      progress: () => undefined,
    };
    const [report] = await runPipelines(effects, lock.database, [options.dataset ?? tinyDataset()]);
    if (!report) throw new Error('no report');
    return report;
  } finally {
    lock.release();
  }
}
