import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideByImplied, divideSums } from '../../../../schemas/figures/groups/divide-sums.ts';
import type { Part } from '../../../../schemas/figures/groups/part.ts';
import { sumParts } from '../../../../schemas/figures/groups/sum-parts.ts';
import type { Status } from '../../../../schemas/words/vocabulary.ts';

const toFive = { nature: 'count', rounding: { to: 5, zero_means: '0 to 2' } } as const;
const toTenth = { nature: 'rate', rounding: { to: 0.1, zero_means: null } } as const;
const exact = { nature: 'count', rounding: null } as const;
const counted = { measure: toFive, surveyed: false };

const part = (value: number | null, change: Partial<Part> = {}): Part => ({
  ...{ name: 'A district', value, low: null, high: null, interval: null },
  ...{ status: value === null ? 'suppressed' : 'observed', flags: [], within: null },
  ...change,
});
const printed = (value: number, step: number): number =>
  Number((step * Math.round(value / step)).toFixed(6));
const counts = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 2, maxLength: 20 });

describe('the sum of parts', () => {
  test('holds the sum of the figures that were rounded', () => {
    fc.assert(
      fc.property(counts, (truths) => {
        const built = sumParts(
          truths.map((value) => part(printed(value, 5))),
          counted,
        );
        const truth = truths.reduce((a, b) => a + b, 0);
        expect(built.status).toBe('observed');
        expect(built.low).toBeLessThanOrEqual(truth);
        expect(built.high).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  test('with hidden parts is a range that holds the truth, wherever it was hidden', () => {
    const hidden = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(counts, hidden, fc.nat(50_000), (truths, hides, elsewhere) => {
        const truth = truths.reduce((a, b) => a + b, 0);
        // The region has those of all districts in it, and of some outside the group.
        const within = printed(truth + elsewhere, 5);
        const parts = truths.map((value, at) =>
          part(hides[at] || at === 0 ? null : printed(value, 5), { within }),
        );
        const built = sumParts(parts, counted);
        expect(built).toMatchObject({ value: null, interval: 'bounds.suppressed_parts' });
        expect(built.low).toBeLessThanOrEqual(truth);
        expect(built.high).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  test('takes the range that a publisher prints of a part', () => {
    const printedRange = part(null, { low: 1, high: 4, interval: 'bounds.published' });
    expect(sumParts([part(100), printedRange], { measure: exact, surveyed: false })).toMatchObject({
      ...{ value: null, low: 101, high: 104, interval: 'bounds.published', status: 'bounded' },
    });
  });

  test('near zero is less than half a step', () => {
    expect(sumParts([part(100), part(null, { status: 'near_zero' })], counted)).toMatchObject({
      ...{ low: 97.5, high: 105, status: 'bounded' },
    });
  });

  test.each<Status>(['missing', 'not_applicable', 'not_computed'])(
    'is not computed where a part is %s, and names it',
    (status) => {
      const built = sumParts(
        [part(5), part(null, { status, name: 'Leeds', within: 900 })],
        counted,
      );
      expect(built).toMatchObject({ value: null, low: null, status: 'not_computed' });
      expect(built.reason).toContain('Leeds');
    },
  );

  test('of survey estimates has no interval, and none at all with a hidden part', () => {
    const surveyed = { measure: toFive, surveyed: true };
    expect(sumParts([part(100), part(200)], surveyed)).toMatchObject({ value: 300, low: null });
    const hidden = sumParts([part(100), part(null, { within: 900 })], surveyed);
    expect(hidden).toMatchObject({ status: 'not_computed', low: null });
  });

  test('keeps the marks of its parts', () => {
    const parts = [part(1, { flags: ['provisional'] }), part(2, { flags: ['invented'] })];
    expect(sumParts(parts, counted).flags).toEqual(['built_from_parts', 'invented', 'provisional']);
  });
});

const people = fc.array(
  fc.record({
    base: fc.integer({ min: 2000, max: 600_000 }),
    share: fc.double({ min: 0, max: 0.3, noNaN: true }),
  }),
  { minLength: 2, maxLength: 15 },
);

test('a rate whose denominators are not published lies where counts and rates allow', () => {
  fc.assert(
    fc.property(people, (places) => {
      const parts = places.map(({ base, share }) => ({
        count: part(printed(base * share, 5)),
        rate: part(printed(100 * share, 0.1)),
      }));
      const built = divideByImplied(parts, { count: toFive, rate: toTenth });
      const above = places.reduce((sum, { base, share }) => sum + base * share, 0);
      const below = places.reduce((sum, { base }) => sum + base, 0);
      const truth = (100 * above) / below;
      expect(built).toMatchObject({ value: null, status: 'bounded', interval: 'bounds.rounding' });
      expect(built.low).toBeLessThanOrEqual(truth + 1e-9);
      expect(built.high).toBeGreaterThanOrEqual(truth - 1e-9);
    }),
  );
});

test('a rate is the sum of its numerators by that of its denominators, in its unit', () => {
  // 60 of 100 and 90 of 300: 150 of 400, where the mean of the two rates would be 45.
  const [above, below] = [
    [part(60), part(90)],
    [part(100), part(300)],
  ].map((parts) => ({ parts, as: { measure: exact, surveyed: true } }));
  if (!above || !below) throw new Error('two sums are needed');
  expect(divideSums(above, below, 'percent')).toMatchObject({ value: 37.5, low: null });
  expect(divideSums(above, below, 'ratio')).toMatchObject({ value: 0.375 });
  const none = { ...below, parts: [part(0), part(0)] };
  expect(divideSums(above, none, 'percent')).toMatchObject({ status: 'not_computed' });
});
