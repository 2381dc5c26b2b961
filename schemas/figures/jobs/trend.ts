import type { Status } from '../../words/vocabulary.ts';
import { isBeyondChance } from '../change/beyond-chance.ts';

/** What may be said of adverts beside those of the same period a year before, by code. */
export const TRENDS = {
  more: 'more adverts than a year before',
  fewer: 'fewer adverts than a year before',
  about_same: 'about as many adverts as a year before',
  cannot_tell: 'cannot tell',
} as const;
export type Trend = keyof typeof TRENDS;

/** How sure that is, or why nothing is told, by code; each a whole sentence. */
export const TREND_REASONS = {
  beyond_chance:
    'That is more than chance makes of adverts that come one by one; but one employer may place many, so how sure it is cannot be said.',
  small: 'A change of under 5% is called about as many, whatever its direction.',
  within_chance: 'The difference is no more than chance alone may make.',
  break: 'The way that adverts are collected changed within the year.',
  no_year_before: 'No such adverts of a year before are held.',
  hidden: 'One of the two figures is hidden or not calculated.',
} as const;
export type TrendReason = keyof typeof TREND_REASONS;

/** Why nothing is told of adverts across a break, with its day: `1 November 2025`. */
export const breakReason = (day: string): string =>
  `The way that adverts are collected changed on ${day}, so what is counted since is not what was counted a year before.`;

/** What is said, and how sure it is or why nothing is told. */
export interface JudgedTrend {
  readonly told: Trend;
  readonly reason: TrendReason;
}

/** Percent: no less is called more or fewer. A convention of ours, and no test. */
export const LEAST_CHANGE = 5;

/**
 * What may be said of `now` adverts that are `change` percent more than a year before. Adverts are not
 * independent, so that the interval of their change is wider than that of independent events: within
 * the narrower one nothing is told, and beyond it no measure of sureness is given.
 */
export function judgeTrend(
  now: number | null,
  change: { readonly value: number | null; readonly status: Status } | null,
  isBroken: boolean,
): JudgedTrend {
  const no = (reason: TrendReason): JudgedTrend => ({ told: 'cannot_tell', reason });
  if (isBroken) return no('break');
  if (!change || change.status === 'missing') return no('no_year_before');
  if (now === null || change.value === null) return no('hidden');
  const before = now / (1 + change.value / 100);
  if (now <= 0 || before <= 0 || !Number.isFinite(before)) return no('within_chance');
  if (!isBeyondChance(now, before)) return no('within_chance');
  if (Math.abs(change.value) < LEAST_CHANGE) return { told: 'about_same', reason: 'small' };
  return { told: change.value > 0 ? 'more' : 'fewer', reason: 'beyond_chance' };
}
