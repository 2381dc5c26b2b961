import { rangeIn } from './known.ts';
import type { Known, Range, Sum } from './known.ts';

/** Passes over all sums after which what is left to gain is left to the linear programme. */
const MOST_PASSES = 50;
const LEAST_GAIN = 1e-9;

/** Adds ends of ranges; those that are open come last, so that one of them can be left out. */
function addEnds(cells: readonly Range[], end: keyof Range): { finite: number; open: number } {
  let finite = 0;
  let open = 0;
  for (const range of cells) {
    if (Number.isFinite(range[end])) finite += range[end];
    else open += 1;
  }
  return { finite, open };
}

/** The sum of the ends of all cells but one. */
function addOthers(sum: { finite: number; open: number }, own: number): number {
  if (Number.isFinite(own)) return sum.open > 0 ? Infinity : sum.finite - own;
  return sum.open > 1 ? Infinity : sum.finite;
}

/** What one sum says of each of its cells, given what they may be. */
function* readSum({ whole, parts }: Sum, ranges: Known['ranges']) {
  const cells = parts.map((part) => rangeIn(ranges, part));
  const all = rangeIn(ranges, whole);
  const [least, most] = [addEnds(cells, 'low'), addEnds(cells, 'high')];
  yield {
    cell: whole,
    low: least.finite,
    high: most.open === 0 ? most.finite : Infinity,
  };
  for (const [at, cell] of parts.entries()) {
    const own = rangeIn(ranges, cell);
    const others = addOthers(most, own.high);
    yield {
      cell,
      low: all.low - others,
      high: all.high - addOthers(least, cells[at]?.low ?? 0),
    };
  }
}

/**
 * Narrows every cell of a table to what its sums leave possible, by bounds propagation: a part is at
 * most the whole less the least that the others may be, and at least the whole less the most; the
 * whole lies between the sums of either end. Repeated until nothing moves. The first step of the
 * attack of Cox (1980, "Suppression methodology and statistical disclosure control", JASA 75,
 * 377-385); exact where no two sums share two cells. Counts are never negative.
 */
export function tighten({ ranges, sums }: Known): Map<string, Range> {
  const narrowed = new Map(ranges);
  for (let pass = 0, moved = true; moved && pass < MOST_PASSES; pass += 1) {
    moved = false;
    for (const sum of sums) {
      for (const { cell, low, high } of readSum(sum, narrowed)) {
        const before = rangeIn(narrowed, cell);
        const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) };
        if (after.low - before.low < LEAST_GAIN && !(before.high - after.high >= LEAST_GAIN)) {
          continue;
        }
        narrowed.set(cell, after);
        moved = true;
      }
    }
  }
  return narrowed;
}
