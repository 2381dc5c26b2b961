import type { Rights } from '../../schemas/adverts/rights.ts';
import type { Channel } from './channel.ts';
import type { Crowded } from './store/pool-file.ts';

/** One vacancy channel of the program, swept or not. */
export interface ChannelState {
  /** The id of its publisher. */
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly shows: Channel['shows'];
  readonly rights: Rights;
  readonly on: boolean;
  /** Why it is not swept, as a sentence for people; null where it is. */
  readonly why_off: string | null;
}

/** The pool as datasets read it. Its files may change when an advert is erased: they are not kept. */
export interface PoolFiles {
  /** Which pool: each that is made has the next number. */
  readonly number: number;
  /** Digest of its files: the same pool has the same. */
  readonly digest: string;
  /**
   * Parquet files: one row a vacancy, one a pair of adverts that were compared, and one a sweep with
   * the columns of `Sweep`. Null while nothing has been swept.
   */
  readonly tables: {
    readonly vacancies: string;
    readonly pairs: string;
    readonly sweeps: string;
  } | null;
  /** What pooling its last day did not look at; null where that was not counted. */
  readonly crowded: Crowded | null;
  /** Every channel of the program. */
  readonly channels: readonly ChannelState[];
}
