import { attack } from '../attack.ts';
import type { Sum } from '../known.ts';
import { mayShow } from './judge-cell.ts';
import type { Contribution } from './judge-cell.ts';

/** A table of sums over employers: who makes up each cell, and which cells add up to which. */
export interface EmployerTable {
  /** Cells that somebody makes up; all others are empty. */
  readonly cells: ReadonlyMap<string, readonly Contribution[]>;
  readonly sums: readonly Sum[];
  /** Cells that are parts of a sum and are never shown, whoever makes them up. */
  readonly unshown?: ReadonlySet<string>;
}

/** What is left open of a hidden cell must span as many, so that no count below three is told. */
const LEAST_WIDTH = 3;

const addUp = (contributions: readonly Contribution[] = []): number =>
  contributions.reduce((sum, { amount }) => sum + amount, 0);

/** Of cells, the one of the smallest sum: the first by name of several. */
function findSmallest({ cells }: EmployerTable, names: readonly string[]): string | undefined {
  const byAmount = (a: string, b: string): number => addUp(cells.get(a)) - addUp(cells.get(b));
  return names.toSorted((a, b) => byAmount(a, b) || (a < b ? -1 : 1))[0];
}

/**
 * Hides further cells until what each shown sum leaves, when its shown parts are taken off, may
 * itself be shown or is nothing.
 */
function hideRemainders(table: EmployerTable, hidden: Set<string>): void {
  const isShown = (cell: string): boolean => table.cells.has(cell) && !hidden.has(cell);
  for (let moved = true; moved;) {
    moved = false;
    for (const { whole, parts } of table.sums) {
      if (!isShown(whole)) continue;
      const left = parts.filter((part) => !isShown(part));
      const rest = left.flatMap((part) => table.cells.get(part) ?? []);
      if (rest.length === 0 || mayShow(rest)) continue;
      hidden.add(findSmallest(table, parts.filter(isShown)) ?? whole);
      moved = true;
    }
  }
}

/** The hidden cells that somebody makes up and that all that is shown pins too closely. */
async function findPinned(table: EmployerTable, hidden: ReadonlySet<string>) {
  const shown = [...table.cells].filter(([cell]) => !hidden.has(cell));
  const ranges = new Map(
    shown.map(([cell, made]) => [cell, { low: addUp(made), high: addUp(made) }] as const),
  );
  // One that may be shown is hidden for the sake of others alone.
  const secret = [...hidden].filter((cell) => !mayShow(table.cells.get(cell) ?? []));
  const { pinned } = await attack(secret, {
    before: { ranges: new Map(), sums: [] },
    after: { ranges, sums: table.sums },
    leastWidth: LEAST_WIDTH,
  });
  return pinned;
}

/**
 * The cells of a table that may not be shown: those that {@link mayShow} refuses, then as many others
 * as it takes that no shown sum tells what is hidden. What remains is attacked as a reader could
 * attack it; where a hidden cell is still pinned, the smallest shown cell beside it is hidden too, and
 * it is attacked again. Throws where that is of no use.
 */
export async function hideCells(table: EmployerTable): Promise<ReadonlySet<string>> {
  const { cells, unshown = new Set() } = table;
  const hidden = new Set(
    [...cells].flatMap(([cell, made]) => (unshown.has(cell) || !mayShow(made) ? [cell] : [])),
  );
  for (;;) {
    hideRemainders(table, hidden);
    const pinned = await findPinned(table, hidden);
    if (pinned.length === 0) return hidden;
    const isShown = (cell: string): boolean => cells.has(cell) && !hidden.has(cell);
    const beside = pinned.flatMap((cell) =>
      table.sums
        .filter(({ whole, parts }) => whole === cell || parts.includes(cell))
        .flatMap(({ whole, parts }) => [whole, ...parts].filter(isShown)),
    );
    const next = findSmallest(table, [...new Set(beside)]);
    if (next === undefined)
      throw new Error('a hidden cell is told, and no cell beside it is shown');
    hidden.add(next);
  }
}
