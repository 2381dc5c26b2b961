import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests a client may send in a window of time. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What a request is told of its limit; `retryAfter` in seconds when it is refused. */
export interface Admission {
  readonly headers: Readonly<Record<string, string>>;
  /** The same headers, name and value in turn. */
  readonly lines: readonly string[];
  readonly retryAfter: number | null;
}

/** Counts a request of a client and says whether it may go on. */
export type Admit = (client: string) => Promise<Admission>;

/**
 * A limit on how often each client may ask, counted in memory in fixed windows. The headers are
 * those of draft-ietf-httpapi-ratelimit-headers-10: the policy, and what is left of it.
 */
export function createAdmit({ requests, seconds }: RateLimit): Admit {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  const policy = `"client";q=${requests};w=${seconds}`;

  function tell({ msBeforeNext, remainingPoints }: RateLimiterRes, admitted: boolean): Admission {
    const wait = Math.max(1, Math.ceil(msBeforeNext / 1000));
    const now = `"client";r=${remainingPoints};t=${wait}`;
    return {
      headers: { 'ratelimit-policy': policy, ratelimit: now },
      lines: ['ratelimit-policy', policy, 'ratelimit', now],
      retryAfter: admitted ? null : wait,
    };
  }
  const admitted = (left: RateLimiterRes): Admission => tell(left, true);
  function refused(over: unknown): Admission {
    if (!(over instanceof RateLimiterRes)) throw over;
    return tell(over, false);
  }

  return (client) => limiter.consume(client).then(admitted, refused);
}
