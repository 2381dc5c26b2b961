import type { Dataset } from '../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { CheckResult } from '../../schemas/release/manifest.ts';
import type { Database } from '../duckdb.ts';
import type { Snapshot } from '../fetch/snapshot.ts';
import type { Snapshots } from '../fetch/snapshots.ts';
import type { PoolFiles } from '../pool/pool-files.ts';
import type { HandedIn } from '../store/inbox.ts';

/** What a publisher's own metadata says, to be held against what was declared. Null: it does not say. */
export interface DerivedLabels {
  readonly name: string | null;
  readonly url: string | null;
  readonly updated: string | null;
  readonly nextUpdate: string | null;
  readonly classification: string | null;
  readonly units: readonly string[];
  /**
   * Every period the service's own time list offers (since the declared first one), as our codes;
   * null where it has no list.
   */
  readonly periods: readonly string[] | null;
  /** The publisher's own caveats, word for word. */
  readonly notes: readonly string[];
}

/**
 * One state of a source: the snapshots that make one release. Most sources have one a run; a
 * publisher that keeps vintages has several, oldest first, each with its release date.
 */
export interface Vintage {
  readonly snapshots: readonly Snapshot[];
  /** What the publisher's metadata says; null where there was no feed to say anything. */
  readonly labels: DerivedLabels | null;
  readonly sourceReleased: string | null;
  readonly clock: 'store' | 'publisher';
  /** Checks that only the adapter can make (paging, narrowing), already run. */
  readonly checks: readonly CheckResult[];
  /** Releases of other datasets that the rows are made from; only a derived dataset has them. */
  readonly releases?: readonly ReleaseUsed[];
  /** The pool that the rows are made from; only a dataset of pooled adverts has it. */
  readonly pool?: PoolFiles;
}

/**
 * There is nothing yet that a dataset could be made of, which is no fault of anybody. The message says
 * why, as what follows "not made:".
 */
export class NothingYet extends Error {}

/** A release of another dataset that rows are made from, and where it lies. */
export interface ReleaseUsed {
  readonly dataset: string;
  readonly version: string;
  readonly rows_digest: string;
  readonly folder: string;
}

/** What an adapter is given to fetch with. */
export interface FetchContext {
  readonly snapshots: Snapshots;
  /** Says what is being done, for the progress line; `done` of `of` where both are known. */
  readonly progress: (message: string, done?: number, of?: number) => void;
  /** The day of the run, ISO. */
  readonly today: string;
  /** What people handed in for this dataset and counts: the newest file of each source, or all. */
  readonly handedIn: () => Promise<readonly HandedIn[]>;
  /** The adverts of all channels as they are pooled now; null where there is no pool. */
  readonly pool: () => Promise<PoolFiles | null>;
}

/**
 * A source adapter: the only part of the engine that knows a publisher's ways. It cannot tell a
 * stand-in from the service.
 *
 * `parse` leaves one table `parsed` in the database, one row for every data row received:
 *
 * observations — `source_row` (text), `disposition` (`publish`, `check` or `set_aside`), `reason`
 * (why set aside), `area`, `area_name`, `area_type`, `area_vintage`, `vintage_order` (larger is
 * newer), `period` (our code), one text column per declared dimension, `measure`, `value`
 * (double), `status`, `flags` (names sorted, joined by a space), `source_value`, `source_status`.
 *
 * records — `source_row`, `disposition`, `reason`, and the declared columns in their types.
 *
 * Where there is nothing to read yet, `fetch` throws {@link NothingYet}.
 *
 * What cannot be read is left null and not thrown: a null dimension, measure, period, area or
 * status is an unknown code or mark, and the checks stop the publish and print the rows.
 */
export interface SourceAdapter {
  fetch(dataset: Dataset<PublishedDeclaration>, context: FetchContext): Promise<readonly Vintage[]>;
  parse(
    dataset: Dataset<PublishedDeclaration>,
    vintage: Vintage,
    database: Database,
    /**
     * Parquet file of the release before; null on the first. An adapter that hides figures must hide
     * none that can be worked out from both.
     */
    figuresBefore?: string | null,
  ): Promise<void>;
  /**
   * Checks over the rows as received that only the adapter can make. Run right after `parse`, in
   * the same database, before anything else reads `parsed`.
   */
  checks?(
    dataset: Dataset<PublishedDeclaration>,
    vintage: Vintage,
    database: Database,
  ): Promise<readonly CheckResult[]>;
}
