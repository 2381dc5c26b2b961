import { readFileSync } from 'node:fs';

/** Processor time of the thread that asks so far, in ms (Linux): the first number of its schedule. */
const readThreadMs = (): number =>
  Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;

/**
 * Watches the event loop of this thread until the function that it answers is called, which tells the
 * longest that the loop was held at a time, in ms of its own processor time. A question that comes in
 * waits for the turn that is under way; measured by the processor time of the thread, that says how
 * long it waits on a machine that nobody else uses, whatever the others on this one do.
 */
export function watchTurns(): () => number {
  let [longest, last] = [0, readThreadMs()];
  const endTurn = (): void => {
    const now = readThreadMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(endTurn, 1);
  return () => {
    clearInterval(timer);
    endTurn();
    return longest;
  };
}
