import type { Known, Range, Sum } from './known.ts';

/** What an earlier release of a table shows of its cells. */
export interface Earlier {
  /** The figures that it shows. */
  readonly shown: ReadonlyMap<string, number>;
  /** Whether it withholds a cell; one that it neither shows nor withholds was nothing. */
  readonly isHidden: (cell: string) => boolean;
}

const between = (a: number, b: number): Range => ({ low: Math.min(a, b), high: Math.max(a, b) });

/** What an earlier release shows of a cell; undefined where that was withheld. */
function findEarlier({ shown, isHidden }: Earlier, cell: string): number | undefined {
  return shown.get(cell) ?? (isHidden(cell) ? undefined : 0);
}

/** How far a cell moved since an earlier release showed it; null where that withheld it. */
export function findMove(earlier: Earlier, cell: string, value: number): number | null {
  const before = findEarlier(earlier, cell);
  return before === undefined ? null : Math.abs(value - before);
}

/**
 * What an earlier release tells of a table as it is now (`valueOf`), to a reader who takes it that
 * what is hidden has not changed: each cell that it showed, and each of its sums less the parts that it
 * showed, to within as much as that really moved. The truth is always possible, so that what is known
 * of the newer release can be added to it.
 */
export function recallEarlier(
  earlier: Earlier,
  sums: readonly Sum[],
  valueOf: (cell: string) => number,
): Known {
  const ranges = new Map<string, Range>();
  const then: Sum[] = [];
  for (const [at, { whole, parts }] of sums.entries()) {
    const shown = new Map(
      [whole, ...parts].flatMap((cell) => {
        const before = findEarlier(earlier, cell);
        return before === undefined ? [] : [[cell, before] as const];
      }),
    );
    for (const [cell, before] of shown) ranges.set(cell, between(before, valueOf(cell)));
    const hidden = parts.filter((part) => !shown.has(part));
    const told = parts.filter((part) => shown.has(part));
    const add = (of: (cell: string) => number): number =>
      told.reduce((sum, part) => sum + of(part), 0);
    const [toldThen, toldNow] = [add((part) => shown.get(part) ?? 0), add(valueOf)];
    const own = shown.get(whole);
    const rest = `rest of sum ${at} before`;
    if (own === undefined) {
      ranges.set(rest, between(toldThen, toldNow));
      then.push({ whole, parts: [...hidden, rest] });
    } else if (hidden.length > 0) {
      ranges.set(rest, between(own - toldThen, valueOf(whole) - toldNow));
      then.push({ whole: rest, parts: hidden });
    }
  }
  return { ranges, sums: then };
}

/** All that is known of one table from two sides; where both tell of a cell, what `newer` says. */
export function addKnown(older: Known, newer: Known): Known {
  return {
    ranges: new Map([...older.ranges, ...newer.ranges]),
    sums: [...newer.sums, ...older.sums],
  };
}
