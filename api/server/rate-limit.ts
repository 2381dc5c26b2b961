import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { countWords } from '../../schemas/words/count-words.ts';
import { ProblemError } from '../problem.ts';
import { createFindClient } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import { findIncoming } from './request-env.ts';
import type { RequestEnv } from './request-env.ts';

/** How many requests a client may send in a window of time. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What a client is told that asked too often; `retryAfter` in seconds. */
export function tooOften(retryAfter: number): string {
  return `You have asked more often than this service allows. Ask again in ${countWords(retryAfter, 'second')}; whole datasets come in one request.`;
}

/** The problem of a client that asked too often. */
function refusal(_: Context, retryAfter: number): Error {
  return new ProblemError('too-many-requests', tooOften(retryAfter));
}

/** How a client stands to its limit after one more request. */
export interface Standing {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Seconds to wait, where the request is over the limit; null where it is not. */
  readonly retryAfter: number | null;
}

/** Counts a request of a client; null where there is no limit. */
export type CountRequest = (incoming: IncomingMessage) => Promise<Standing | null>;

/**
 * A limit on how often each client may ask, counted in memory in fixed windows. The headers are
 * those of draft-ietf-httpapi-ratelimit-headers-10: the policy, and what is left of it.
 */
export function createCountRequest(
  rate: RateLimit | null,
  trustedProxies: readonly string[],
): CountRequest {
  if (rate === null) return () => Promise.resolve(null);
  const findClient = createFindClient(trustedProxies);
  const limiter = new RateLimiterMemory({ points: rate.requests, duration: rate.seconds });
  const policy = `"client";q=${rate.requests};w=${rate.seconds}`;

  function standing({ msBeforeNext, remainingPoints }: RateLimiterRes, over: boolean): Standing {
    const wait = Math.max(1, Math.ceil(msBeforeNext / 1000));
    const left = `"client";r=${remainingPoints};t=${wait}`;
    const headers = [['ratelimit-policy', policy] as const, ['ratelimit', left] as const];
    return { headers, retryAfter: over ? wait : null };
  }
  return (incoming) =>
    limiter.consume(findClient(incoming)).then(
      (left) => standing(left, false),
      (refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return standing(refused, true);
      },
    );
}

/**
 * Counts each request that came over a socket, and refuses one over the limit, with `Retry-After`.
 * What a page of the explorer asks in this process is not counted. `problem` makes the error.
 */
export function rateLimit(
  count: CountRequest,
  metrics: Pick<Metrics, 'refused'>,
  problem: (c: Context, retryAfter: number) => Error = refusal,
): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const incoming = findIncoming(c);
    const standing = incoming ? await count(incoming) : null;
    if (standing === null) return next();
    const { headers, retryAfter } = standing;
    if (retryAfter === null) {
      await next();
      for (const [name, value] of headers) c.res.headers.set(name, value);
      return undefined;
    }
    metrics.refused();
    for (const [name, value] of headers) c.header(name, value);
    c.header('Retry-After', String(retryAfter));
    throw problem(c, retryAfter);
  };
}
