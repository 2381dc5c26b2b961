import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';

/** What came of one declared file. */
export interface TakenFile {
  readonly snapshots: readonly Snapshot[];
  /** Its address, where the publisher does not have it; null where it has. */
  readonly absent: string | null;
  /** The day on which it was published (YYYY-MM-DD); null where the publisher does not say. */
  readonly published: string | null;
  /** Our codes of the periods that it offers; null where it gives no list. */
  readonly periods: readonly string[] | null;
  readonly checks: readonly CheckResult[];
}

/** Rows of a file that lie in one snapshot. */
export interface FilePart {
  readonly snapshot: Snapshot;
  /** SQL of its rows in the columns of a CSV, all text, numbered by `line`. */
  readonly lines: string;
  /** A year that was not over by then cannot be a whole one: when it was published, or fetched. */
  readonly asOf: string;
  /** What becomes of the rows of such a year. */
  readonly partOfAYear: 'refuse' | 'set_aside';
}
