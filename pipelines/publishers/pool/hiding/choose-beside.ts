import type { Sum } from '../../../../schemas/figures/disclosure/known.ts';
import { findKnown } from './find-known.ts';
import { nameCell } from './read-tables.ts';
import type { CountCell } from './read-tables.ts';

/** Of cells that are shown, the one to hide first: withheld before, then the smallest. */
function compareShown(a: CountCell, b: CountCell): number {
  const withheld = Number(b.was_hidden) - Number(a.was_hidden);
  return withheld || a.value - b.value || (nameCell(a) < nameCell(b) ? -1 : 1);
}

const byName = (cells: readonly CountCell[]): ReadonlyMap<string, CountCell> =>
  new Map(cells.map((cell) => [nameCell(cell), cell]));

const isShown = ({ is_hidden, is_gone }: CountCell): boolean => !is_hidden && !is_gone;

/** Of every sum that one of these cells is in, the cell that is shown to hide first. */
function findBeside(
  names: ReadonlySet<string>,
  all: readonly Sum[],
  shown: ReadonlyMap<string, CountCell>,
): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ whole, parts }) => {
      const terms = [whole, ...parts];
      if (!terms.some((term) => names.has(term))) return [];
      const [first] = terms.flatMap((term) => shown.get(term) ?? []).sort(compareShown);
      return first ? nameCell(first) : [];
    }),
  );
}

/** What the release before hid and this one shows, in a sum with what both together tell. */
function findWithheld(
  told: readonly CountCell[],
  all: readonly Sum[],
  cells: readonly CountCell[],
): ReadonlySet<string> {
  const withheld = cells.filter((cell) => cell.was_hidden && isShown(cell));
  return findBeside(new Set(told.map(nameCell)), all, byName(withheld));
}

/** How far a cell moved since the release before, which did not withhold it. */
const moved = ({ value, before }: CountCell): number => Math.abs(value - (before ?? 0));

/** Sets of cells that are tried of a table at most: of so many of them one round takes seconds. */
const MOST_TRIED = 100;

const hide = (cells: readonly CountCell[], names: ReadonlySet<string>): readonly CountCell[] =>
  cells.map((cell) => (names.has(nameCell(cell)) ? { ...cell, is_hidden: true } : cell));

/**
 * Cells to hide where those that are withheld now were all shown before, so that a reader knows them as
 * they were: such as moved by themselves, by so much that what they are now is open. Only what makes
 * fewer counts told is hidden; none where nothing does.
 */
export function findMoved(
  told: readonly CountCell[],
  all: readonly Sum[],
  cells: readonly CountCell[],
  leastWidth: number,
): ReadonlySet<string> {
  const movers = byName(cells.filter((cell) => isShown(cell) && moved(cell) >= leastWidth));
  const chosen = new Set<string>();
  let left = new Set(told.map(nameCell));
  let tried = 0;
  for (const cell of told) {
    const beside = [...findBeside(new Set([nameCell(cell)]), all, movers)];
    const choices = [...beside.map((name) => [name]), ...(beside.length > 1 ? [beside] : [])];
    for (const names of choices) {
      if (!left.has(nameCell(cell)) || tried === MOST_TRIED) break;
      tried += 1;
      const { toldByBoth } = findKnown(
        hide(cells, new Set([...chosen, ...names])),
        all,
        leastWidth,
      );
      if (toldByBoth.length >= left.size) continue;
      left = new Set(toldByBoth.map(nameCell));
      for (const name of names) chosen.add(name);
    }
  }
  return chosen;
}

/**
 * The cells to hide next, so that no secret is known too well. Where nothing beside it is shown any
 * more, it is told by others that are hidden and known: what is shown beside those, or further off.
 */
export function chooseBeside(
  cells: readonly CountCell[],
  all: readonly Sum[],
  leastWidth: number,
): ReadonlySet<string> {
  const { leaks, all: known, toldByBoth } = findKnown(cells, all, leastWidth);
  if (leaks.length === 0) {
    const withheld = findWithheld(toldByBoth, all, cells);
    return withheld.size > 0 ? withheld : findMoved(toldByBoth, all, cells, leastWidth);
  }
  const shown = byName(cells.filter(isShown));
  let near = new Set(leaks.map(nameCell));
  let beside = findBeside(near, all, shown);
  if (beside.size === 0) near = new Set(known.map(nameCell));
  for (let reached = 0; beside.size === 0 && near.size > reached;) {
    beside = findBeside(near, all, shown);
    reached = near.size;
    const around = all.map(({ whole, parts }) => [whole, ...parts]);
    const touched = around.filter((terms) => terms.some((term) => near.has(term)));
    near = new Set([...near, ...touched.flat()]);
  }
  return beside;
}
