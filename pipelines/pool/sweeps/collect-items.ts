import type { Advert } from '../../../schemas/adverts/advert.ts';
import { Advert as AdvertSchema } from '../../../schemas/adverts/advert.ts';
import type { Amended, SetAside } from '../../../schemas/adverts/sweep.ts';
import type { Item, SweepEnd } from '../channel.ts';
import { checkDates } from './check-dates.ts';
import { cleanAdvert, hasContactId } from './clean-advert.ts';
import { openSeenAdverts } from './seen-adverts.ts';

/** What a sweep came to, before it is judged. */
export interface Collected {
  readonly received: number;
  readonly adverts: number;
  readonly setAside: Readonly<Partial<Record<SetAside, number>>>;
  readonly amended: Readonly<Partial<Record<Amended, number>>>;
  readonly removed: readonly string[];
  /** It gave nothing but what it had given before, for so long that it was stopped. */
  readonly loops: boolean;
  /** Null where it was stopped or threw. */
  readonly end: SweepEnd | null;
  readonly error: Error | null;
}

/** Where what is kept of the items goes. */
export interface Sinks {
  readonly keep: (line: string) => Promise<void>;
  readonly setAside: (reason: SetAside, id: string | null, detail: string) => Promise<void>;
}

/** Characters of an advert as JSON; the longest real ones have some 30,000. */
const MOST_CHARACTERS = 200_000;
/** Fewer repeats in a row are the overlap of pages. */
const LOOP = 500;

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/** Why an item that claims to be an advert is none. */
function findFault(advert: Advert): { reason: SetAside; detail: string } | null {
  const issue = AdvertSchema.safeParse(advert).error?.issues[0];
  if (issue) {
    const detail = `${issue.path.join('.')}: ${issue.message}`;
    if (issue.path[0] === 'id' && advert.id.trim() === '') return { reason: 'no_id', detail };
    if (issue.path[0] === 'title' && advert.title.trim() === '')
      return { reason: 'no_title', detail };
    return { reason: 'malformed', detail };
  }
  if (hasContactId(advert))
    return { reason: 'malformed', detail: 'id: it is how a person is reached' };
  return null;
}

/**
 * Takes the items of a sweep one by one: contacts out, dates checked, what cannot be a sighting set
 * aside, the rest kept as lines of JSON; of ids that are `erased` nothing is written. What the channel throws is answered; what a sink throws
 * (a full disk) is thrown. Memory is that of the ids.
 */
export async function collectItems(
  items: AsyncGenerator<Item, SweepEnd>,
  day: string,
  sinks: Sinks,
  erased: ReadonlySet<string>,
): Promise<Collected> {
  const seen = openSeenAdverts();
  const setAside: Partial<Record<SetAside, number>> = {};
  const amended: Partial<Record<Amended, number>> = {};
  const removed: string[] = [];
  let [received, adverts, repeats] = [0, 0, 0];

  const note = (fault: Amended): void => void (amended[fault] = (amended[fault] ?? 0) + 1);
  const drop = async (reason: SetAside, id: string | null, detail: string): Promise<void> => {
    repeats = reason === 'repeated' ? repeats + 1 : 0;
    setAside[reason] = (setAside[reason] ?? 0) + 1;
    await sinks.setAside(reason, id, detail);
  };
  const take = async (given: Advert): Promise<void> => {
    const fault = findFault(given);
    if (fault) return drop(fault.reason, given.id, fault.detail);
    const clean = cleanAdvert(given);
    const cleanLine = JSON.stringify(clean);
    const { advert, faults } = checkDates(clean, day);
    const line = faults.length === 0 ? cleanLine : JSON.stringify(advert);
    if (line.length > MOST_CHARACTERS) {
      return drop('too_large', advert.id, `${line.length} characters`);
    }
    const came = seen(advert.id, line);
    if (came !== 'new') return drop(came, advert.id, 'the first one stands');
    if (cleanLine !== JSON.stringify(given)) note('contacts');
    faults.forEach(note);
    repeats = 0;
    adverts += 1;
    return sinks.keep(line);
  };

  const close = (rest: Pick<Collected, 'loops' | 'end' | 'error'>): Collected => ({
    ...{ received, adverts, setAside, amended, removed },
    ...rest,
  });
  for (;;) {
    let next: IteratorResult<Item, SweepEnd>;
    try {
      next = await items.next();
    } catch (error) {
      return close({ loops: false, end: null, error: asError(error) });
    }
    if (next.done === true) return close({ loops: false, end: next.value, error: null });
    const item = next.value;
    if ('removed' in item) {
      if (!erased.has(item.removed)) removed.push(item.removed);
    } else {
      received += 1;
      const id = 'advert' in item ? item.advert.id : item.id;
      if (id !== null && erased.has(id)) await drop('erased', null, '');
      else if ('advert' in item) await take(item.advert);
      else await drop(item.setAside, item.id, item.detail);
    }
    if (repeats > Math.max(LOOP, adverts)) {
      await items.return({ outcome: 'partial', why: null, expected: null });
      return close({ loops: true, end: null, error: null });
    }
  }
}
