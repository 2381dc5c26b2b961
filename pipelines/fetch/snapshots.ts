import type { Readable } from 'node:stream';
import PQueue from 'p-queue';
import pRetry, { AbortError } from 'p-retry';
import { askOnce } from './ask-once.ts';
import { redact } from './redact.ts';
import { asRefusal, TryAgain, Unanswered } from './refusal.ts';
import { recordRequest } from './request.ts';
import type { Snapshot, SnapshotEffects, SnapshotRequest } from './snapshot.ts';

/** The snapshot stage as an adapter sees it. */
export interface Snapshots {
  /** Asks the publisher, or answers from this run's (or a killed run's) journal. */
  take(request: SnapshotRequest): Promise<Snapshot>;
  /** Keeps bytes that came from no network: the files of a dataset's own folder. */
  keep(record: {
    url: string;
    body: Readable;
    mediaType: string;
    rows: number | null;
  }): Promise<Snapshot>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens the snapshot stage: one request at a time and politely spaced, retried with exponential
 * back-off and jitter, every attempt in the journal, every body kept as it came or as cleaned. What
 * a killed run had already taken is not asked for again.
 */
export function openSnapshots(effects: SnapshotEffects): Snapshots {
  const { policy } = effects;
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
    effects.log(`${effects.publisher.id} answers nothing for ${Math.ceil(ms / 1000)} s: waiting`);
    await wait(ms);
  };
  const ask = async (request: SnapshotRequest): Promise<Snapshot> => {
    await pause();
    return askOnce(effects, request, (headers) => {
      pauseMs = effects.publisher.readPause?.(headers, effects.now()) ?? 0;
    });
  };

  return {
    async take(request) {
      const held = await effects.journal.findTaken(recordRequest(effects.publisher.id, request));
      // What was taken before the publisher had a cleaner is not taken up.
      const isUsable = request.clean === undefined || held?.received !== undefined;
      if (held && isUsable) return { ...held, path: effects.blobs.pathOf(held.sha256) };
      try {
        return await pRetry(
          () =>
            queue
              .add(() => ask(request))
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
              effects.log(
                `${redact(request.url, secrets)}: ${error.message}; ${retriesLeft} tries left`,
              );
              if (error instanceof TryAgain && error.waitSeconds !== undefined && retriesLeft > 0) {
                await wait(Math.min(error.waitSeconds * 1000, policy.longestWaitMs));
              }
            },
          },
        );
      } catch (error) {
        throw asRefusal(error, request.url, secrets);
      }
    },
    async keep({ url, body, mediaType, rows }) {
      const stored = await effects.blobs.put(body);
      return {
        publisher: 'alongside',
        url,
        fetched: effects.now().toISOString(),
        status: 200,
        headers: {},
        ...stored,
        role: 'data',
        media_type: mediaType,
        last_modified: null,
        rows,
      };
    },
  };
}
