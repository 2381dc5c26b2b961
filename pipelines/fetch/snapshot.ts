import type { Duplex } from 'node:stream';
import type { SnapshotRecord } from '../../schemas/release/manifest.ts';
import type { BlobStore } from '../store/snapshots/blobs.ts';
import type { Journal } from '../store/snapshots/journal.ts';
import type { Http } from './http.ts';
import type { Secret } from './redact.ts';
import type { PublisherRequest } from './request.ts';

/** Bytes as a publisher sent them (or as cleaned), kept on disk under their digest. */
export interface Snapshot extends SnapshotRecord {
  readonly path: string;
}

/** An answer whose body lies on disk: what is judged before it is believed. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Size of the stored body. */
  readonly bytes: number;
  /** The stored body, to be streamed, or read with `readDocument` where it must be small. */
  readonly path: string;
}

/** Makes the stream that a body passes before anything of it is written: one for each attempt. */
export type Cleaner = () => Duplex;

/** One question to a publisher, and how its answer is to be judged. */
export interface SnapshotRequest extends PublisherRequest {
  /** Send the publisher's secrets with it; they are never written down. */
  readonly withSecrets?: boolean;
  readonly role: 'data' | 'metadata';
  /** Takes out what may not be kept (contacts in an advert) before the body reaches the disk. */
  readonly clean?: Cleaner;
  /**
   * Looks at an answer with status 2xx before it is believed. Throws {@link Refused} when asking
   * again would not help, {@link TryAgain} when it might (a zero-byte body under load).
   */
  readonly inspect?: (answer: StoredAnswer) => Promise<{ readonly rows: number | null }>;
}

/** How a publisher is asked: how often, how patiently, and with which secrets. */
export interface RequestPolicy {
  readonly requestsPerSecond: number;
  readonly retries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How long it is left alone when it says until when ({@link ReadPause}); `longestWaitMs` when left out. */
  readonly longestPauseMs?: number;
  readonly secrets?: readonly Secret[];
}

/**
 * Milliseconds until a service answers again, where the headers of an answer say that it will answer
 * nothing before: its limit of requests is reached. Null where it may be asked at once.
 */
export type ReadPause = (headers: Readonly<Record<string, string>>, now: Date) => number | null;

/** Whom the requests of one run of a dataset go to. */
export interface Asked {
  readonly id: string;
  readonly hosts: readonly string[];
  /** Other hosts that its answers may redirect to. */
  readonly redirectHosts: readonly string[];
  /** Null, or left out, for a service whose headers tell nothing of its limits. */
  readonly readPause?: ReadPause | null;
}

/** What taking snapshots acts on. */
export interface SnapshotEffects {
  readonly http: Http;
  readonly blobs: BlobStore;
  readonly journal: Journal;
  readonly now: () => Date;
  readonly publisher: Asked;
  readonly policy: RequestPolicy;
  readonly log: (message: string) => void;
}
