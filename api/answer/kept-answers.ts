import { LRUCache } from 'lru-cache';
import { chooseCoding } from './etag.ts';
import type { Coding } from './etag.ts';

/** An answer as bytes, in one coding. */
export interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  /** The same headers, name and value in turn, as Node writes them fastest. */
  readonly lines: readonly string[];
  /** The bytes, as Latin-1 text: Node sends that in one piece with the head. */
  readonly text: string;
  /** The ETag before its coding. */
  readonly base: string;
  /** How it is accounted for: the template of its address, and its format. */
  readonly route: string;
  readonly format: string;
}

/** The headers of 304 for one who holds the answer under the tag `known`. */
export function headersKnown({ headers }: KeptAnswer, known: string): Record<string, string> {
  const rest = Object.entries(headers).filter(
    ([name]) => !name.startsWith('content-') || name === 'content-location',
  );
  return { ...Object.fromEntries(rest), etag: known };
}

/** What decides the bytes of an answer to GET, but for the store. */
export interface Asking {
  /** Path and query, as asked for. */
  readonly address: string;
  readonly accept: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/**
 * Coded answers kept in memory. They are of one store at one moment on one day: `stamp` names the
 * store, and with another stamp nothing is found.
 */
export interface KeptAnswers {
  /** The coding that an asker gets. */
  coding(acceptEncoding: string | undefined): Coding;
  find(stamp: string, asking: Asking): KeptAnswer | undefined;
  keep(stamp: string, asking: Asking, answer: KeptAnswer): void;
  /** Bytes held now. */
  bytes(): number;
}

const DAY_MS = 86_400_000;
const OFFERED: readonly Coding[] = ['br', 'gzip'];
/** What an answer costs beside its body: headers and the places that hold them. */
const OVERHEAD_BYTES = 2048;

/** Days since 1970 in UTC. */
const dayOf = (time: Date): number => Math.floor(time.getTime() / DAY_MS);

/** Keeps at most `bytes` of answers; the longest unused go first. */
export function openKeptAnswers(bytes: number, now: () => Date): KeptAnswers {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    sizeCalculation: ({ text }, key) => text.length + key.length + OVERHEAD_BYTES,
  });
  // Clients are few kinds: what each kind accepts is read once.
  const codings = new LRUCache<string, Coding>({ max: 200 });
  let ofStamp = '';
  let ofDay = 0;

  function coding(acceptEncoding: string | undefined): Coding {
    const header = acceptEncoding ?? '';
    const known = codings.get(header);
    if (known !== undefined) return known;
    const chosen = chooseCoding(acceptEncoding, OFFERED);
    if (header.length < 200) codings.set(header, chosen);
    return chosen;
  }

  /** Forgets everything when the store or the day is another. */
  function turnTo(stamp: string): void {
    const day = dayOf(now());
    if (stamp === ofStamp && day === ofDay) return;
    kept.clear();
    ofStamp = stamp;
    ofDay = day;
  }

  const keyOf = ({ address, accept = '', acceptEncoding }: Asking): string =>
    `${coding(acceptEncoding)} ${accept} ${address}`;

  return {
    coding,
    find(stamp, asking) {
      turnTo(stamp);
      return kept.get(keyOf(asking));
    },
    keep(stamp, asking, answer) {
      // Made while the store or the day changed: it may be of either.
      if (stamp === ofStamp && dayOf(now()) === ofDay) kept.set(keyOf(asking), answer);
    },
    bytes: () => kept.calculatedSize,
  };
}
