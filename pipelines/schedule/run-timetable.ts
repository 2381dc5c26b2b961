import type { Dataset } from '../../datasets/discover.ts';
import { findMissed } from './timetable.ts';
import type { TimetableEntry } from './timetable.ts';

/** What the scheduler acts on: passed in, so that tests tick as they like. */
export interface ScheduleEffects {
  /** Calls back at every tick until the answer is called. */
  readonly onTick: (cron: string, name: string, act: () => void) => () => void;
  /** When a dataset's last run began (ISO), if it ever ran. */
  readonly lastRun: (dataset: string) => Promise<string | undefined>;
  /**
   * Runs datasets; throws when nothing could be run, and they are then tried again. Once `signal` is
   * aborted it waits for nothing more and begins with no further dataset.
   */
  readonly run: (datasets: readonly Dataset[], signal: AbortSignal) => Promise<void>;
  /** How long to leave the store alone after a run that could not begin; `signal` cuts it short. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
  readonly log: (message: string) => void;
}

/** A timetable that is being kept. */
interface RunningTimetable {
  /** Settles when nothing is running or waiting. */
  idle(): Promise<void>;
  /** No further ticks; the dataset that is running comes to its end first, and nothing is waited for. */
  stop(): Promise<void>;
}

/**
 * Keeps a timetable. What is due together runs together, one run at a time; a tick of a dataset
 * that is still waiting or running is passed over. Ticks missed while nobody was here are made up
 * for at once.
 */
export async function runTimetable(
  timetable: readonly TimetableEntry[],
  effects: ScheduleEffects,
): Promise<RunningTimetable> {
  const waiting = new Map<string, Dataset>();
  let running: ReadonlySet<string> = new Set();
  let draining: Promise<void> = Promise.resolve();
  let isDraining = false;
  const stopping = new AbortController();
  const { signal } = stopping;

  const drain = async (): Promise<void> => {
    while (waiting.size > 0 && !signal.aborted) {
      const batch = new Map(waiting);
      waiting.clear();
      running = new Set(batch.keys());
      try {
        await effects.run([...batch.values()], signal);
      } catch (error) {
        if (signal.aborted) break;
        effects.log(`not run, will be tried again: ${String(error)}`);
        for (const [id, dataset] of batch) waiting.set(id, dataset);
        // Told to stop, it need not wait to its end.
        await effects.pause(signal).catch(() => undefined);
      } finally {
        running = new Set();
      }
    }
    isDraining = false;
  };
  const due = (dataset: Dataset): void => {
    const { id } = dataset.declaration;
    if (waiting.has(id) || running.has(id)) {
      effects.log(`${id}: still waiting or running; this tick is passed over`);
      return;
    }
    waiting.set(id, dataset);
    if (isDraining) return;
    isDraining = true;
    // Timers of one moment fire one by one; by the loop's next turn all of them have.
    draining = new Promise<void>((resolve) => setImmediate(resolve)).then(drain);
  };

  for (const dataset of await findMissed(timetable, effects.lastRun)) {
    effects.log(`${dataset.declaration.id}: a tick was missed; running it now`);
    due(dataset);
  }
  const stops = timetable.map(({ cron, dataset }) =>
    effects.onTick(cron, dataset.declaration.id, () => due(dataset)),
  );
  return {
    idle: () => draining,
    async stop() {
      stopping.abort();
      for (const stop of stops) stop();
      await draining;
    },
  };
}
