import { attack } from '../attack.ts';
import { addKnown, recallEarlier } from '../earlier.ts';
import type { Earlier } from '../earlier.ts';
import { rangeIn } from '../known.ts';
import type { Known } from '../known.ts';
import { tighten } from '../tighten.ts';
import { addUp, LEAST_WIDTH } from './employer-table.ts';
import type { EmployerTable } from './employer-table.ts';
import { mayShow } from './judge-cell.ts';

/** With more hidden cells, two linear programmes for each take minutes: bounds propagation must do. */
const MOST_SOLVED = 30;

/** Hidden cells that somebody makes up; one that may be shown is hidden for the sake of others alone. */
export const listSecret = (
  { cells }: EmployerTable,
  hidden: ReadonlySet<string>,
): readonly string[] => [...hidden].filter((cell) => !mayShow(cells.get(cell) ?? []));

/** Whether so many cells are attacked with linear programmes, and not by bounds propagation alone. */
export const isSolved = (secret: readonly string[]): boolean => secret.length <= MOST_SOLVED;

/** Those of some cells that what is known pins too closely, and more so than what was known before. */
async function findPinnedIn(
  cells: readonly string[],
  { before, after }: { readonly before: Known; readonly after: Known },
): Promise<readonly string[]> {
  if (isSolved(cells)) {
    return (await attack(cells, { before, after, leastWidth: LEAST_WIDTH })).pinned;
  }
  const [known, told] = [tighten(before), tighten(after)];
  return cells.filter((cell) => {
    const [{ low, high }, wide] = [rangeIn(told, cell), rangeIn(known, cell)];
    return high - low < LEAST_WIDTH && wide.high - wide.low > high - low;
  });
}

const NOTHING: Known = { ranges: new Map(), sums: [] };

/**
 * The hidden cells that somebody makes up and that are pinned too closely: by all that this release
 * shows, or with `beside` by that and the one before, taking it that what is hidden stayed.
 */
export async function findPinned(
  table: EmployerTable,
  hidden: ReadonlySet<string>,
  beside: Earlier | null = null,
): Promise<readonly string[]> {
  const { cells, sums } = table;
  const shown = [...cells].filter(([cell]) => !hidden.has(cell));
  const ranges = new Map(
    shown.map(([cell, made]) => [cell, { low: addUp(made), high: addUp(made) }] as const),
  );
  const secret = listSecret(table, hidden);
  const now = { ranges, sums };
  if (!beside) return findPinnedIn(secret, { before: NOTHING, after: now });
  const before = recallEarlier(beside, sums, (cell) => addUp(cells.get(cell)));
  return findPinnedIn(secret, { before, after: addKnown(before, now) });
}
