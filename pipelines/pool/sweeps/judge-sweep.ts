import { NO_LOSS, SET_ASIDE } from '../../../schemas/adverts/sweep.ts';
import type { SetAside, Sweep } from '../../../schemas/adverts/sweep.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Channel } from '../channel.ts';
import type { Collected } from './collect-items.ts';

/** Below it the number of adverts says nothing: a small employer may have none today. */
const FEW = 20;
/** Adverts end while a sweep goes on. */
const NEARLY_ALL = 0.995;
const HALF = 0.5;

type Judged = Pick<Sweep, 'outcome' | 'why'>;

const isReason = (reason: string): reason is SetAside => reason in SET_ASIDE;

const sumCounts = ({ setAside }: Collected, counts: (reason: SetAside) => boolean): number =>
  Object.entries(setAside).reduce(
    (sum, [reason, count]) => (isReason(reason) && counts(reason) ? sum + count : sum),
    0,
  );

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Why the sweep cannot be believed at all; null where it can. */
function findFailure(
  came: Collected,
  { mayLose }: Channel,
  earlier: readonly Sweep[],
): string | null {
  if (came.error) return came.error.message;
  const lost = sumCounts(came, (reason) => !NO_LOSS.includes(reason));
  if (lost > mayLose * came.received) {
    return `${countWords(lost, 'item')} of ${came.received} (${percent(lost / came.received)}) cannot be read, where ${percent(mayLose)} may be lost`;
  }
  const last = earlier.findLast(({ outcome }) => outcome !== 'failed');
  if (came.adverts === 0 && last && last.adverts >= FEW) {
    return `it gave no adverts, and ${last.adverts} on ${last.day}: an empty answer is not "no vacancies"`;
  }
  return null;
}

/**
 * Fewer than half of the last complete sweep. A second sweep that says the same is believed: schools
 * advertise half as much in July as in June.
 */
function findDrop({ adverts }: Collected, earlier: readonly Sweep[]): string | null {
  const whole = earlier.findLast(({ outcome }) => outcome === 'complete');
  const last = earlier.findLast(({ outcome }) => outcome !== 'failed');
  if (!whole || whole.adverts < FEW || adverts >= HALF * whole.adverts) return null;
  const isConfirmed = last !== whole && last !== undefined && adverts >= HALF * last.adverts;
  if (isConfirmed) return null;
  return `it gave ${adverts} adverts, and ${whole.adverts} on ${whole.day}: fewer than half; the next sweep may confirm it`;
}

/** Why the sweep says nothing about what it leaves out; null where it has every open advert. */
function findGap(came: Collected, earlier: readonly Sweep[]): string | null {
  if (came.loops || came.end === null) {
    return `it gave the same ${came.adverts} adverts over and over, and was stopped`;
  }
  const { outcome, why, expected } = came.end;
  if (outcome === 'partial') return why ?? 'its channel did not give all of it';
  const distinct = came.received - sumCounts(came, (reason) => reason === 'repeated');
  if (expected !== null && distinct < NEARLY_ALL * expected) {
    return `it says that it has ${countWords(expected, 'advert')} and gave ${distinct}`;
  }
  return findDrop(came, earlier);
}

/** How a sweep ended, and why it is not complete. `earlier`: those of the channel, oldest first. */
export function judgeSweep(came: Collected, channel: Channel, earlier: readonly Sweep[]): Judged {
  const failure = findFailure(came, channel, earlier);
  if (failure !== null) return { outcome: 'failed', why: failure };
  const gap = findGap(came, earlier);
  return gap === null ? { outcome: 'complete', why: null } : { outcome: 'partial', why: gap };
}
