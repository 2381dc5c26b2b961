import { countWords } from '../../schemas/words/count-words.ts';
import type { Dataset } from '../../datasets/discover.ts';
import type { Database } from '../duckdb.ts';
import { onTick, ZONE } from '../schedule/cron.ts';
import { runTimetable } from '../schedule/run-timetable.ts';
import { makeTimetable } from '../schedule/timetable.ts';
import type { TimetableEntry } from '../schedule/timetable.ts';
import { openCatalogue } from '../run-pipelines.ts';
import { findLastRun } from '../store/runs.ts';
import { answer, EXIT } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { choosePublishers } from './line/choose-publishers.ts';
import type { PublisherFlags } from './line/choose-publishers.ts';
import { pickDatasets } from './line/pick-datasets.ts';
import { withPublishers } from './run-datasets.ts';
import { tabulate } from './print/table.ts';
import { homeOf, withStore } from './line/with-store.ts';

export interface ScheduleFlags extends PublisherFlags {
  readonly print?: true;
  readonly json?: true;
}

const RETRY_MS = 60_000;
const WAIT_SECONDS = 600;

/**
 * `alongside schedule`: pulls every hosted dataset at the times that it declares, until stopped.
 * With `--print` it prints the timetable and ends.
 */
export async function scheduleCommand(
  cli: Cli,
  names: readonly string[],
  flags: ScheduleFlags,
): Promise<Exit> {
  const datasets = pickDatasets(await cli.discover(), names);
  const timetable = makeTimetable(datasets, cli.now());
  if (flags.print || flags.json) {
    answer(cli, flags.json, { zone: ZONE, timetable: timetable.map(plain) }, describe(timetable));
    return EXIT.done;
  }
  const home = homeOf(cli);
  const choice = await choosePublishers(flags, home);
  const mode = choice.mode === 'again' ? 'replay' : choice.mode;
  await openCatalogue({ home, mode });
  const running = await runTimetable(timetable, {
    onTick,
    lastRun: async (dataset) => (await findLastRun(home, dataset))?.started,
    run: async (due: readonly Dataset[], signal) => {
      const run = (database: Database) =>
        withPublishers(cli, { database, home }, choice, false, (turn) => turn(due, { signal }));
      await withStore(cli, 'schedule', WAIT_SECONDS, run, signal);
    },
    pause: (signal) => cli.sleep(RETRY_MS, signal),
    log: cli.err,
  });
  cli.err(
    `${countWords(timetable.length, 'dataset')} on the timetable; next: ${nextOf(timetable)}`,
  );
  await cli.untilStopped();
  cli.err('stopping after what is running now');
  await running.stop();
  return EXIT.done;
}

function nextOf([first]: readonly TimetableEntry[]): string {
  if (!first?.nextTick) return 'never';
  return `${first.dataset.declaration.id}, ${inLondon(first.nextTick)}`;
}

/** `Mon 23 Nov 2026, 07:15` in the timetable's own zone. */
function inLondon(instant: Date): string {
  return instant.toLocaleString('en-GB', {
    timeZone: ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

function plain({ dataset, cron, why, lastTick, nextTick }: TimetableEntry) {
  return {
    ...{ dataset: dataset.declaration.id, cron, why },
    last_tick: lastTick?.toISOString() ?? null,
    next_tick: nextTick?.toISOString() ?? null,
  };
}

function describe(timetable: readonly TimetableEntry[]): string {
  return tabulate(
    ['dataset', 'cron', 'next', 'why'],
    timetable.map(({ dataset, cron, why, nextTick }) => [
      ...[dataset.declaration.id, cron],
      ...[nextTick ? inLondon(nextTick) : 'never', why],
    ]),
  );
}
