import type { JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import type { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import type { Outside } from './find-outside.ts';
import type { AnsweredFigure } from './read-figure.ts';

/** Something that was asked for and is not held, and the best link to where it may be. */
export interface NotHeld {
  readonly what: string;
  readonly outside: Outside | undefined;
}

/** What answers a question, in the order in which it is said. */
export interface Answered {
  readonly notHeld: readonly NotHeld[];
  /** The first is what was asked; the others are near it. */
  readonly figures: readonly AnsweredFigure[];
  /** Figures of something else that comes near what was asked for and is not held. */
  readonly instead: readonly AnsweredFigure[];
  readonly job: JobAnswer | undefined;
  readonly courses: CoursesAnswer | undefined;
}
