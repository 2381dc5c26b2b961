import { rangeIn } from './known.ts';
import type { Known, Range } from './known.ts';
import { openCells } from './solve.ts';
import { tighten } from './tighten.ts';

const widthOf = ({ low, high }: Range): number => high - low;
/** What rounding errors of the programme may add to a width. */
const TOLERANCE = 1e-6;

/** What an attack came to. Which cells are weak is for the one who mends them, and not printed. */
export interface Attack {
  /** Hidden cells that were attacked. */
  readonly hidden: number;
  /** Those that all that is published pins more closely than allowed. */
  readonly pinned: readonly string[];
}

/**
 * Attacks the hidden cells of a table as a reader could: with every published sum, by bounds
 * propagation first and by linear programmes for what that leaves open. A cell is pinned when the
 * counts that remain possible span less than `leastWidth`, and what was published `before` (by the
 * publisher, without the table that is to be released) left more open.
 */
export async function attack(
  hidden: readonly string[],
  { before, after, leastWidth }: { before: Known; after: Known; leastWidth: number },
): Promise<Attack> {
  const [known, told] = [tighten(before), tighten(after)];
  const solveAfter = openCells({ ...after, ranges: told });
  const solveBefore = openCells({ ...before, ranges: known });
  const pinned: string[] = [];
  for (const cell of hidden) {
    const left = rangeIn(told, cell);
    const narrow = widthOf(left) < leastWidth ? left : await solveAfter(cell);
    if (widthOf(narrow) > leastWidth - TOLERANCE) continue;
    const published = await solveBefore(cell);
    if (widthOf(published) > widthOf(narrow) + TOLERANCE) pinned.push(cell);
  }
  return { hidden: hidden.length, pinned };
}
