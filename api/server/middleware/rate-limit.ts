import type { Context, MiddlewareHandler } from 'hono';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../../problem.ts';
import { findVisit } from '../visits.ts';

/** What a client is told that asked too often; `retryAfter` in seconds. */
export function tooOften(retryAfter: number): string {
  return `You have asked more often than this service allows. Ask again in ${countWords(retryAfter, 'second')}; whole datasets come in one request.`;
}

/** The problem of a client that asked too often. */
export function refusal(_: Context, retryAfter: number): Error {
  return new ProblemError('too-many-requests', tooOften(retryAfter));
}

/**
 * Refuses a request that is over the limit of its client, with `Retry-After`. It was counted at
 * the door; what a page of the explorer asks in this process was not. `problem` makes the error.
 */
export function refuseTooMany(
  metrics: Metrics,
  problem: (c: Context, retryAfter: number) => Error = refusal,
): MiddlewareHandler {
  return async (c, next) => {
    const retryAfter = findVisit(c.req.raw)?.admission?.retryAfter ?? null;
    if (retryAfter === null) return next();
    metrics.refused();
    c.header('Retry-After', String(retryAfter));
    throw problem(c, retryAfter);
  };
}
