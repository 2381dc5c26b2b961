import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { Frame } from '../../schemas/dataset/provision/frame.ts';
import { hasCohortClock, tooYoungWords } from '../../schemas/figures/provision/too-young.ts';

/** Cohorts that are too young to be told: their periods, and a sentence that names them. */
interface TooYoung {
  readonly periods: string[];
  readonly words: string;
}

/**
 * Cohorts newer than the one that is told, the oldest first, as an answer names them; null where there
 * are none, or where the measure has no clock that runs from a start. Pure.
 */
export function tellTooYoung(frame: Frame | null, younger: readonly FigureRow[]): TooYoung | null {
  if (!hasCohortClock(frame) || younger.length === 0) return null;
  return {
    periods: younger.map(({ period }) => period),
    words: tooYoungWords(
      frame,
      younger.map(({ period_name: called }) => called),
    ),
  };
}
