import { rangeIn } from '../../../../schemas/figures/disclosure/known.ts';
import type { Range, Sum } from '../../../../schemas/figures/disclosure/known.ts';
import { tighten } from '../../../../schemas/figures/disclosure/tighten.ts';
import { nameCell } from './read-tables.ts';
import type { CountCell } from './read-tables.ts';

/** What rounding to two places, and adding doubles up, may leave. */
const TOLERANCE = 0.05;

/**
 * Attacks a table as a reader of the release could, with every sum (bounds propagation): the hidden
 * cells that are known to within less than `leastWidth`. A cell without a row is none.
 */
export function findPinned(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  leastWidth: number,
): readonly CountCell[] {
  const ranges = new Map<string, Range>(
    cells
      .filter(({ is_hidden }) => !is_hidden)
      .map((cell) => [nameCell(cell), { low: cell.value, high: cell.value }]),
  );
  const known = tighten({ ranges, sums });
  return cells.filter((cell) => {
    const { low, high } = rangeIn(known, nameCell(cell));
    return cell.is_hidden && high - low < leastWidth - TOLERANCE;
  });
}
