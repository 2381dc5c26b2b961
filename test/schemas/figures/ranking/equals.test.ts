import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Estimate } from '../../../../schemas/figures/interval.ts';
import { findEquals } from '../../../../schemas/figures/ranking/equals.ts';

const about = (value: number, half: number): Estimate => {
  return { value, low: value - half, high: value + half, interval: 'ci95.published' };
};
const bare = (value: number | null): Estimate => {
  return { value, low: null, high: null, interval: null };
};

test('the band holds what differs by less than both intervals together, whatever the order', () => {
  const own = about(50, 3);
  // √(3² + 3²) = 4.24: 54 may be the same as 50, and 54.5 is not, though both overlap 47 to 53.
  const level = about(54, 3);
  const above = about(54.5, 3);
  // √(3² + 12²) = 12.37: far off, and too uncertain to be told apart.
  const unsure = about(60, 12);
  const below = about(44, 1);
  const unknown = bare(51);
  const hidden = bare(null);
  expect(findEquals(own, [unsure, above, level, unknown, own, below, hidden])).toEqual({
    equal: [unsure, level, own],
    apart: [above, below],
    unknown: [unknown],
  });
});

test('figures that may be of the same people are apart only by the widest range', () => {
  const [own, other] = [about(50, 3), about(55, 3)];
  expect(findEquals(own, [other]).apart).toEqual([other]);
  expect(findEquals(own, [other], () => true).equal).toEqual([other]);
});

test('a bracket is compared as a bracket', () => {
  const bracket = { value: null, low: 52, high: 60, interval: 'bounds.rounding' } as const;
  const own = { value: 50, low: 49, high: 53, interval: 'bounds.rounding' } as const;
  expect(findEquals<Estimate>(own, [bracket]).equal).toEqual([bracket]);
});

test('a figure is always in its own band, with or without an interval', () => {
  const figure = fc.oneof(
    fc
      .tuple(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
      )
      .map(([value, half]) => about(value, half)),
    fc.double({ min: 0, max: 100, noNaN: true }).map(bare),
  );
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1 }), fc.nat(), (figures, at) => {
      const own = figures[at % figures.length];
      if (!own) return;
      const { equal, apart, unknown } = findEquals(own, figures);
      expect(equal).toContain(own);
      expect(equal.length + apart.length + unknown.length).toBe(figures.length);
    }),
    { seed: 20_261_129, numRuns: 200 },
  );
});
