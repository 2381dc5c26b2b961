import { type Estimate, type Ranged, findConfidence, isBracket } from './interval.ts';

/** What two figures of one measure and period say about each other. */
export type Difference =
  /** The range of their difference leaves out zero. */
  | { readonly told: 'apart'; readonly order: 'higher' | 'lower'; readonly range: Span }
  /** It holds zero: they may be the same. */
  | { readonly told: 'not_apart'; readonly range: Span }
  /** One of the two has no interval, so chance cannot be told from difference. */
  | { readonly told: 'unknown' };

/** The least and the most that a difference can be, in the unit of the measure. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95% interval of the difference a − b of two independent estimates, from the interval of each:
 * low = d − √((a − low_a)² + (high_b − b)²), high = d + √((high_a − a)² + (b − low_b)²). For
 * symmetric intervals this is d ± √(half_a² + half_b²). Source: Zou and Donner, Construction of
 * confidence limits about effect measures: a general approach, Statistics in Medicine 27 (2008).
 */
export function differenceInterval(a: Ranged, b: Ranged): Span {
  const difference = a.value - b.value;
  return {
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/**
 * The widest range that a difference can have when nothing is known of how two figures depend on each
 * other: low_a − high_b to high_a − low_b. For brackets of bounds it is exact; for estimates it is
 * the interval of differenceInterval at a correlation of −1, the worst that there can be.
 */
export function widestDifference(a: Span, b: Span): Span {
  return { low: a.low - b.high, high: a.high - b.low };
}

function judgeRange(range: Span): Difference {
  if (range.low > 0) return { told: 'apart', order: 'higher', range };
  if (range.high < 0) return { told: 'apart', order: 'lower', range };
  return { told: 'not_apart', range };
}

/** The two ends of a bracket, of an interval, or of a number that is exact. */
function findSpan({ value, low, high }: Estimate): Span | undefined {
  if (low !== null && high !== null) return { low, high };
  return value === null ? undefined : { low: value, high: value };
}

/**
 * Judges two figures of one measure and period. Independent estimates differ when the 95% interval of
 * their difference leaves out zero, not when their own intervals part (Schenker and Gentleman, On
 * Judging the Significance of Differences by Examining the Overlap Between Confidence Intervals, The
 * American Statistician 55(3), 2001, doi 10.1198/000313001317097960). Where one may be part of the
 * other (`shared`), only the widest range is known. A bracket of bounds is compared as a bracket.
 */
export function judgeDifference(a: Estimate, b: Estimate, shared = false): Difference {
  if (isBracket(a.interval) || isBracket(b.interval)) {
    const [one, other] = [findSpan(a), findSpan(b)];
    return one && other ? judgeRange(widestDifference(one, other)) : { told: 'unknown' };
  }
  const [one, other] = [findConfidence(a), findConfidence(b)];
  if (!one || !other) return { told: 'unknown' };
  return judgeRange(shared ? widestDifference(one, other) : differenceInterval(one, other));
}
