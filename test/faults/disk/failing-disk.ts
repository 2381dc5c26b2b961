import { syncBuiltinESMExports } from 'node:module';
import { countCalls } from './calls.ts';
import type { CallCounter, Plan } from './calls.ts';
import { openDurableTree } from './durable-tree.ts';
import type { DurableTree } from './durable-tree.ts';
import { guardDuckdb } from './guard-duckdb.ts';
import { guardPromises } from './guard-promises.ts';
import { guardStreams } from './guard-streams.ts';

/** The disk under one folder, of which one call may fail. */
export interface FailingDisk extends Pick<CallCounter, 'calls' | 'failed'> {
  /** What would survive if the power failed now. */
  readonly durable: DurableTree;
  /** The disk is sound again, and nothing is counted any more. */
  mend(): void;
}

/**
 * Puts itself between this process and the files under `root`: calls of Node's file system and
 * statements of DuckDB are counted, and the planned one fails. One at a time in a process.
 */
export async function openFailingDisk(root: string, plan: Plan | null): Promise<FailingDisk> {
  const durable = await openDurableTree(root);
  const counter = countCalls(root, plan);
  const undo = [
    guardPromises(counter, durable),
    guardStreams(counter, durable),
    guardDuckdb(counter),
  ];
  syncBuiltinESMExports();
  return {
    calls: counter.calls,
    get failed() {
      return counter.failed;
    },
    durable,
    mend() {
      for (const back of undo) back();
      syncBuiltinESMExports();
    },
  };
}
