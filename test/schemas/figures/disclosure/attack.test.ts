import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from '../../../../schemas/figures/disclosure/attack.ts';
import { ANYTHING } from '../../../../schemas/figures/disclosure/known.ts';
import type { Known, Range } from '../../../../schemas/figures/disclosure/known.ts';
import { openCells } from '../../../../schemas/figures/disclosure/solve.ts';
import { tighten } from '../../../../schemas/figures/disclosure/tighten.ts';

const exactly = (value: number): Range => ({ low: value, high: value });

/**
 * A table of three rows and three columns with four cells withheld, in the form of the example of
 * Fischetti and Salazar (2001); what remains possible is worked by hand below.
 */
const PUBLISHED = [
  [20, 50, 10, 80],
  [8, null, null, 49],
  [17, null, null, 61],
  [45, 101, 44, 190],
] as const;

function readTable(): Known {
  const cell = (row: number, column: number): string => `${row} ${column}`;
  const ranges = new Map<string, Range>();
  for (const [row, cells] of PUBLISHED.entries()) {
    for (const [column, value] of cells.entries()) {
      ranges.set(cell(row, column), value === null ? ANYTHING : exactly(value));
    }
  }
  const lines = [0, 1, 2, 3];
  return {
    ranges,
    sums: [
      ...lines.map((row) => ({ whole: cell(row, 3), parts: [0, 1, 2].map((c) => cell(row, c)) })),
      ...lines.map((column) => ({
        whole: cell(3, column),
        parts: [0, 1, 2].map((r) => cell(r, column)),
      })),
    ],
  };
}

test('four cells withheld in two rows and columns are as open as worked by hand', async () => {
  // Row 1: a + b = 41; row 2: c + d = 44; column 1: a + c = 51; column 2: b + d = 34. So
  // a = 7 + d, b = 34 - d, c = 44 - d with 0 <= d <= 34: a is 7 to 41, c is 10 to 44.
  const known = readTable();
  const told = { ...known, ranges: tighten(known) };
  expect(await openCells(told)('1 1')).toEqual({ low: 7, high: 41 });
  expect(await openCells(told)('2 1')).toEqual({ low: 10, high: 44 });
  expect(await openCells(told)('1 2')).toEqual({ low: 0, high: 34 });
});

test('what the true count is, no attack rules out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      (rows, hide) => {
        const truth = new Map<string, number>();
        rows.forEach((cells, r) => cells.forEach((value, c) => truth.set(`${r} ${c}`, value)));
        const names = [0, 1, 2];
        const sums = [
          ...names.map((r) => ({ whole: `row ${r}`, parts: names.map((c) => `${r} ${c}`) })),
          ...names.map((c) => ({ whole: `column ${c}`, parts: names.map((r) => `${r} ${c}`) })),
        ];
        for (const { whole, parts } of sums) {
          truth.set(
            whole,
            parts.reduce((sum, part) => sum + (truth.get(part) ?? 0), 0),
          );
        }
        const cells = [...truth];
        const ranges = new Map(
          cells.map(([cell, value], at) => [cell, hide[at] ? ANYTHING : exactly(value)]),
        );
        const told = tighten({ ranges, sums });
        for (const [cell, value] of cells) {
          const { low, high } = told.get(cell) ?? ANYTHING;
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a count that the publisher’s own tables pin is not held against this one; a difference is', async () => {
  const districts = ['a', 'b', 'c'];
  const before: Known = {
    ranges: new Map([
      ['a', ANYTHING],
      ['b', ANYTHING],
      ['c', exactly(40)],
      ['county', exactly(70)],
    ]),
    sums: [{ whole: 'county', parts: districts }],
  };
  const withDifference: Known = {
    ranges: new Map([...before.ranges, ['two', exactly(67)]]),
    sums: [...before.sums, { whole: 'two', parts: ['b', 'c'] }],
  };
  const given = { before, leastWidth: 5 };
  expect((await attack(['a', 'b'], { ...given, after: before })).pinned).toEqual([]);
  expect((await attack(['a', 'b'], { ...given, after: withDifference })).pinned).toEqual([
    'a',
    'b',
  ]);
  const open = { before: withDifference, after: withDifference, leastWidth: 5 };
  expect((await attack(['a', 'b'], open)).pinned).toEqual([]);
});

test('ends move through one sum into another, and a count is never negative', () => {
  // The whole of the second sum is a part of the first, so a pass in this order is not enough.
  const known: Known = {
    ranges: new Map([
      ['all', exactly(100)],
      ['rest', { low: 0, high: 60 }],
      ['young', { low: 0, high: 10 }],
      ['few', { low: 0, high: 5 }],
    ]),
    sums: [
      { whole: 'old', parts: ['fifty', 'sixty'] },
      { whole: 'all', parts: ['young', 'old'] },
      { whole: 'both', parts: ['young', 'rest'] },
      { whole: 'few', parts: ['rest', 'other'] },
    ],
  };
  const told = tighten(known);
  expect(told.get('old')).toEqual({ low: 90, high: 100 });
  expect(told.get('fifty')).toEqual({ low: 0, high: 100 });
  expect(told.get('both')).toEqual({ low: 0, high: 15 });
  expect(told.get('other')).toEqual({ low: 0, high: 5 });
});

test('counts that only all sums together pin are found, and as wide as allowed is wide enough', async () => {
  const pairs = ['x y', 'y z', 'x z'];
  const after: Known = {
    ranges: new Map(pairs.map((pair) => [pair, exactly(10)])),
    sums: pairs.map((pair) => ({ whole: pair, parts: pair.split(' ') })),
  };
  expect(tighten(after).get('x')).toEqual({ low: 0, high: 10 });
  const before: Known = { ranges: new Map(), sums: [] };
  const all = await attack(['x', 'y', 'z'], { before, after, leastWidth: 1 });
  expect(all).toEqual({ hidden: 3, pinned: ['x', 'y', 'z'] });
  const one: Known = { ...after, sums: after.sums.slice(0, 1) };
  expect((await attack(['x'], { before, after: one, leastWidth: 10 })).pinned).toEqual([]);
  expect((await attack(['x'], { before, after: one, leastWidth: 10.5 })).pinned).toEqual(['x']);
});
