import type { Flag } from '../../words/vocabulary.ts';
import { type YearPair, changeOnYear } from './change.ts';
import { type Difference, judgeDifference } from '../difference.ts';
import type { Estimate } from '../interval.ts';
import type { Fineness } from './little-change.ts';

/** A figure with what must be known about it; dates are ISO. */
interface Found extends Estimate {
  readonly period_start: string;
  readonly period_end: string;
  readonly flags?: readonly Flag[] | undefined;
}

/** What decides whether a difference between figures is certain. */
export interface Certainty extends Fineness {
  /** Whether the figures are estimates: without intervals nothing tells their differences from chance. */
  readonly estimated: boolean;
}

/** Marks of figures that nothing certain is said of. */
const UNSURE: ReadonlySet<Flag> = new Set<Flag>([
  'constructed',
  'estimated',
  'forecast',
  'immature',
  'imputed',
  'low_reliability',
]);

const isSure = ({ flags = [] }: Found): boolean => !flags.some((flag) => UNSURE.has(flag));

/** Whether a is above b for certain, below it, or neither; by the numbers as they are printed. */
function orderFor(
  a: Found,
  b: Found,
  judged: Difference,
  { estimated, decimals }: Certainty,
): 'higher' | 'lower' | undefined {
  if (a.value === null || b.value === null || !isSure(a) || !isSure(b)) return undefined;
  const certain = judged.told === 'apart' || (judged.told === 'unknown' && !estimated);
  const [one, other] = [a, b].map(({ value }) => Number(value?.toFixed(decimals)));
  if (!certain || one === undefined || other === undefined || one === other) return undefined;
  return one > other ? 'higher' : 'lower';
}

/**
 * Whether a figure is higher or lower than the one a year before; undefined where that is not
 * certain: the interval of the change includes zero, none is held of an estimate, it moved little, the
 * series breaks, a figure is marked as unsure, or both print the same. Pure.
 */
export function findChange<T extends Found>(
  now: T,
  pair: YearPair<T>,
  certainty: Certainty,
): 'higher' | 'lower' | undefined {
  const change = changeOnYear(now, pair, certainty);
  if (!change || change.little) return undefined;
  return pair.before && orderFor(now, pair.before, change.judged, certainty);
}

/**
 * Whether a figure is higher or lower than another of its period; undefined where that is not certain.
 * Where one is part of the other (`shared`), only the widest range of their difference is known. Pure.
 */
export function findOrder(
  a: Found,
  b: Found,
  shared: boolean,
  certainty: Certainty,
): 'higher' | 'lower' | undefined {
  return orderFor(a, b, judgeDifference(a, b, shared), certainty);
}
