import type { Unit } from '../../words/vocabulary.ts';
import { PER } from './divide-sums.ts';
import { type Rounded, roundedSpan } from './span.ts';

interface Rate extends Rounded {
  readonly unit: Unit;
}

/**
 * Whether a published rate may have been worked out from a count and a denominator of another dataset:
 * the rates that their rounding allows share one with those that its own allows. A denominator that was
 * estimated again since does not fit. Pure.
 */
export function fitsRate(
  figures: { readonly rate: number; readonly count: number; readonly denominator: number },
  measures: { readonly rate: Rate; readonly count: Rounded; readonly denominator: Rounded },
): boolean {
  const rate = roundedSpan(figures.rate, measures.rate);
  const count = roundedSpan(figures.count, measures.count);
  const denominator = roundedSpan(figures.denominator, measures.denominator);
  if (denominator.low <= 0) return false;
  const per = PER[measures.rate.unit] ?? 1;
  const [least, greatest] = [
    (per * count.low) / denominator.high,
    (per * count.high) / denominator.low,
  ];
  return least <= rate.high && rate.low <= greatest;
}
