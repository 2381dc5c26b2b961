import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import type { AreaType } from '../../../../schemas/words/area-types.ts';
import type { Found } from '../../areas/find-added.ts';
import type { FoundJobs } from '../../jobs/find-jobs.ts';
import type { Tab } from '../../measures/measure-href.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import type { Entry } from '../entry.ts';
import type { CustomerGroup } from '../../../../schemas/words/provision/groups.ts';
import type { Programme } from '../../../../schemas/words/provision/programmes.ts';
import type { Asked, Topic } from './words/asked.ts';
import type { WantedList } from './words/wanted.ts';
import type { AskedParts } from './words/limits/read-part.ts';

/** A place that a question names, and what it stands for. */
export interface AskedPlace {
  /** The words that name it. */
  readonly words: string;
  readonly found: Found;
  /** The name of the smaller place that was said, where the area around it is asked for. */
  readonly smaller?: string | undefined;
}

/** A measure that comes near what is asked for; `part` is what its figures are limited to. */
export interface NearestMeasure {
  readonly measure: MeasureRecord;
  readonly part: string | undefined;
  /** Whether the figure of a wider area is told where the place has none. */
  readonly wider: boolean;
}

/** What is asked of providers by name. */
export interface AskedProviders {
  /** Those that are called so. */
  readonly found: readonly Suggestion[];
  /** The words that name one, where they are a name that no provider here has. */
  readonly lacking: string | undefined;
  /** What is asked of them: `outcomes`; empty where nothing is. */
  readonly results: readonly string[];
}

/** What was typed, told apart into what is asked, of whom and where. */
export interface Question {
  readonly typed: string;
  /** Those that are named, the surest first. */
  readonly places: readonly AskedPlace[];
  readonly topic: Topic | undefined;
  /** The phrase that asks; undefined where none of those that people ask by stands in it. */
  readonly asked: Asked | undefined;
  /** Measures that answer it, the likeliest first. */
  readonly measures: readonly MeasureRecord[];
  /** Measures that come near those, each perhaps of a part, to be told where they have no figure of a place. */
  readonly nearest: readonly NearestMeasure[];
  /** Measures that who asks it wants as well, where they are told of providers or wider places. */
  readonly beside: readonly MeasureRecord[];
  /** Codes of dimensions of the first measure that it names: `sex: female`. */
  readonly codes: Readonly<Record<string, string>>;
  /** What the codes are called; empty where none is named. */
  readonly part: string;
  readonly year: string | undefined;
  /** The year from which on figures are asked for. */
  readonly since: string | undefined;
  /** How the figures are to be shown: `map`; undefined where it is not said. */
  readonly tab: Tab | undefined;
  /** The kind of smaller areas of which each is asked for: `by ward`. */
  readonly level: AreaType | undefined;
  /** The parts of which each is asked for: `by age`. */
  readonly by: AskedParts | undefined;
  /** Words that are not understood and cannot change whom a figure is of: it is given without them. */
  readonly aside: readonly string[];
  /** The list of jobs that is asked for; then nothing else is. */
  readonly wanted: WantedList | undefined;
  readonly job: { readonly title: string; readonly jobs: FoundJobs } | undefined;
  readonly subject: Suggestion | undefined;
  /** What is taught in that subject, where the words are no name of it: `plumbing`. */
  readonly taught: string | undefined;
  /** Words by which courses are looked up. */
  readonly courses: string | undefined;
  readonly providers: AskedProviders;
  /** The groups of people whom it is about: `disabled-people`. */
  readonly groups: readonly CustomerGroup[];
  /** The employment programme that it names. */
  readonly programme: Programme | undefined;
  /** Whether an order of providers is asked for: `best college`. */
  readonly asksOrder: boolean;
  /** Words that are none of these: nothing is answered as if they were not there. */
  readonly unknown: readonly string[];
  /** What was typed, as it would be understood where its unknown words are only misspelt. */
  readonly meant: string | undefined;
  /** Places that are spelt nearly as the unknown words are. */
  readonly near: readonly Pick<Entry, 'name' | 'about'>[];
}
