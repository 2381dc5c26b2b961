/** What a count of people may be: the number that is printed, or the ends of a range. */
interface Counted {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Both ends of a count; undefined where it is hidden. */
function endsOf({ value, low, high }: Counted): readonly [number, number] | undefined {
  if (value !== null) return [value, value];
  return low !== null && high !== null ? [low, high] : undefined;
}

const round = (rate: number): number => Math.round(rate * 10) / 10;

/**
 * How many are reached for every hundred who are there, as the least and the most that two counts
 * allow, to a tenth; null where either is hidden or nobody is known to be there. No share: the one
 * may count a year and the other a day, so that it can be above 100.
 */
export function reachPerHundred(
  served: Counted,
  there: Counted,
): { readonly low: number; readonly high: number } | null {
  const [some, all] = [endsOf(served), endsOf(there)];
  if (!some || !all || all[0] <= 0) return null;
  return { low: round((100 * some[0]) / all[1]), high: round((100 * some[1]) / all[0]) };
}
