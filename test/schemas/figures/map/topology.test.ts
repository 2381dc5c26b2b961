import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplifyAreas } from '../../../../schemas/figures/map/simplify.ts';
import {
  dissolve,
  type Polygons,
  polygonsOf,
  type Position,
  shareBorders,
} from '../../../../schemas/figures/map/topology.ts';

const CELLS = 3;
/** Corners of a side of a cell, the last left to the next side. */
const STEPS = 6;
const SIZE = 0.3;

/** One side from a corner to the next, its points moved aside as `jitters` says; the ends stay. */
function side(from: Position, to: Position, jitter: (at: number) => number): Position[] {
  return Array.from({ length: STEPS + 1 }, (_, at): Position => {
    const aside = at === 0 || at === STEPS ? 0 : jitter(at) * SIZE * 0.1;
    const share = at / STEPS;
    const [lon, lat] = [
      from[0] + (to[0] - from[0]) * share + (from[0] === to[0] ? aside : 0),
      from[1] + (to[1] - from[1]) * share + (from[1] === to[1] ? aside : 0),
    ];
    return [lon - 2, lat + 53];
  });
}

/** A board of cells whose borders are bent at random; each border is the same for both its cells. */
function board(jitters: readonly number[]): Map<string, Polygons> {
  const corner = (column: number, row: number): Position => [column * SIZE, row * SIZE];
  const bend = (kind: number, column: number, row: number) => (at: number) =>
    jitters[(kind * 97 + column * 31 + row * 17 + at * 7) % jitters.length] ?? 0;
  const across = (column: number, row: number) =>
    side(corner(column, row), corner(column + 1, row), bend(0, column, row));
  const up = (column: number, row: number) =>
    side(corner(column, row), corner(column, row + 1), bend(1, column, row));
  const cells = Array.from({ length: CELLS ** 2 }, (_, at): [string, Polygons] => {
    const [column, row] = [at % CELLS, Math.floor(at / CELLS)];
    const ring = [
      ...across(column, row).slice(0, -1),
      ...up(column + 1, row).slice(0, -1),
      ...across(column, row + 1)
        .toReversed()
        .slice(0, -1),
      ...up(column, row).toReversed(),
    ];
    return [`c${String(at)}`, [[ring]]];
  });
  return new Map(cells);
}

/** Every step of every ring, the same whichever way it is walked, and how many rings take it. */
function stepsOf(all: readonly Polygons[]): Map<string, number> {
  const steps = new Map<string, number>();
  for (const ring of all.flat(2)) {
    for (const [at, point] of ring.entries()) {
      const next = ring[at + 1];
      if (!next) continue;
      const key = [point.join(), next.join()].sort().join(' ');
      steps.set(key, (steps.get(key) ?? 0) + 1);
    }
  }
  return steps;
}

const KM2 = { triangle: 8, island: 1 };

test('a border of two areas stays one border, however they are simplified: no gap and no overlap', () => {
  const jitters = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: 40,
    maxLength: 60,
  });
  fc.assert(
    fc.property(jitters, fc.double({ min: 0.5, max: 30, noNaN: true }), (bends, triangle) => {
      const simplified = simplifyAreas(shareBorders(board(bends)), { triangle, island: 1 });
      const codes = [...simplified.byCode.keys()];
      const inside = stepsOf(codes.map((code) => polygonsOf(simplified, code)));
      const around = new Set(stepsOf([dissolve(simplified, codes)]).keys());
      expect(Math.max(...inside.values())).toBeLessThanOrEqual(2);
      const once = [...inside].flatMap(([step, times]) => (times === 1 ? [step] : []));
      expect(new Set(once)).toEqual(around);
    }),
    { numRuns: 60 },
  );
});

describe('an archipelago', () => {
  const square = (lon: number, lat: number, size: number): readonly Position[] => [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ];
  const islands = new Map<string, Polygons>([
    ['mainland', [[square(-2, 53, 0.3)], [square(-3, 53, 0.005)]]],
    ['scilly', [[square(-6, 50, 0.005)], [square(-6.1, 50, 0.002)]]],
  ]);
  const simplified = simplifyAreas(shareBorders(islands), KM2);

  test('loses its small islands, and no area vanishes', () => {
    expect(polygonsOf(simplified, 'mainland')).toHaveLength(1);
    expect(polygonsOf(simplified, 'scilly')).toEqual([[square(-6, 50, 0.005)]]);
  });

  test('outer rings run against the clock, whichever way they came (RFC 7946)', () => {
    const turned = new Map([['a', [[square(-2, 53, 0.3).toReversed()]]]]);
    expect(polygonsOf(shareBorders(turned), 'a')[0]?.[0]).toEqual(
      expect.arrayContaining([...square(-2, 53, 0.3)]),
    );
    const [first, second] = polygonsOf(shareBorders(turned), 'a')[0]?.[0] ?? [];
    expect([first, second]).toEqual([
      [-2, 53],
      [-1.7, 53],
    ]);
  });
});

test('two areas put together lose the border between them', () => {
  const cells = shareBorders(board([0]));
  expect(dissolve(cells, ['c0', 'c1'])).toHaveLength(1);
  expect(dissolve(cells, ['c0', 'c8'])).toHaveLength(2);
  expect(() => dissolve(cells, ['c0', 'c9'])).toThrow('there is no shape of c9');
});
