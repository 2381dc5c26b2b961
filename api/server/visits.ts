import { randomFillSync } from 'node:crypto';
import type { Admission } from './rate-limit.ts';

/** A request that came in over a socket, as the door knows it. */
export interface Visit {
  /** Ten letters and digits that find the request in the log and in its answer. */
  readonly id: string;
  readonly admission: Admission | null;
}

/** Requests that came over a socket; those of the explorer's own pages are not among them. */
const visits = new WeakMap<Request, Visit>();

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
/** All pairs of digits: 1,024, so that ten random bits choose one. */
const PAIRS = Array.from(DIGITS, (first) => Array.from(DIGITS, (second) => first + second)).flat();
const PAIRS_OF_ID = 5;
const pool = new Uint16Array(PAIRS_OF_ID * 800);
let taken = pool.length;

/** Ten letters and digits. Random bits are drawn in bulk: a request a few microseconds long needs fifty. */
export function newRequestId(): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  let id = '';
  for (const end = taken + PAIRS_OF_ID; taken < end; taken += 1) {
    id += PAIRS[(pool[taken] ?? 0) % PAIRS.length] ?? '';
  }
  return id;
}

/** Remembers that a request came over a socket. */
export function noteVisit(request: Request, visit: Visit): void {
  visits.set(request, visit);
}

/** The visit that a request is; undefined for one that a page of the explorer asks in this process. */
export function findVisit(request: Request): Visit | undefined {
  return visits.get(request);
}
