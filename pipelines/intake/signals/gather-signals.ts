import { readDocument } from '../../fetch/documents/read-document.ts';
import { Signal } from '../../../schemas/signals/signal.ts';
import type { SignalState } from '../../../schemas/signals/words.ts';
import type { HandedIn } from '../../store/inbox.ts';
import { readAbout } from './about.ts';
import { keySignal } from './key-signal.ts';

/** A signal that was handed in, and what keeps it out of all output: null where it counts. */
export interface GivenSignal {
  /** Whose file it came in. */
  readonly source: string;
  /** When it came, ISO. */
  readonly received: string;
  /** Tells it from the others of its source. */
  readonly key: string;
  readonly signal: Signal;
  readonly out: Extract<SignalState, 'kept_private' | 'replaced' | 'withdrawn' | 'ended'> | null;
}

async function readEntry(entry: HandedIn) {
  const { source, file } = entry;
  const { received } = await readAbout(entry);
  const lines = (await readDocument(file)).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const signal = Signal.parse(JSON.parse(line));
    return { source, received, key: keySignal(signal), signal };
  });
}

/** What keeps the newest signal of its key out of all output on a day. */
function findReason({ withdrawn, holds_until, consent }: Signal, today: string) {
  if (withdrawn) return 'withdrawn';
  if (holds_until < today) return 'ended';
  return consent === 'private' ? 'kept_private' : null;
}

/**
 * Every signal of the files that were handed in, in the order in which they came, and whether it counts
 * on a day: the newest of its key, not taken back, within its time and not private.
 */
export async function gatherSignals(
  entries: readonly HandedIn[],
  today: string,
): Promise<readonly GivenSignal[]> {
  const read = (await Promise.all(entries.map(readEntry))).flat();
  const given = read.toSorted((a, b) =>
    a.received < b.received ? -1 : Number(a.received > b.received),
  );
  const newest = new Map(given.map((each) => [`${each.source} ${each.key}`, each] as const));
  return given.map((each) => {
    const isNewest = newest.get(`${each.source} ${each.key}`) === each;
    return { ...each, out: isNewest ? findReason(each.signal, today) : 'replaced' };
  });
}
