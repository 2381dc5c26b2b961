import PQueue from 'p-queue';
import pRetry, { AbortError } from 'p-retry';
import { redact } from './redact.ts';
import { asRefusal, TryAgain, Unanswered } from './refusal.ts';
import type { SnapshotEffects } from './snapshot.ts';

/** Hears the headers of an answer, which may say for how long the publisher answers nothing more. */
type Hear = (headers: Readonly<Record<string, string>>) => void;

/**
 * Asks a publisher with `once` until it answers or patience ends. Throws `Refused`, naming `url`
 * without secrets.
 */
export type Patience = <T>(url: string, once: (hear: Hear) => Promise<T>) => Promise<T>;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens the way in which a publisher is asked: one request at a time and politely spaced, left alone
 * for as long as it says, and asked again with exponential back-off and jitter where that may help.
 */
export function openPatience({
  publisher,
  policy,
  now,
  log,
}: Pick<SnapshotEffects, 'publisher' | 'policy' | 'now' | 'log'>): Patience {
  const { secrets = [] } = policy;
  const queue = new PQueue(
    Number.isFinite(policy.requestsPerSecond)
      ? { concurrency: 1, intervalCap: 1, interval: 1000 / policy.requestsPerSecond }
      : { concurrency: 1 },
  );

  let pauseMs = 0;
  /** Leaves the publisher alone for as long as its last answer said, within the policy's patience. */
  const pause = async (): Promise<void> => {
    const ms = Math.min(pauseMs, policy.longestPauseMs ?? policy.longestWaitMs);
    pauseMs = 0;
    if (ms <= 0) return;
    log(`${publisher.id} answers nothing for ${Math.ceil(ms / 1000)} s: waiting`);
    await wait(ms);
  };
  const ask = async <T>(once: (hear: Hear) => Promise<T>): Promise<T> => {
    await pause();
    return once((headers) => {
      pauseMs = publisher.readPause?.(headers, now()) ?? 0;
    });
  };

  return async (url, once) => {
    try {
      return await pRetry(
        () =>
          queue
            .add(() => ask(once))
            .catch((error: unknown) => {
              if (error instanceof TryAgain || error instanceof Unanswered) throw error;
              throw new AbortError(error instanceof Error ? error : String(error));
            }),
        {
          retries: policy.retries,
          minTimeout: policy.firstWaitMs,
          maxTimeout: policy.longestWaitMs,
          randomize: true,
          onFailedAttempt: async ({ error, retriesLeft }) => {
            log(`${redact(url, secrets)}: ${error.message}; ${retriesLeft} tries left`);
            if (error instanceof TryAgain && error.waitSeconds !== undefined && retriesLeft > 0) {
              await wait(Math.min(error.waitSeconds * 1000, policy.longestWaitMs));
            }
          },
        },
      );
    } catch (error) {
      throw asRefusal(error, url, secrets);
    }
  };
}
