import { expect, test } from 'vitest';
import type { Dataset } from '../../../datasets/discover.ts';
import hesa from '../../../datasets/linked/hesa/dataset.ts';
import { runTimetable } from '../../../pipelines/schedule/run-timetable.ts';
import type { ScheduleEffects } from '../../../pipelines/schedule/run-timetable.ts';
import { findMissed, makeTimetable, ScheduleError } from '../../../pipelines/schedule/timetable.ts';
import { Declaration } from '../../../schemas/dataset/declaration.ts';
import { tinyDataset } from '../../support/stores/fake-source.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const daily = (id: string, cron = '15 7 * * *'): Dataset =>
  tinyDataset({ id, schedule: { cron, why: 'it is published in the morning' } });
const ids = (datasets: readonly Dataset[]): string[] =>
  datasets.map(({ declaration }) => declaration.id);

test('the timetable lists what is pulled, soonest first; linked sources are not pulled', () => {
  const linked = { declaration: Declaration.parse(hesa), folder: '' };
  const later = daily('later', '0 9 1 * *');
  const timetable = makeTimetable([later, daily('sooner'), linked], NOW);
  expect(timetable.map(({ dataset }) => dataset.declaration.id)).toEqual(['sooner', 'later']);
  expect(timetable[0]?.nextTick).toEqual(new Date('2026-11-23T07:15:00Z'));
});

test('a schedule that cannot be read names its dataset', () => {
  expect(() => makeTimetable([daily('wrong', 'every morning')], NOW)).toThrow(ScheduleError);
  expect(() => makeTimetable([daily('wrong', 'every morning')], NOW)).toThrow(/wrong: "every/);
});

test('missed: never run, or last run begun before the last tick', async () => {
  const timetable = makeTimetable([daily('never'), daily('stale'), daily('fresh')], NOW);
  const began: Record<string, string> = {
    stale: '2026-11-22T07:14:00.000Z',
    fresh: '2026-11-22T07:15:00.000Z',
  };
  const missed = await findMissed(timetable, (id) => Promise.resolve(began[id]));
  expect(ids(missed)).toEqual(['never', 'stale']);
});

/** A scheduler whose ticks and runs are in the test's hands. */
function harness(datasets: readonly Dataset[]) {
  const acts = new Map<string, () => void>();
  const runs: string[][] = [];
  const said: string[] = [];
  let finish: (() => void)[] = [];
  let failures = 0;
  const effects: ScheduleEffects = {
    onTick: (_cron, name, act) => {
      acts.set(name, act);
      return () => acts.delete(name);
    },
    lastRun: () => Promise.resolve(NOW.toISOString()),
    run: (due) => {
      if (failures > 0) {
        failures -= 1;
        return Promise.reject(new Error('the store is held by process 1'));
      }
      runs.push(ids(due));
      return new Promise<void>((resolve) => finish.push(resolve));
    },
    pause: () => Promise.resolve(),
    log: (message) => said.push(message),
  };
  return {
    ...{ effects, runs, said, acts },
    start: () => runTimetable(makeTimetable(datasets, NOW), effects),
    tick: (...names: string[]) => names.forEach((name) => acts.get(name)?.()),
    failNext: () => (failures += 1),
    /** Lets what is running finish, and what waits begin. */
    async go() {
      const done = finish;
      finish = [];
      for (const resolve of done) resolve();
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('what is due together runs together; a dataset never overlaps itself', async () => {
  const scheduler = harness([daily('a'), daily('b')]);
  const running = await scheduler.start();
  scheduler.tick('a', 'b');
  await scheduler.go();
  expect(scheduler.runs).toEqual([['a', 'b']]);
  scheduler.tick('a');
  await scheduler.go();
  await scheduler.go();
  expect(scheduler.runs).toEqual([['a', 'b']]);
  expect(scheduler.said.join()).toContain('a: still waiting or running');
  scheduler.tick('a');
  await scheduler.go();
  expect(scheduler.runs).toEqual([['a', 'b'], ['a']]);
  await scheduler.go();
  await running.idle();
});

test('a run that could not begin is tried again', async () => {
  const scheduler = harness([daily('a')]);
  const running = await scheduler.start();
  scheduler.failNext();
  scheduler.tick('a');
  await scheduler.go();
  expect(scheduler.said.join()).toContain('the store is held by process 1');
  expect(scheduler.runs).toEqual([['a']]);
  await scheduler.go();
  await running.idle();
});

test('a missed tick is made up for at the start; after the stop nothing ticks', async () => {
  const scheduler = harness([daily('a')]);
  const effects = { ...scheduler.effects, lastRun: () => Promise.resolve(undefined) };
  const running = await runTimetable(makeTimetable([daily('a')], NOW), effects);
  await scheduler.go();
  expect(scheduler.runs).toEqual([['a']]);
  const stopped = running.stop();
  await scheduler.go();
  await stopped;
  expect(scheduler.acts.size).toBe(0);
});

test('told to stop while it waits to try again, it ends at once and tries no more', async () => {
  const scheduler = harness([daily('a')]);
  const pause = (signal: AbortSignal): Promise<void> =>
    new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('the wait was cut short'))),
    );
  const running = await runTimetable(makeTimetable([daily('a')], NOW), {
    ...scheduler.effects,
    pause,
  });
  scheduler.failNext();
  scheduler.tick('a');
  await scheduler.go();
  await running.stop();
  expect(scheduler.runs).toEqual([]);
});

test('a run that is told to stop while it waits for the store is not called a failure', async () => {
  const scheduler = harness([daily('a')]);
  const run = (_due: readonly Dataset[], signal: AbortSignal): Promise<void> =>
    new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('nobody waits any longer'))),
    );
  const effects = { ...scheduler.effects, run };
  const running = await runTimetable(makeTimetable([daily('a')], NOW), effects);
  scheduler.tick('a');
  await scheduler.go();
  await running.stop();
  expect(scheduler.said).toEqual([]);
});
