import type { Unit } from '../../words/vocabulary.ts';
import { type Span } from '../difference.ts';
import { type Built, type Part, builtFlags, notComputed } from './part.ts';
import { type Rounded, roundedSpan } from './span.ts';
import { type Summed, sumParts, whyNoSum } from './sum-parts.ts';

/** How many of its denominator a ratio is told for, by its unit; one where the unit is not here. */
export const PER: Partial<Readonly<Record<Unit, number>>> = {
  percent: 100,
  vacancies_per_100_jobs: 100,
};

/** A result without the noise of the binary form of doubles. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

const spanOf = ({ value, low, high }: Built): Span | undefined =>
  low !== null && high !== null
    ? { low, high }
    : value === null
      ? undefined
      : { low: value, high: value };

/**
 * A rate of a group: the sum of the numerators of its parts divided by the sum of their denominators,
 * in its unit. The range is the least numerator by the greatest denominator, to the greatest by the
 * least. Not computed where either sum is not, or the denominators may be zero.
 */
export function divideSums(
  numerator: { readonly parts: readonly Part[]; readonly as: Summed },
  denominator: { readonly parts: readonly Part[]; readonly as: Summed },
  unit: Unit,
): Built {
  const [above, below] = [
    sumParts(numerator.parts, numerator.as),
    sumParts(denominator.parts, denominator.as),
  ];
  const per = PER[unit] ?? 1;
  const reason = above.reason ?? below.reason;
  const [top, bottom] = [spanOf(above), spanOf(below)];
  if (reason !== null || !top || !bottom) return notComputed(reason ?? 'It has no parts.');
  if (bottom.low <= 0) return notComputed('Its denominators may add up to zero.');
  const flags = builtFlags([above, below]);
  const ends = {
    low: withoutNoise((per * top.low) / bottom.high),
    high: withoutNoise((per * top.high) / bottom.low),
  };
  if (above.value === null || below.value === null) {
    const { interval } = above.value === null ? above : below;
    return { value: null, ...ends, interval, status: 'bounded', flags, reason: null };
  }
  const value = withoutNoise((per * above.value) / below.value);
  const range =
    above.interval === null && below.interval === null
      ? { low: null, high: null, interval: null }
      : ({ ...ends, interval: 'bounds.rounding' } as const);
  return { value, ...range, status: 'observed', flags, reason: null };
}

/** A part with its count and its rate, in the unit of the rate. */
interface CountAndRate {
  readonly count: Part;
  readonly rate: Part;
}

/**
 * A rate of a group whose denominators are not published: the count and the rate of each part imply
 * one, denominator = count ÷ rate, within the rounding of both. Σ count ÷ Σ (count ÷ rate) is a mean
 * of the rates of the parts weighted by their denominators, so it lies between the least and the
 * greatest of them as well. Only that range is given, never a number; none where a part is hidden.
 */
export function divideByImplied(
  parts: readonly CountAndRate[],
  measures: { readonly count: Rounded; readonly rate: Rounded },
): Built {
  const bare = parts.flatMap(({ count, rate }) =>
    [count, rate].filter(({ value }) => value === null).slice(0, 1),
  );
  if (bare.length > 0) return notComputed(whyNoSum(bare));
  const spans = parts.map(({ count, rate }) => ({
    count: roundedSpan(count.value ?? 0, measures.count),
    rate: roundedSpan(rate.value ?? 0, measures.rate),
  }));
  const sum = (end: (span: (typeof spans)[number]) => number): number =>
    spans.reduce((total, span) => total + end(span), 0);
  const least = sum(({ count }) => count.low) / sum(({ count, rate }) => count.high / rate.low);
  const greatest = sum(({ count }) => count.high) / sum(({ count, rate }) => count.low / rate.high);
  // Where a count or a rate may be zero nothing is implied, and the rates of the parts alone bound it.
  const low = Math.max(
    ...[least].filter(Number.isFinite),
    Math.min(...spans.map((s) => s.rate.low)),
  );
  const high = Math.min(
    ...[greatest].filter(Number.isFinite),
    Math.max(...spans.map((s) => s.rate.high)),
  );
  const ends = {
    low: withoutNoise(low),
    high: withoutNoise(high),
    interval: 'bounds.rounding' as const,
  };
  const flags = builtFlags(parts.flatMap(({ count, rate }) => [count, rate]));
  return { value: null, ...ends, status: 'bounded', flags, reason: null };
}
