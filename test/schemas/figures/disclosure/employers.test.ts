import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack } from '../../../../schemas/figures/disclosure/attack.ts';
import { addKnown, recallEarlier } from '../../../../schemas/figures/disclosure/earlier.ts';
import { addUp } from '../../../../schemas/figures/disclosure/employers/employer-table.ts';
import { findPinned } from '../../../../schemas/figures/disclosure/employers/find-pinned.ts';
import { hideCells } from '../../../../schemas/figures/disclosure/employers/hide-cells.ts';
import { mayShow } from '../../../../schemas/figures/disclosure/employers/judge-cell.ts';
import type { Contribution } from '../../../../schemas/figures/disclosure/employers/judge-cell.ts';
import type { Sum } from '../../../../schemas/figures/disclosure/known.ts';

const closed = (employer: string, amount: number): Contribution => {
  return { employer, amount, isOpen: false };
};
const open = (employer: string, amount: number): Contribution => {
  return { employer, amount, isOpen: true };
};

describe('a sum over employers may be shown', () => {
  test('where three make it up and none more than three quarters of it', () => {
    expect(mayShow([closed('a', 1), closed('b', 1), closed('c', 6)])).toBe(true);
    expect(mayShow([closed('a', 1), closed('b', 1), closed('c', 7)])).toBe(false);
  });

  test('and not where three signals are of two employers', () => {
    expect(mayShow([closed('a', 1), closed('a', 1), closed('b', 2)])).toBe(false);
  });

  test('and not where taking off what is open leaves fewer than three', () => {
    expect(mayShow([open('a', 5), open('b', 5), closed('c', 5)])).toBe(false);
    expect(mayShow([open('a', 5), open('b', 5), open('c', 5)])).toBe(true);
    const three = [closed('b', 5), closed('c', 5), closed('d', 5)];
    expect(mayShow([open('a', 5), ...three])).toBe(true);
  });
});

