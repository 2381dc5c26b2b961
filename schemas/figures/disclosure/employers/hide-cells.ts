import { attack } from '../attack.ts';
import { addKnown, findMove, recallEarlier } from '../earlier.ts';
import type { Earlier } from '../earlier.ts';
import { rangeIn } from '../known.ts';
import { tighten } from '../tighten.ts';
import type { Known, Sum } from '../known.ts';
import { mayShow } from './judge-cell.ts';
import type { Contribution } from './judge-cell.ts';

/** A table of sums over employers: who makes up each cell, and which cells add up to which. */
export interface EmployerTable {
  /** Cells that somebody makes up; all others are empty. */
  readonly cells: ReadonlyMap<string, readonly Contribution[]>;
  readonly sums: readonly Sum[];
  /** Cells that are parts of a sum and are never shown, whoever makes them up. */
  readonly unshown?: ReadonlySet<string>;
  /** What the release before shows of it. */
  readonly earlier?: Earlier | null;
}

/** What is left open of a hidden cell must span as many, so that no count below three is told. */
const LEAST_WIDTH = 3;
/** With more hidden cells, two linear programmes for each take minutes: bounds propagation must do. */
const MOST_SOLVED = 30;

const addUp = (contributions: readonly Contribution[] = []): number =>
  contributions.reduce((sum, { amount }) => sum + amount, 0);

/** Whether the release before shows a cell as it is still, or nearly so: hiding it hides no other. */
function isTold({ earlier, cells }: EmployerTable, cell: string): boolean {
  const moved = earlier ? findMove(earlier, cell, addUp(cells.get(cell))) : null;
  return moved !== null && moved < LEAST_WIDTH;
}

/**
 * Of cells, the one that is best hidden for the sake of others: one that the release before does not
 * show, then the smallest; the first by name of several.
 */
function findSmallest(table: EmployerTable, names: readonly string[]): string | undefined {
  const rank = (cell: string): readonly [number, number] => [
    Number(isTold(table, cell)),
    addUp(table.cells.get(cell)),
  ];
  return names.toSorted((a, b) => {
    const [[toldA, amountA], [toldB, amountB]] = [rank(a), rank(b)];
    return toldA - toldB || amountA - amountB || (a < b ? -1 : 1);
  })[0];
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

/** Those of some cells that what is known pins too closely, and more so than what was known before. */
async function findPinnedIn(
  cells: readonly string[],
  { before, after }: { readonly before: Known; readonly after: Known },
): Promise<readonly string[]> {
  if (cells.length <= MOST_SOLVED) {
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
async function findPinned(
  table: EmployerTable,
  hidden: ReadonlySet<string>,
  beside: Earlier | null = null,
) {
  const { cells, sums } = table;
  const shown = [...cells].filter(([cell]) => !hidden.has(cell));
  const ranges = new Map(
    shown.map(([cell, made]) => [cell, { low: addUp(made), high: addUp(made) }] as const),
  );
  // One that may be shown is hidden for the sake of others alone.
  const secret = [...hidden].filter((cell) => !mayShow(cells.get(cell) ?? []));
  const now = { ranges, sums };
  if (!beside) return findPinnedIn(secret, { before: NOTHING, after: now });
  const before = recallEarlier(beside, sums, (cell) => addUp(cells.get(cell)));
  return findPinnedIn(secret, { before, after: addKnown(before, now) });
}

/** What the release before hid and this one shows, in a sum with a cell that both together pin. */
async function findWithheld(table: EmployerTable, hidden: ReadonlySet<string>) {
  const { earlier, sums, cells } = table;
  if (!earlier) return [];
  const pinned = new Set(await findPinned(table, hidden, earlier));
  const around = sums.flatMap(({ whole, parts }) => {
    const all = [whole, ...parts];
    return all.some((cell) => pinned.has(cell)) ? all : [];
  });
  return around.filter(
    (cell) =>
      cells.has(cell) &&
      !hidden.has(cell) &&
      findMove(earlier, cell, addUp(cells.get(cell))) === null,
  );
}

/** The smallest shown cell that is in a sum with a cell, or in one with those beside it, and so on. */
function findBeside(table: EmployerTable, hidden: ReadonlySet<string>, cell: string) {
  let near: ReadonlySet<string> = new Set([cell]);
  for (;;) {
    const around = new Set(
      table.sums.flatMap(({ whole, parts }) => {
        const all = [whole, ...parts];
        return all.some((each) => near.has(each)) ? all : [];
      }),
    );
    const shown = [...around].filter((each) => table.cells.has(each) && !hidden.has(each));
    if (shown.length > 0 || around.size <= near.size) return findSmallest(table, shown);
    near = around;
  }
}

/**
 * The cells of a table that may not be shown: those that {@link mayShow} refuses, then as many others
 * as it takes that no shown sum tells what is hidden. What remains is attacked as a reader could
 * attack it (with linear programmes where few cells are hidden, by bounds propagation otherwise); beside
 * each hidden cell that is still pinned the smallest shown one is hidden too, and it is attacked again.
 * Throws where that is of no use.
 */
export async function hideCells(table: EmployerTable): Promise<ReadonlySet<string>> {
  const { cells, unshown = new Set() } = table;
  const hidden = new Set(
    [...cells].flatMap(([cell, made]) => (unshown.has(cell) || !mayShow(made) ? [cell] : [])),
  );
  for (;;) {
    hideRemainders(table, hidden);
    const pinned = await findPinned(table, hidden);
    if (pinned.length === 0) {
      const withheld = await findWithheld(table, hidden);
      if (withheld.length === 0) return hidden;
      for (const cell of withheld) hidden.add(cell);
      continue;
    }
    const found = pinned.flatMap((cell) => findBeside(table, hidden, cell) ?? []);
    if (found.length === 0) throw new Error('a hidden cell is told, and no cell is shown');
    for (const cell of found) hidden.add(cell);
  }
}
