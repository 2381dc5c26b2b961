import { quantile } from '../ranking/quantile.ts';

/** A class of a map: values from `from` on and under `to`; null where it has no end on that side. */
export interface ValueClass {
  readonly from: number | null;
  readonly to: number | null;
  /** How many of the values are in it; never none. */
  readonly count: number;
}

/** More classes than this are hard to tell apart by the lightness of one colour. */
const MOST_CLASSES = 5;

/** Decimals that a break is said with: about a hundredth of what lies between the outer breaks, never finer than the figures. */
function decimalsOf(cuts: readonly number[], decimals: number): number {
  const spread = (cuts.at(-1) ?? 0) - (cuts[0] ?? 0);
  return spread > 0 ? Math.min(decimals, 1 - Math.floor(Math.log10(spread))) : decimals;
}

const roundTo = (value: number, decimals: number): number =>
  decimals >= 0
    ? Number(value.toFixed(decimals))
    : Math.round(value / 10 ** -decimals) * 10 ** -decimals;

const countIn = (values: readonly number[], from: number | null, to: number | null): number =>
  values.filter((value) => (from === null || value >= from) && (to === null || value < to)).length;

/**
 * Classes of about as many values each, at most five, at rounded breaks: the quintiles of the values,
 * rounded to what their spread calls for and no finer than `decimals`. Equal values are never parted, so
 * that many ties make fewer classes. None where there are no values. Source: Evans, The selection of
 * class intervals, Transactions of the Institute of British Geographers 2 (1977).
 */
export function classesOf(values: readonly number[], decimals: number): readonly ValueClass[] {
  if (values.length === 0) return [];
  const sorted = values.toSorted((a, b) => a - b);
  const exact = Array.from({ length: MOST_CLASSES - 1 }, (_, cut) =>
    quantile(sorted, (cut + 1) / MOST_CLASSES),
  );
  const places = decimalsOf(exact, decimals);
  const least = sorted[0] ?? 0;
  const kept: number[] = [];
  for (const cut of exact.map((each) => roundTo(each, places))) {
    const before = kept.at(-1) ?? null;
    if (cut > least && (before === null || cut > before) && countIn(sorted, before, cut) > 0) {
      kept.push(cut);
    }
  }
  // A break above every value would leave the last class empty.
  const breaks = kept.filter((cut) => countIn(sorted, cut, null) > 0);
  return [null, ...breaks].map((from, index) => {
    const to = breaks[index] ?? null;
    return { from, to, count: countIn(sorted, from, to) };
  });
}

/** Which of the classes a value is in, the lowest first. Throws for a value that none of them has. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  const found = classes.findIndex(
    ({ from, to }) => (from === null || value >= from) && (to === null || value < to),
  );
  if (found === -1) throw new Error(`no class has ${value}`);
  return found;
}
