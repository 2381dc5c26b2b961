import type { AskedParts } from '../limits/read-part.ts';
import type { OutsideSource } from '../outside-sources.ts';

/** What a question is about besides a measure: where else than in its figures the answer stands. */
export type Topic =
  | ('pay' | 'adverts' | 'jobs' | 'outlook' | 'moves' | 'employers')
  | ('courses' | 'apprenticeships' | 'providers' | 'learners' | 'outcomes' | 'programmes')
  | ('sides' | 'elsewhere');

/** A measure that comes near what is asked for, perhaps limited to a part that is called so. */
export interface Nearest {
  readonly measure: string;
  readonly part?: string;
  /** Whether the figure of a wider area is told where the place has none. */
  readonly wider?: boolean;
}

/** Words by which people ask, and what they ask for. */
export interface Asked {
  /** Separated by `|`, as people type them. */
  readonly said: string;
  /** Words that names of measures have, the likeliest first; none where no measure is asked for. */
  readonly measures: readonly string[];
  /** Words of names of measures that are told by a dimension of which the question may name a code. */
  readonly byPart?: readonly string[];
  /** The same of figures that come near it, which are told where it has none for a place. */
  readonly nearest?: readonly Nearest[];
  /** Words of names of measures that who asks it wants as well, told of providers or of wider places. */
  readonly beside?: readonly string[];
  /** The parts of which each is meant, without a word such as `by`. */
  readonly parts?: AskedParts;
  /** What it is of a job, or that no measure is meant. */
  readonly topic?: Topic;
  /** Where it stands, of what nothing is held here and no dataset is linked. */
  readonly source?: OutsideSource;
  /** What no dataset here tells, though `nearest` come near it: it is said to be lacking before they are told. */
  readonly lacking?: Lacking;
}

/** What is asked for and held nowhere here, and where it stands; without `outside` its nearest measure is told of. */
export interface Lacking {
  readonly what: string;
  readonly outside?: { readonly name: string; readonly url: string };
}
