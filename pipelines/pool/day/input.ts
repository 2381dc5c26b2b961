import type { Database } from '../../duckdb.ts';
import type { KeptSweep } from '../sweeps/sweep-files.ts';

/** A channel as pooling wants to know it. */
export interface PooledChannel {
  readonly id: string;
  readonly shows: 'all' | 'window';
  readonly staleAfterDays: number;
  readonly mayPublish: boolean;
}

/** What codes adverts: from table `advert` to the tables of `CODED_TABLES`. */
export interface Coder {
  /** Another version codes every advert anew when it is next seen. */
  readonly version: string;
  readonly code: (database: Database) => Promise<void>;
}

/** One advert of one channel that is not to be kept. */
export interface Erased {
  readonly channel: string;
  readonly external_id: string;
}

/** What one day of the pool is made from. */
export interface PoolDay {
  /** ISO. */
  readonly day: string;
  /** All sweeps of that day. */
  readonly sweeps: readonly KeptSweep[];
  /** Folder of the pool of the last earlier day; null for the first. */
  readonly before: string | null;
  readonly channels: readonly PooledChannel[];
  readonly erased: readonly Erased[];
  readonly coder: Coder;
}
