import type { JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import type { ProviderMeasure } from '../../../../schemas/answers/provision/provider-performance.ts';
import type { CoursesAround } from '../../courses/read-around.ts';
import type { HeldParts } from '../../measures/read-parts.ts';
import type { ProgrammesHere } from '../../programmes/read-programmes.ts';
import type { ProviderList } from '../../providers/find-provider-list.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import type { Wanted } from '../../../../schemas/answers/jobs/wanted.ts';
import type { WantedList } from '../question/words/wanted.ts';
import type { AnsweredOutcomes } from './answer-outcomes.ts';
import type { Outside } from './find-outside.ts';
import type { FigureByPart } from './figures/read-by-part.ts';
import type { AnsweredFigure } from './figures/read-figure.ts';

/** Something that was asked for and is not held, and the best link to where it may be. */
export interface NotHeld {
  readonly what: string;
  readonly outside: Outside | undefined;
  /** The figures that are held of parts of it; then it is held, and not as a whole. */
  readonly parts?: HeldParts | undefined;
}

/** What is held of a provider of what is asked. */
export interface AnsweredProvider {
  readonly provider: Suggestion;
  /** Figures of what is asked; of anything where `isOther`. */
  readonly measures: readonly ProviderMeasure[];
  /** Whether nothing is held of what is asked, so that others stand here. */
  readonly isOther: boolean;
}

/** A measure that is told of each provider and of no place. */
export interface ToldByProvider {
  readonly name: string;
  /** The dataset that holds it. */
  readonly dataset: { readonly id: string; readonly title: string };
}

/** A measure that is held of providers or of wider places than the one that is asked for. */
export interface ToldBeside extends ToldByProvider {
  /** Of whom it is told: `by provider`, `by region or wider`. */
  readonly level: string;
}

/** The jobs of a place that most adverts are for. */
export interface AnsweredWanted {
  readonly wanted: Wanted;
  readonly list: WantedList;
  /** The area that was asked for. */
  readonly area: { readonly code: string; readonly name: string };
}

/** A list of providers, and the subject that they teach where it is of one. */
export interface ListedProviders extends ProviderList {
  readonly subject: string | undefined;
}

/** What answers a question, in the order in which it is said. */
export interface Answered {
  readonly notHeld: readonly NotHeld[];
  /** The first is what was asked; the others are near it. */
  readonly figures: readonly AnsweredFigure[];
  /** Figures of something else that comes near what was asked for and is not held. */
  readonly instead: readonly AnsweredFigure[];
  /** One of those figures by its parts; undefined where parts are not asked for, or not told apart. */
  readonly byPart: FigureByPart | undefined;
  /** Undefined where what is asked for is told of places too. */
  readonly byProvider: ToldByProvider | undefined;
  /** Held of others than what is asked for, and no answer to it. */
  readonly beside: readonly ToldBeside[];
  /** Undefined where what became of learners of a subject is not asked for, or is not held. */
  readonly outcomes: AnsweredOutcomes | undefined;
  /** Undefined where no list of jobs is asked for, or no adverts by occupation are held. */
  readonly wanted: AnsweredWanted | undefined;
  /** Undefined where no programme is asked for, or none is held. */
  readonly programmes: ProgrammesHere | undefined;
  readonly job: JobAnswer | undefined;
  readonly courses: CoursesAround | undefined;
  readonly provider: AnsweredProvider | undefined;
  /** Who teaches there or teaches that; undefined where it is not asked, or no list has any. */
  readonly providers: ListedProviders | undefined;
}
