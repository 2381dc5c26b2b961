import type { SnapshotRecord } from '../../schemas/release/manifest.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Journal } from '../store/journal.ts';
import type { Answer, Http } from './http.ts';

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

/** How patient to be with a publisher, and how polite. */
export interface Manners {
  readonly requestsPerSecond: number;
  readonly retries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** What taking snapshots acts on. */
export interface SnapshotEffects {
  readonly http: Http;
  readonly blobs: BlobStore;
  readonly journal: Journal;
  readonly now: () => Date;
  readonly manners: (publisher: 'nomis' | 'ons') => Manners;
  readonly log: (message: string) => void;
}
