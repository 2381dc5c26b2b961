import { judgeDifference } from '../difference.ts';
import type { Estimate } from '../interval.ts';

/** How others stand to one figure; each of them that has a number or a bracket is in one list. */
export interface Band<T> {
  /** Those that cannot be told apart from it, itself among them. */
  readonly equal: readonly T[];
  /** Those surely above or below it. */
  readonly apart: readonly T[];
  /** Those of which it is not known, because one of the two has no interval. */
  readonly unknown: readonly T[];
}

/**
 * The band of equals of a figure: the figures that differ from it by a difference whose 95% interval
 * includes zero, whatever their order. Each pair is judged by itself: where all are truly equal, about
 * one in twenty falls outside the band. Source: Schenker and Gentleman, On Judging the Significance
 * of Differences by Examining the Overlap Between Confidence Intervals, The American Statistician
 * 55(3), 2001, doi 10.1198/000313001317097960. `shared` says whether two figures may be of the same
 * people, so that they are not independent.
 */
export function findEquals<T extends Estimate>(
  own: T,
  figures: readonly T[],
  shared: (a: T, b: T) => boolean = () => false,
): Band<T> {
  const told: Record<keyof Band<T>, T[]> = { equal: [], apart: [], unknown: [] };
  for (const figure of figures) {
    if (figure === own) told.equal.push(figure);
    else if (figure.value === null && figure.low === null) continue;
    else {
      const judged = judgeDifference(own, figure, shared(own, figure)).told;
      told[judged === 'not_apart' ? 'equal' : judged].push(figure);
    }
  }
  return told;
}
