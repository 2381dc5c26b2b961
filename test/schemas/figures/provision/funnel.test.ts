import { describe, expect, test } from 'vitest';
import {
  estimateDispersion,
  meanSquare,
} from '../../../../schemas/figures/provision/funnel/dispersion.ts';
import {
  chanceFlagged,
  falseAlarmRate,
  flaggedCounts,
} from '../../../../schemas/figures/provision/funnel/flagged.ts';
import {
  type Funnel,
  centreOf,
  fitFunnel,
  placePoint,
} from '../../../../schemas/figures/provision/funnel/funnel.ts';
import { findableDifference } from '../../../../schemas/figures/provision/funnel/power.ts';

const EXACT = { rate: 0, base: 0 };
const PRINTED = { rate: 0.01, base: 10 };
/** The middles of ten equal shares of a normal distribution. */
const NORMAL = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645];
const alike = (steps = EXACT, centre = 0.5): Funnel => ({
  ...{ centre, steps },
  dispersion: { phi: 1, significant: false, spread: 0, from: 100 },
});

describe('over-dispersion', () => {
  test('is worked by hand: ten distances whose ends are drawn in to the second and the ninth', () => {
    // −9 −2 −1 −1 0 0 1 1 2 30: winsorised ends are −2 and 2, squares 4 4 1 1 0 0 1 1 4 4, mean 2.
    expect(meanSquare([-9, -2, -1, -1, 0, 0, 1, 1, 2, 30])).toBeCloseTo(2 / 0.678655, 6);
  });

  test('is 1 for distances that stand as a normal distribution has them', () => {
    const many = Array.from({ length: 50 }, () => NORMAL).flat();
    expect(meanSquare(many)).toBeGreaterThan(0.8);
    expect(meanSquare(many)).toBeLessThan(1.1);
  });

  test('finds the spread of providers that differ by it, and none of providers that are alike', () => {
    const sizes = Array.from({ length: 60 }, (_, at) => 50 + 40 * at);
    const rates = (spread: number) =>
      sizes.map((n, at) => {
        const place = NORMAL[at % NORMAL.length] ?? 0;
        return { n, expected: 0.5, rate: 0.5 + place * Math.sqrt(0.25 / n + spread ** 2) };
      });
    expect(estimateDispersion(rates(0), EXACT)).toMatchObject({ significant: false, spread: 0 });
    const wide = estimateDispersion(rates(0.08), EXACT);
    expect(wide.significant).toBe(true);
    expect(wide.spread).toBeGreaterThan(0.065);
    expect(wide.spread).toBeLessThan(0.095);
  });

  test('is not guessed from a handful', () => {
    expect(estimateDispersion([{ rate: 0.9, n: 500, expected: 0.5 }], EXACT).from).toBe(0);
  });
});

describe('where a provider stands', () => {
  test('the centre is of all people together: (0.4 × 100 + 0.8 × 300) ÷ 400', () => {
    expect(
      centreOf([
        { rate: 0.4, n: 100 },
        { rate: 0.8, n: 300 },
      ]),
    ).toBeCloseTo(0.7);
    expect(fitFunnel([], EXACT)).toBe(undefined);
  });

  test('grows with its size: 60% is nothing of 50 people, and far above a half of 1,000', () => {
    const funnel = alike();
    expect(placePoint({ rate: 0.6, n: 50 }, funnel)).toBe('inside');
    expect(placePoint({ rate: 0.65, n: 50 }, funnel)).toBe('above_95');
    expect(placePoint({ rate: 0.6, n: 1000 }, funnel)).toBe('above_99_8');
    expect(placePoint({ rate: 0.4, n: 1000 }, funnel)).toBe('below_99_8');
  });

  test('is never outside by rounding alone: of 10,000, 51% may be 50.5%', () => {
    expect(placePoint({ rate: 0.51, n: 10_000 }, alike())).toBe('above_95');
    expect(placePoint({ rate: 0.51, n: 10_000 }, alike(PRINTED))).toBe('inside');
    // Twenty may be fifteen.
    expect(placePoint({ rate: 0.75, n: 20 }, alike())).toBe('above_95');
    expect(placePoint({ rate: 0.75, n: 20 }, alike(PRINTED))).toBe('inside');
  });
});

describe('false alarms and power', () => {
  test('of ten at a half beyond 1.3 and 8.7: eleven of 1,024 on each side', () => {
    const { above, below } = chanceFlagged(flaggedCounts('95', 10, alike()), 0.5);
    expect(above).toBeCloseTo(11 / 1024, 8);
    expect(below).toBeCloseTo(11 / 1024, 8);
    expect(falseAlarmRate('95', 10, alike())).toBeCloseTo(22 / 1024, 8);
  });

  test('rounding makes them fewer, never more', () => {
    for (const n of [20, 50, 130, 700, 4000]) {
      const [exact, printed] = [alike(), alike(PRINTED)].map((f) => falseAlarmRate('95', n, f));
      expect(exact).toBeLessThanOrEqual(0.05);
      expect(printed).toBeLessThanOrEqual(exact ?? 0);
    }
  });

  test('of providers that truly differ, one like the others is outside about as often as the level says', () => {
    const funnel = {
      ...alike(),
      dispersion: { phi: 4, significant: true, spread: 0.06, from: 100 },
    };
    expect(falseAlarmRate('95', 600, funnel)).toBeGreaterThan(0.035);
    expect(falseAlarmRate('95', 600, funnel)).toBeLessThan(0.06);
  });

  test('the difference found eight times in ten is (1.96 + 0.84)·√(0.25 ÷ n), within a point', () => {
    // Cohen's power of a normal test at 5%, two-sided, of one share against a known one.
    for (const n of [200, 1000, 5000]) {
      const found = findableDifference('95', n, alike()) ?? 0;
      expect(Math.abs(found - 2.8016 * Math.sqrt(0.25 / n))).toBeLessThan(0.01);
    }
  });

  test('is larger for smaller providers and for wider limits, and there is none where nothing is found', () => {
    const found = (level: '95' | '99_8', n: number) => findableDifference(level, n, alike()) ?? 1;
    expect(found('95', 50)).toBeGreaterThan(found('95', 500));
    expect(found('99_8', 500)).toBeGreaterThan(found('95', 500));
    expect(findableDifference('95', 4, alike())).toBe(undefined);
  });
});
