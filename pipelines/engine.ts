import type { Settings } from '../schemas/settings.ts';
import type { Database } from './duckdb.ts';
import type { Http } from './fetch/http.ts';
import type { RequestPolicy } from './fetch/snapshot.ts';
import type { Acceptance } from './kinds/checks/accept-failures.ts';
import type { PoolFiles } from './pool/pool-files.ts';
import type { Publisher } from './publishers/publisher.ts';
import type { HandedIn } from './store/inbox.ts';
import type { Home } from './store/home.ts';

/** Stages of the pipeline, in the order of the drawing. */
export const STAGES = ['fetch', 'parse', 'check', 'shape', 'label', 'store', 'publish'] as const;
export type Stage = (typeof STAGES)[number];

/** What a run is doing just now: for a progress bar, or a line. */
export interface Progress {
  readonly dataset: string;
  readonly stage: Stage;
  readonly message: string;
  readonly done?: number;
  readonly of?: number;
}

/** Everything outside of a run that it acts on or asks: passed in, so that tests pass their own. */
export interface Effects {
  readonly home: Home;
  readonly mode: 'live' | 'sample' | 'replay';
  /** Take what the last finished run took, from the snapshots on disk, and ask nobody. */
  readonly again?: boolean;
  /** Failed checks that a person accepts for the release to come. */
  readonly accept?: Acceptance;
  readonly http: Http;
  /** What is handed in to a publisher's datasets, in place of the store's inbox: the sample's. */
  readonly handedIn?: (publisher: string) => Promise<readonly HandedIn[]>;
  /** The pool of adverts, once a run; left out where there is none. */
  readonly pool?: () => Promise<PoolFiles | null>;
  readonly publishers: readonly Publisher[];
  readonly policy: (publisher: Publisher) => RequestPolicy;
  /** Values of the settings that publishers add; none where left out. */
  readonly settings?: Settings['added'];
  /** Days for which texts of adverts are kept; those of the settings' default where left out. */
  readonly advertTextDays?: number;
  readonly now: () => Date;
  readonly code: { readonly version: string; readonly commit: string | null };
  readonly log: (message: string) => void;
  readonly progress: (progress: Progress) => void;
}

/** The effects of one run, with the working database that holding the store gave. */
export interface Engine extends Effects {
  readonly database: Database;
  /** Names the run's journal: sortable, unique. */
  readonly run: string;
}
