import type { SnapshotRecord } from '../../schemas/release/manifest.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Journal } from '../store/journal.ts';
import type { Answer, Http } from './http.ts';
import type { Secret } from './redact.ts';

/** Bytes as a publisher sent them, kept on disk under their digest. */
export interface Snapshot extends SnapshotRecord {
  readonly path: string;
}

/** One question to a publisher, and how its answer is to be judged. */
export interface SnapshotRequest {
  /** Without secrets: this is what lineage shows. */
  readonly url: string;
  /** Send the publisher's secrets with it; they are never written down. */
  readonly withSecrets?: boolean;
  readonly role: 'data' | 'metadata';
  /**
   * Looks at an answer with status 2xx before it is believed. Throws {@link Refused} when asking
   * again would not help, {@link TryAgain} when it might (a zero-byte body under load).
   */
  readonly inspect?: (answer: Answer) => { readonly rows: number | null };
}

/** How a publisher is asked: how often, how patiently, and with which secrets. */
export interface RequestPolicy {
  readonly requestsPerSecond: number;
  readonly retries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  readonly secrets?: readonly Secret[];
}

/** Whom the requests of one run of a dataset go to. */
export interface Asked {
  readonly id: string;
  readonly hosts: readonly string[];
  /** Other hosts that its answers may redirect to. */
  readonly redirectHosts: readonly string[];
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