const [ROWS, COLUMNS] = [
  ['r1', 'r2', 'r3'],
  ['c1', 'c2', 'c3'],
];
const SUMS: readonly Sum[] = [
  ...[...ROWS, 'all'].map((row) => {
    return { whole: `${row} all`, parts: COLUMNS.map((column) => `${row} ${column}`) };
  }),
  ...[...COLUMNS, 'all'].map((column) => {
    return { whole: `all ${column}`, parts: ROWS.map((row) => `${row} ${column}`) };
  }),
];
const SIGNALS = fc.array(
  fc.record({
    row: fc.constantFrom(...ROWS),
    column: fc.constantFrom(...COLUMNS),
    employer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    amount: fc.integer({ min: 1, max: 20 }),
    isOpen: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** A table of two ways with its sums both ways. */
function tabulate(signals: readonly (Contribution & { row: string; column: string })[]) {
  const cells = new Map<string, Contribution[]>();
  for (const { row, column, ...made } of signals) {
    for (const cell of [`${row} ${column}`, `${row} all`, `all ${column}`, 'all all']) {
      cells.set(cell, [...(cells.get(cell) ?? []), made]);
    }
  }
  return cells;
}

const many = (column: string, names: string, amount: number) =>
  [...names].map((employer) => ({ ...closed(employer, amount), row: 'r1', column }));
/** A part of one employer beside a small one and a large one. */
const ROW = tabulate([...many('c1', 'abcd', 9), ...many('c2', 'abc', 2), ...many('c3', 'g', 4)]);

describe('what is hidden of a table', () => {
  test('a part beside one that is too small goes with it, the smallest first', async () => {
    const { cells: hidden } = await hideCells({ cells: ROW, sums: SUMS });
    expect(hidden.has('r1 c3')).toBe(true);
    expect(hidden.has('r1 c2')).toBe(true);
    expect(hidden.has('r1 c1')).toBe(false);
    expect(hidden.has('all all')).toBe(false);
  });

  test('is told by no sum: what shown parts leave of a shown whole may itself be shown', async () => {
    await fc.assert(
      fc.asyncProperty(SIGNALS, async (signals) => {
        const cells = tabulate(signals);
        const { cells: hidden } = await hideCells({ cells, sums: SUMS });
        const isShown = (cell: string) => cells.has(cell) && !hidden.has(cell);
        for (const [cell, made] of cells) if (isShown(cell)) expect(mayShow(made)).toBe(true);
        for (const { whole, parts } of SUMS.filter((sum) => isShown(sum.whole))) {
          const rest = parts.filter((part) => !isShown(part));
          const made = rest.flatMap((part) => cells.get(part) ?? []);
          expect(made.length === 0 || mayShow(made), whole).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('of two drawn releases the second is never refused, tells nothing by itself, and counts what both tell', async () => {
  await fc.assert(
    fc.asyncProperty(SIGNALS, SIGNALS, async (kept, added) => {
      const then = tabulate(kept);
      const first = await hideCells({ cells: then, sums: SUMS });
      const shown = new Map(
        [...then]
          .filter(([cell]) => !first.cells.has(cell))
          .map(([cell, made]) => [cell, addUp(made)]),
      );
      const earlier = { shown, isHidden: (cell: string) => first.cells.has(cell) };
      const table = {
        cells: tabulate([...kept.slice(3), ...added.slice(0, 4)]),
        sums: SUMS,
        earlier,
      };
      const second = await hideCells(table);
      expect(await findPinned(table, second.cells)).toEqual([]);
      expect(second.told).toBe((await findPinned(table, second.cells, earlier)).length);
    }),
    { numRuns: 20 },
  );
});

describe('beside an earlier release', () => {
  const valueOf = (cell: string): number =>
    (ROW.get(cell) ?? []).reduce((sum, { amount }) => sum + amount, 0);
  /** It hid `c3` and `c1`, and showed all others of the same table. */
  const shown = new Map(
    [...ROW.keys()].filter((cell) => !/c[13]/.test(cell)).map((cell) => [cell, valueOf(cell)]),
  );
  const earlier = { shown, isHidden: (cell: string) => ROW.has(cell) && !shown.has(cell) };

  /** What a reader of both releases pins, when this one hides these cells. */
  async function pinBoth(hidden: ReadonlySet<string>): Promise<readonly string[]> {
    const told = [...ROW.keys()].filter((cell) => !hidden.has(cell));
    const ranges = new Map(told.map((cell) => [cell, { low: valueOf(cell), high: valueOf(cell) }]));
    const before = recallEarlier(earlier, SUMS, valueOf);
    const after = addKnown(before, { ranges, sums: SUMS });
    return (await attack(['r1 c3'], { before, after, leastWidth: 3 })).pinned;
  }

  test('a part that the one hides and the other shows tells what is hidden beside it, unless it is hidden too', async () => {
    const { cells: alone } = await hideCells({ cells: ROW, sums: SUMS });
    expect([alone.has('r1 c1'), alone.has('r1 c2')]).toEqual([false, true]);
    expect(await pinBoth(alone)).toEqual(['r1 c3']);
    const { cells: beside, told } = await hideCells({ cells: ROW, sums: SUMS, earlier });
    expect(told).toBe(0);
    expect(beside.has('r1 c1')).toBe(true);
    expect(await pinBoth(beside)).toEqual([]);
    expect(beside.has('all all')).toBe(false);
  });

  test('beside a part that is newly secret one is hidden that moved, and one that none is a cover for is counted', async () => {
    const sums: readonly Sum[] = [{ whole: 'all', parts: ['a', 'b', 'c'] }];
    const table = (b: number, c: number) => {
      const made = { a: many('', 'g', 4), b: many('', 'klm', b), c: many('', 'nop', c) };
      const cells = { ...made, all: [...made.a, ...made.b, ...made.c] };
      return { cells: new Map<string, Contribution[]>(Object.entries(cells)), sums };
    };
    // All were shown: 10, 6, 30 and the sum of them.
    const before = new Map(Object.entries({ a: 10, b: 6, c: 30, all: 46 }));
    const both = { shown: before, isHidden: () => false };
    const moved = await hideCells({ ...table(2, 40), earlier: both });
    expect([...moved.cells].sort()).toEqual(['a', 'c']);
    expect(moved.told).toBe(0);
    const stayed = await hideCells({
      ...table(2, 10),
      earlier: { ...both, shown: new Map([...before, ['all', 40]]) },
    });
    expect(stayed.told).toBe(1);
  });

  test('what the earlier one shows by itself hides nothing more', async () => {
    const all = new Map([...ROW.keys()].map((cell) => [cell, valueOf(cell)]));
    const open = { shown: all, isHidden: () => false };
    const { cells, told } = await hideCells({ cells: ROW, sums: SUMS, earlier: open });
    expect(cells).toEqual((await hideCells({ cells: ROW, sums: SUMS })).cells);
    // It shows `r1 c3` itself, so that nothing more is told by both.
    expect(told).toBe(0);
  });
});
