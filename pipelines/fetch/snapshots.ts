import PQueue from 'p-queue';
import pRetry, { AbortError } from 'p-retry';
import type { SnapshotRecord } from '../../schemas/manifest.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Journal } from '../store/journal.ts';
import { Unanswered } from './http.ts';
import type { Answer, Http } from './http.ts';
import { redact } from './redact.ts';

/** Bytes as a publisher sent them, kept on disk under their digest. */
export interface Snapshot extends SnapshotRecord {
  readonly path: string;
}

/** One question to a publisher, and how its answer is to be judged. */
export interface SnapshotRequest {
  readonly publisher: 'nomis' | 'ons';
  /** Without secrets: this is what lineage shows. */
  readonly url: string;
  /** Added to the address when asking, never written down. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly role: 'data' | 'metadata';
  /**
   * Looks at an answer with status 2xx before it is believed. Throws {@link Refused} when asking
   * again would not help, {@link TryAgain} when it might (a zero-byte body under load).
   */
  readonly inspect?: (answer: Answer) => { readonly rows: number | null };
}

/**
 * The publisher's answer is wrong, and asking again would not mend it. `code` names the fault.
 * `transient`: patience ended before a useful answer came; a later run may go on from here.
 */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly transient = false,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The answer is no use now, and may be in a while. Becomes {@link Refused} when patience ends. */
export class TryAgain extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly waitSeconds?: number,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The snapshot stage as an adapter sees it. */
export interface Snapshots {
  /** Asks the publisher, or answers from this run's (or a killed run's) journal. */
  take(request: SnapshotRequest): Promise<Snapshot>;
  /** Keeps bytes that came from no network: the files of a dataset's own folder. */
  keep(record: {
    url: string;
    body: Buffer;
    mediaType: string;
    rows: number | null;
  }): Promise<Snapshot>;
}

/** How patient to be with a publisher, and how polite. */
export interface Manners {
  readonly requestsPerSecond: number;
  readonly retries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

export interface SnapshotEffects {
  readonly http: Http;
  readonly blobs: BlobStore;
  readonly journal: Journal;
  readonly now: () => Date;
  readonly manners: (publisher: 'nomis' | 'ons') => Manners;
  readonly log: (message: string) => void;
}

function withSecrets(url: string, secrets: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(secrets).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

function judgeStatus({ status, headers }: Answer): void {
  if (status >= 200 && status < 300) return;
  if (status === 408 || status === 429 || status >= 500) {
    const after = Number(headers['retry-after']);
    throw new TryAgain(
      `http_${status}`,
      `the publisher answered ${status}`,
      after > 0 ? after : undefined,
    );
  }
  throw new Refused(`http_${status}`, `the publisher answered ${status}`);
}

function asRefusal(error: unknown, url: string): unknown {
  const named = redact(url);
  const said = (code: string, message: string): string =>
    `${message.slice(code.length + 2)} (${named})`;
  if (error instanceof TryAgain) {
    return new Refused(error.code, said(error.code, error.message), true);
  }
  if (error instanceof Unanswered) {
    return new Refused('no_answer', `${error.reason} (${named})`, true);
  }
  if (error instanceof Refused) {
    return new Refused(error.code, said(error.code, error.message), error.transient);
  }
  return error;
}

/**
 * Opens the snapshot stage: one request at a time and politely spaced per publisher, retried with
 * exponential back-off and jitter, every attempt in the journal, every body kept as it came. What
 * a killed run had already taken is not asked for again.
 */
export function openSnapshots(effects: SnapshotEffects): Snapshots {
  const queues = new Map<string, PQueue>();
  const queueOf = (publisher: 'nomis' | 'ons'): PQueue => {
    const held = queues.get(publisher);
    if (held) return held;
    const { requestsPerSecond } = effects.manners(publisher);
    const queue = new PQueue(
      Number.isFinite(requestsPerSecond)
        ? { concurrency: 1, intervalCap: 1, interval: 1000 / requestsPerSecond }
        : { concurrency: 1 },
    );
    queues.set(publisher, queue);
    return queue;
  };

  const ask = async (request: SnapshotRequest): Promise<Snapshot> => {
    const fetched = effects.now().toISOString();
    const noted = { publisher: request.publisher, url: request.url, fetched };
    let answer: Answer;
    try {
      answer = await effects.http.get(withSecrets(request.url, request.secrets));
    } catch (error) {
      await effects.journal.write({
        ...noted,
        outcome: 'failed',
        reason: error instanceof Unanswered ? error.reason : 'unknown',
      });
      throw error;
    }
    const { sha256, path } = await effects.blobs.put(answer.body);
    const record = {
      ...noted,
      status: answer.status,
      headers: answer.headers,
      sha256,
      bytes: answer.body.length,
      role: request.role,
    };
    try {
      judgeStatus(answer);
      const { rows } = request.inspect?.(answer) ?? { rows: null };
      await effects.journal.write({ ...record, outcome: 'taken', rows });
      return {
        publisher: record.publisher,
        url: record.url,
        fetched,
        status: record.status,
        headers: record.headers,
        sha256,
        bytes: record.bytes,
        role: record.role,
        media_type: answer.headers['content-type'] ?? 'application/octet-stream',
        last_modified: answer.headers['last-modified'] ?? null,
        rows,
        path,
      };
    } catch (error) {
      const code = error instanceof Refused || error instanceof TryAgain ? error.code : 'unknown';
      await effects.journal.write({ ...record, outcome: 'refused', reason: code });
      throw error;
    }
  };

  return {
    async take(request) {
      const held = await effects.journal.findTaken(request.url);
      if (held) return { ...held, path: effects.blobs.pathOf(held.sha256) };
      const manners = effects.manners(request.publisher);
      try {
        return await pRetry(
          () =>
            queueOf(request.publisher)
              .add(() => ask(request))
              .catch((error: unknown) => {
                if (error instanceof TryAgain || error instanceof Unanswered) throw error;
                throw new AbortError(error instanceof Error ? error : String(error));
              }),
          {
            retries: manners.retries,
            minTimeout: manners.firstWaitMs,
            maxTimeout: manners.longestWaitMs,
            randomize: true,
            onFailedAttempt: async ({ error, retriesLeft }) => {
              effects.log(`${redact(request.url)}: ${error.message}; ${retriesLeft} tries left`);
              if (error instanceof TryAgain && error.waitSeconds !== undefined && retriesLeft > 0) {
                const wait = Math.min(error.waitSeconds * 1000, manners.longestWaitMs);
                await new Promise((resolve) => setTimeout(resolve, wait));
              }
            },
          },
        );
      } catch (error) {
        throw asRefusal(error, request.url);
      }
    },
    async keep({ url, body, mediaType, rows }) {
      const { sha256, path } = await effects.blobs.put(body);
      return {
        publisher: 'alongside',
        url,
        fetched: effects.now().toISOString(),
        status: 200,
        headers: {},
        sha256,
        bytes: body.length,
        role: 'data',
        media_type: mediaType,
        last_modified: null,
        rows,
        path,
      };
    },
  };
}
