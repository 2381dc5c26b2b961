import type { OrderEnd, Placed } from '../../../schemas/figures/ranking/places.ts';
import type { ChartRow } from '../intent.ts';

/** So many places of an order from one of its ends, with those that print the same number as the last. Pure. */
export function takeFirst(
  placed: readonly Placed<ChartRow>[],
  count: number,
  from: OrderEnd = 'highest',
): Placed<ChartRow>[] {
  const ordered = from === 'highest' ? [...placed] : placed.toReversed();
  const last = ordered[count - 1]?.place;
  return ordered.filter(({ place }, at) => at < count || place === last);
}
