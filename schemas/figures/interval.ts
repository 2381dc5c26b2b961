import type { Interval } from '../words/vocabulary.ts';

/** A figure as it was published: its number, and the two ends of its interval where it has one. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly interval: Interval | null;
}

/** A number between two ends, in the unit of its measure. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A confidence interval and a bracket of bounds are different things and never read alike. */
export function isConfidence(interval: Interval | null): boolean {
  return interval?.startsWith('ci95.') ?? false;
}

/**
 * Whether an interval is there because a sample was asked. Wilson's is not: it stands on a rate of
 * all the people who were counted, and says how far a rate on so few may be chance.
 */
export function isOfSample(interval: Interval | null): boolean {
  return isConfidence(interval) && interval !== 'ci95.wilson';
}

/** Whether an interval is a bracket: every value in it is possible, and none is likelier. */
export function isBracket(interval: Interval | null): boolean {
  return interval?.startsWith('bounds.') ?? false;
}

/** A figure with its 95% confidence interval; undefined where it has no number or no such interval. */
export function findConfidence({ value, low, high, interval }: Estimate): Ranged | undefined {
  if (value === null || low === null || high === null || !isConfidence(interval)) return undefined;
  return { value, low, high };
}
