import { createTask, parse, schedule, validate } from 'node-cron';

/** Publishers of UK statistics publish by the clock of London, summer time included. */
export const ZONE = 'Europe/London';

const MINUTES_A_DAY = 24 * 60;
const DAY_MS = MINUTES_A_DAY * 60_000;
/** Four years and a day: long enough for 29 February to come round. */
const DAYS_TO_LOOK = 4 * 366;

/** True for a cron expression of five fields. */
export function isCron(expression: string): boolean {
  return expression.trim().split(/\s+/).length === 5 && validate(expression);
}

/** Minutes of a UTC day at which a tick may fall: London is at UTC or an hour ahead. */
function minutesOfDay(expression: string): number[] {
  const { hour, minute } = parse(expression);
  const minutes = hour.flatMap((h) =>
    minute.flatMap((m) => [h, h + 23].map((utc) => (utc % 24) * 60 + m)),
  );
  return [...new Set(minutes)].sort((a, b) => a - b);
}

/**
 * The last tick at or before an instant, or the first one after it, in Europe/London time.
 * Undefined when the expression never comes round (30 February).
 */
export function findTick(
  expression: string,
  instant: Date,
  which: 'before' | 'after',
): Date | undefined {
  const task = createTask(expression, () => undefined, { timezone: ZONE });
  const minutes = minutesOfDay(expression);
  const inOrder = which === 'before' ? minutes.toReversed() : minutes;
  const step = which === 'before' ? -DAY_MS : DAY_MS;
  const midnight = Math.floor(instant.getTime() / DAY_MS) * DAY_MS;
  const fits = (tick: Date): boolean =>
    which === 'before' ? tick <= instant : tick.getTime() > instant.getTime();
  try {
    for (let day = 0; day <= DAYS_TO_LOOK; day += 1) {
      const tick = inOrder
        .map((minute) => new Date(midnight + day * step + minute * 60_000))
        .find((candidate) => fits(candidate) && task.match(candidate));
      if (tick) return tick;
    }
    return undefined;
  } finally {
    void task.destroy();
  }
}

/** Calls `act` at every tick until the answer is called. Missed ticks (a machine asleep) count. */
export function onTick(expression: string, name: string, act: () => void): () => void {
  const task = schedule(expression, act, { timezone: ZONE, name, suppressMissedWarning: true });
  task.on('execution:missed', act);
  return () => void task.destroy();
}
