import { addKnown, recallEarlier } from '../../../../schemas/figures/disclosure/earlier.ts';
import type { Earlier } from '../../../../schemas/figures/disclosure/earlier.ts';
import { rangeIn } from '../../../../schemas/figures/disclosure/known.ts';
import type { Known, Range, Sum } from '../../../../schemas/figures/disclosure/known.ts';
import { tighten } from '../../../../schemas/figures/disclosure/tighten.ts';
import { isRest, nameCell } from './read-tables.ts';
import type { CountCell } from './read-tables.ts';

/** What rounding to two places, and adding doubles up, may leave. */
const TOLERANCE = 0.05;

/** The hidden cells that a reader knows to within less than is allowed. */
export interface KnownCells {
  readonly all: readonly CountCell[];
  /** Those that may not be shown, and that this release tells. */
  readonly leaks: readonly CountCell[];
  /** Those that may not be shown, and that neither this release nor the one before tells alone. */
  readonly toldByBoth: readonly CountCell[];
  /** Whether the release before has anything of the table. */
  readonly hasEarlier: boolean;
}

/** What the release before shows of these cells; null where it has none of the table. */
function readEarlier(cells: readonly CountCell[]): Earlier | null {
  if (!cells.some(({ before, was_hidden }) => before !== null || was_hidden)) return null;
  const shown = cells.flatMap((cell) =>
    cell.before === null ? [] : [[nameCell(cell), cell.before] as const],
  );
  const hidden = new Set(cells.filter(({ was_hidden }) => was_hidden).map(nameCell));
  return { shown: new Map(shown), isHidden: (cell) => isRest(cell) || hidden.has(cell) };
}

/**
 * Attacks a table as a reader could, with every sum (bounds propagation): of the release by itself, and
 * of it and the one before, taking it that what is hidden stayed. A cell without a row is none.
 */
export function findKnown(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  leastWidth: number,
): KnownCells {
  const now: Known = {
    ranges: new Map(
      cells
        .filter(({ is_hidden }) => !is_hidden)
        .map((cell) => [nameCell(cell), { low: cell.value, high: cell.value }]),
    ),
    sums,
  };
  const widthIn = (known: ReadonlyMap<string, Range>, cell: CountCell): number => {
    const { low, high } = rangeIn(known, nameCell(cell));
    return high - low;
  };
  const hidden = cells.filter(({ is_hidden }) => is_hidden);
  const alone = tighten(now);
  const isKnown = (width: number): boolean => width < leastWidth - TOLERANCE;
  const own = hidden.filter((cell) => isKnown(widthIn(alone, cell)));
  const earlier = readEarlier(cells);
  const leaks = own.filter(({ is_secret }) => is_secret);
  const hasEarlier = earlier !== null;
  if (earlier === null || leaks.length > 0) return { all: own, leaks, toldByBoth: [], hasEarlier };
  const values = new Map(cells.map((cell) => [nameCell(cell), cell.value]));
  const then = recallEarlier(earlier, sums, (cell) => values.get(cell) ?? 0);
  const [both, before] = [tighten(addKnown(then, now)), tighten(then)];
  const toldByBoth = hidden.filter(
    (cell) =>
      cell.is_secret &&
      isKnown(widthIn(both, cell)) &&
      widthIn(before, cell) > widthIn(both, cell) + TOLERANCE,
  );
  return { all: own, leaks, toldByBoth, hasEarlier };
}
