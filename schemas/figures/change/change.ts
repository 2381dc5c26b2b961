import { monthIndex } from '../../words/period.ts';
import { type Difference, judgeDifference } from '../difference.ts';
import { type Estimate, findConfidence } from '../interval.ts';
import { type Fineness, isLittleChange } from './little-change.ts';

/** A figure of one period; dates are ISO. */
interface DatedFigure extends Estimate {
  readonly period_start: string;
  readonly period_end: string;
  readonly flags?: readonly string[] | undefined;
}

/** The figure a year before another, and whether the two can be compared. */
export interface YearPair<T> {
  /** Without its own mark of a break, which is about the figure before it; undefined if not held. */
  readonly before: T | undefined;
  /** Whether the series breaks after the older figure and not after the newer one. */
  readonly broken: boolean;
}

/** The breaks declared after the start of the older of two periods and not after the end of the newer. */
export const breaksBetween = <B extends { readonly date: string }>(
  breaks: readonly B[],
  older: Pick<DatedFigure, 'period_start'>,
  newer: Pick<DatedFigure, 'period_end'>,
): B[] => breaks.filter(({ date }) => date > older.period_start && date <= newer.period_end);

/**
 * The figure twelve months before another, out of the rows of one series. The series is broken where
 * one of its breaks is declared after the start of the older period and not after the end of the
 * newer one, or where a row after the older one is flagged `break`. Pure.
 */
export function findYearBefore<T extends DatedFigure>(
  rows: readonly T[],
  now: T,
  breaks: readonly { readonly date: string }[],
): YearPair<T> {
  const wanted = monthIndex(now.period_end) - 12;
  const found = rows.find(({ period_end }) => monthIndex(period_end) === wanted);
  if (!found) return { before: undefined, broken: false };
  const marked = rows.some(
    ({ period_end: end, flags }) =>
      end > found.period_end && end <= now.period_end && (flags?.includes('break') ?? false),
  );
  const flags = found.flags?.filter((flag) => flag !== 'break');
  return {
    before: { ...found, flags },
    broken: marked || breaksBetween(breaks, found, now).length > 0,
  };
}

/** How much a figure differs from the one a year before, and whether the two are told apart. */
export interface Change {
  readonly difference: number;
  readonly judged: Difference;
  /** Whether it moved too little for a way to be told of figures that are counted from records. */
  readonly little: boolean;
}

/** What can be said of a change: which way it went, or why that cannot be said. */
export const DIRECTIONS = {
  higher: 'it is higher than a year before',
  lower: 'it is lower than a year before',
  same: 'it is the same as a year before',
  little_changed:
    'the change is no more than rounding, than 1%, or than chance makes of so many events',
  no_clear_change: 'the 95% interval of the difference has zero in it',
  not_known: 'it is an estimate without an interval, so that chance cannot be told from change',
} as const;
export type Direction = keyof typeof DIRECTIONS;

/**
 * Which way a figure went. A figure without an interval of chance went where its number went if it is
 * counted from records and moved by more than a little; if it is an estimate, that is not known. Pure.
 */
export function tellDirection(change: Change, isEstimate: boolean): Direction {
  const { difference, judged, little } = change;
  if (judged.told === 'not_apart') return 'no_clear_change';
  if (little && !isEstimate && difference !== 0) return 'little_changed';
  if (judged.told === 'apart') return judged.order;
  if (isEstimate) return 'not_known';
  if (difference === 0) return 'same';
  return difference > 0 ? 'higher' : 'lower';
}

/**
 * The change on a year, in the unit of the measure; undefined where one of the two has no number or
 * the series breaks in between. Periods that share months are not independent. What moved little is
 * told of figures without an interval of chance alone: where there is one, it tells. Pure.
 */
export function changeOnYear<T extends DatedFigure>(
  now: T,
  { before, broken }: YearPair<T>,
  fineness: Fineness,
): Change | undefined {
  if (!before || broken || now.value === null || before.value === null) return undefined;
  const shared = before.period_end >= now.period_start;
  const isOfChance = findConfidence(now) !== undefined && findConfidence(before) !== undefined;
  return {
    difference: now.value - before.value,
    judged: judgeDifference(now, before, shared),
    little: !isOfChance && isLittleChange(now.value, before.value, fineness),
  };
}
