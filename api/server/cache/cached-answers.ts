import { LRUCache } from 'lru-cache';
import { chooseCoding } from '../../answer/etag.ts';
import type { Coding } from '../../answer/etag.ts';

/** An answer as bytes, in one coding. */
export interface CachedAnswer {
  /** Names (in lower case) and values of its headers in turn, which Node writes fastest. */
  readonly lines: readonly string[];
  /** The bytes as Latin-1 text: Node sends that in one piece with the headers. */
  readonly body: string;
  /** The ETag before its coding, without quotes. */
  readonly etagBase: string;
  /** How it is counted: the template of its address, and its format. */
  readonly route: string;
  readonly format: string;
}

/** What decides the bytes of an answer to GET, but for the store and the day. */
export interface AnswerKey {
  /** Path and query, as asked for. */
  readonly address: string;
  readonly accept: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/** Coded answers in memory. */
export interface CachedAnswers {
  /** The coding that is answered in. */
  coding(key: AnswerKey): Coding;
  /** The answer of a key, made from the store that `stamp` names, today. */
  find(stamp: string, key: AnswerKey): CachedAnswer | undefined;
  set(stamp: string, key: AnswerKey, answer: CachedAnswer): void;
  /** Bytes held now. */
  bytes(): number;
}

const OFFERED: readonly Coding[] = ['br', 'gzip'];
const DAY_MS = 86_400_000;
/** What an answer costs beside its body: headers and the places that hold them. */
const OVERHEAD_BYTES = 2048;

/** Holds at most `bytes` of answers, all of one store on one day (UTC); the longest unused go first. */
export function openCachedAnswers(bytes: number, now: () => Date): CachedAnswers {
  const answers = new LRUCache<string, CachedAnswer>({
    maxSize: bytes,
    sizeCalculation: ({ body }, key) => body.length + key.length + OVERHEAD_BYTES,
  });
  // Clients are few kinds: what each kind accepts is read once.
  const codings = new LRUCache<string, Coding>({
    max: 200,
    memoMethod: (header) => chooseCoding(header, OFFERED),
  });
  let held = '';
  const moment = (stamp: string): string => `${Math.floor(now().getTime() / DAY_MS)} ${stamp}`;
  const coding = ({ acceptEncoding = '' }: AnswerKey): Coding => codings.memo(acceptEncoding);
  const textOf = (key: AnswerKey): string => `${coding(key)} ${key.accept ?? ''} ${key.address}`;
  return {
    coding,
    find(stamp, key) {
      const current = moment(stamp);
      if (held === current) return answers.get(textOf(key));
      answers.clear();
      held = current;
      return undefined;
    },
    set(stamp, key, answer) {
      // One made while the store or the day changed may be of either.
      if (held === moment(stamp)) answers.set(textOf(key), answer);
    },
    bytes: () => answers.calculatedSize,
  };
}
