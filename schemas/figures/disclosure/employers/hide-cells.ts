import { findMove } from '../earlier.ts';
import type { Earlier } from '../earlier.ts';
import { addUp, LEAST_WIDTH } from './employer-table.ts';
import type { EmployerTable } from './employer-table.ts';
import { findPinned, isSolved, listSecret } from './find-pinned.ts';
import { mayShow } from './judge-cell.ts';

/** What is hidden of a table, and how surely. */
export interface HiddenCells {
  readonly cells: ReadonlySet<string>;
  /** How many of them may not be shown; the others are hidden for their sake. */
  readonly secret: number;
  /** How many a reader can tell who has the release before as well; null where there is none. */
  readonly told: number | null;
  /** Whether they were attacked with linear programmes, and not by bounds propagation alone. */
  readonly isSolved: boolean;
}

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

/** The cells of the sums that a cell is in. */
const findAround = ({ sums }: EmployerTable, isIn: (cell: string) => boolean): readonly string[] =>
  sums.flatMap(({ whole, parts }) => {
    const all = [whole, ...parts];
    return all.some(isIn) ? all : [];
  });

/** What the release before hid and this one shows, in a sum with a cell that both together pin. */
function findWithheld(
  table: EmployerTable,
  {
    hidden,
    earlier,
    pinned,
  }: { hidden: ReadonlySet<string>; earlier: Earlier; pinned: readonly string[] },
): readonly string[] {
  const { cells } = table;
  const told = new Set(pinned);
  return findAround(table, (cell) => told.has(cell)).filter(
    (cell) =>
      cells.has(cell) &&
      !hidden.has(cell) &&
      findMove(earlier, cell, addUp(cells.get(cell))) === null,
  );
}

/**
 * Hides cells that moved since the release before, so that a reader does not know what they are now,
 * beside those that both releases pin: each only where fewer are pinned then. Answers those that are.
 */
async function hideMoved(
  table: EmployerTable,
  { hidden, earlier, pinned }: { hidden: Set<string>; earlier: Earlier; pinned: readonly string[] },
): Promise<readonly string[]> {
  let left = pinned;
  for (const cell of pinned) {
    if (!left.includes(cell)) continue;
    const around = findAround(table, (each) => each === cell);
    const movers = around.filter(
      (each) => table.cells.has(each) && !hidden.has(each) && !isTold(table, each),
    );
    const next = findSmallest(table, movers);
    if (next === undefined) continue;
    const tried = new Set([...hidden, next]);
    hideRemainders(table, tried);
    const now = await findPinned(table, tried, earlier);
    if (now.length >= left.length) continue;
    left = now;
    for (const each of tried) hidden.add(each);
  }
  return left;
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
 * Then it is attacked beside the release before. Throws where hiding is of no use.
 */
export async function hideCells(table: EmployerTable): Promise<HiddenCells> {
  const { cells, unshown = new Set(), earlier = null } = table;
  const hidden = new Set(
    [...cells].flatMap(([cell, made]) => (unshown.has(cell) || !mayShow(made) ? [cell] : [])),
  );
  for (;;) {
    hideRemainders(table, hidden);
    const pinned = await findPinned(table, hidden);
    if (pinned.length > 0) {
      const found = pinned.flatMap((cell) => findBeside(table, hidden, cell) ?? []);
      if (found.length === 0) throw new Error('a hidden cell is told, and no cell is shown');
      for (const cell of found) hidden.add(cell);
      continue;
    }
    const secret = listSecret(table, hidden);
    const account = { cells: hidden, secret: secret.length, isSolved: isSolved(secret) };
    if (!earlier) return { ...account, told: null };
    const beside = await findPinned(table, hidden, earlier);
    const withheld = findWithheld(table, { hidden, earlier, pinned: beside });
    for (const cell of withheld) hidden.add(cell);
    if (withheld.length > 0) continue;
    const [size, told] = [hidden.size, await hideMoved(table, { hidden, earlier, pinned: beside })];
    if (hidden.size === size) return { ...account, told: told.length };
  }
}
