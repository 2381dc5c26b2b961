import type { Log } from '../service.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const HOUR_MS = 3_600_000;
/** With few releases open one need not be read again at once after the last. */
const LONGEST_WAIT_MS = HOUR_MS;
const SHORTEST_WAIT_MS = 1000;

/** How long to wait before the next release is read, so that all are read once in `hours`. */
export function waitToVerify(hours: number, open: number): number {
  const each = (hours * HOUR_MS) / Math.max(1, open);
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, each));
}

/**
 * Reads the bytes of every open release again, one after the other, all within `hours`: a failing
 * disk changes bytes without a trace in size or time. What differs is closed, so that it answers
 * 503. Until the answer is called; 0 hours reads nothing.
 */
export function scrub(
  { opened }: Pick<Warehouse, 'opened'>,
  hours: number,
  log: Pick<Log, 'error'>,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = hours === 0;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        opened
          .verifyOldest()
          .catch((error: unknown) => log.error({ error: String(error) }, 'a release was not read'))
          .finally(next);
      },
      waitToVerify(hours, opened.verified().open),
    );
    timer.unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
