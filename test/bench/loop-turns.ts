import { readFileSync } from 'node:fs';

/** Processor time of the thread that asks so far, in ms (Linux): the first number of its schedule. */
const readThreadMs = (): number =>
  Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;

/** How long the event loop was held at a time, in ms of its own processor time. */
export interface Turns {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly count: number;
}

/**
 * Watches the event loop of this thread until the function that it answers is called. A question that
 * comes in waits for the turn that is under way; measured by the processor time of the thread, that
 * says how long it waits on a machine that nobody else uses, whatever the others on this one do.
 */
export function watchTurns(): () => Turns {
  const turns: number[] = [];
  let last = readThreadMs();
  const timer = setInterval(() => {
    const now = readThreadMs();
    turns.push(now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    const sorted = turns.sort((a, b) => a - b);
    const at = (share: number): number =>
      sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99), longest: at(1), count: sorted.length };
  };
}
