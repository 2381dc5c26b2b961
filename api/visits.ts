import { randomBytes } from 'node:crypto';
import type { Admission } from './rate-limit.ts';

/** A request that came in over a socket, as the door knows it. */
export interface Visit {
  /** Ten letters and digits that find the request in the log and in its answer. */
  readonly id: string;
  readonly admission: Admission | null;
}

/** Requests that came over a socket; those of the explorer's own pages are not among them. */
const visits = new WeakMap<Request, Visit>();

const POOL_BYTES = 8192;
let pool = Buffer.alloc(0);

/** Ten letters and digits. Random bytes are drawn in bulk: a request a few microseconds long needs ten. */
export function newRequestId(): string {
  if (pool.length < 8) pool = randomBytes(POOL_BYTES);
  const id = pool.readBigUInt64BE().toString(32).toUpperCase().padStart(13, '0').slice(-10);
  pool = pool.subarray(8);
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
