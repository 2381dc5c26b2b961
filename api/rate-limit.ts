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

  function tell(left: RateLimiterRes): Omit<Admission, 'retryAfter'> {
    const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1000));
    const now = `"client";r=${left.remainingPoints};t=${seconds}`;
    return {
      headers: { 'ratelimit-policy': policy, ratelimit: now },
      lines: ['ratelimit-policy', policy, 'ratelimit', now],
    };
  }

  return async (client) => {
    try {
      return { ...tell(await limiter.consume(client)), retryAfter: null };
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over;
      return { ...tell(over), retryAfter: Math.max(1, Math.ceil(over.msBeforeNext / 1000)) };
    }
  };
}
