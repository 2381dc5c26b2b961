import type { Dataset } from '../../datasets/discover.ts';
import { declares } from '../../schemas/dataset/declares.ts';
import { findTick, isCron } from './cron.ts';

/** When one dataset is pulled. Ticks are null for an expression that never comes round. */
export interface TimetableEntry {
  readonly dataset: Dataset;
  readonly cron: string;
  readonly why: string;
  readonly lastTick: Date | null;
  readonly nextTick: Date | null;
}

/** A declaration's schedule cannot be read; the message names the dataset. */
export class ScheduleError extends Error {}

/**
 * One timetable of all hosted datasets, soonest first. Linked sources have nothing to pull and no
 * entry. Throws {@link ScheduleError} for an expression that is not cron.
 */
export function makeTimetable(datasets: readonly Dataset[], now: Date): TimetableEntry[] {
  const entries = datasets.flatMap((dataset): TimetableEntry[] => {
    const { declaration } = dataset;
    if (!declares(declaration, 'schedule')) return [];
    const { cron, why } = declaration.schedule;
    if (!isCron(cron)) {
      throw new ScheduleError(
        `${declaration.id}: "${cron}" is not a cron expression of five fields`,
      );
    }
    const lastTick = findTick(cron, now, 'before') ?? null;
    const nextTick = findTick(cron, now, 'after') ?? null;
    return [{ dataset, cron, why, lastTick, nextTick }];
  });
  const soonest = ({ nextTick }: TimetableEntry): number => nextTick?.getTime() ?? Infinity;
  return entries.sort((a, b) => soonest(a) - soonest(b));
}

/**
 * Datasets whose last tick nobody answered: it fell after their last run began, or they never ran.
 * `lastRun` is when that run began, as ISO text.
 */
export async function findMissed(
  timetable: readonly TimetableEntry[],
  lastRun: (dataset: string) => Promise<string | undefined>,
): Promise<Dataset[]> {
  const missed: Dataset[] = [];
  for (const { dataset, lastTick } of timetable) {
    const began = await lastRun(dataset.declaration.id);
    if (began === undefined || (lastTick && Date.parse(began) < lastTick.getTime())) {
      missed.push(dataset);
    }
  }
  return missed;
}
