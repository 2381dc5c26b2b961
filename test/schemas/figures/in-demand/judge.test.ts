import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCuts, judge, promised } from '../../../../schemas/figures/in-demand/judge.ts';
import type { Scores } from '../../../../schemas/figures/in-demand/judge.ts';
import {
  atLeast,
  findCut,
  normalBelow,
} from '../../../../schemas/figures/in-demand/probability.ts';

const THRESHOLDS = { top: 0.1, atLeast: 3 };

test('the normal distribution is that of the tables', () => {
  for (const [x, below] of [
    [0, 0.5],
    [1.28155, 0.9],
    [1.96, 0.975],
    [-1.96, 0.025],
  ] as const) {
    expect(normalBelow(x)).toBeCloseTo(below, 5);
  }
});

test('above the cut stand as many as are asked for', () => {
  const scores = [-2, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 9];
  const cut = findCut(scores, 0.2) ?? NaN;
  const expected = scores.reduce((sum, score) => sum + normalBelow(score - cut), 0);
  expect(expected).toBeCloseTo(2, 6);
  expect(findCut([], 0.2)).toBeUndefined();
});

test('at least so many of some events: as every outcome counted by itself', () => {
  const Probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(Probability, { maxLength: 5 }),
      fc.integer({ min: 0, max: 5 }),
      (ps, least) => {
        let sum = 0;
        for (let outcome = 0; outcome < 2 ** ps.length; outcome += 1) {
          const happened = ps.map((_, i) => (outcome >> i) % 2 === 1);
          if (happened.filter(Boolean).length < least) continue;
          sum += ps.reduce((all, p, i) => all * (happened[i] === true ? p : 1 - p), 1);
        }
        expect(atLeast(least, ps)).toBeCloseTo(sum, 9);
      },
    ),
  );
});

test('chance alone meets three of five in 86 of 10,000, and three of three in one of 1,000', () => {
  expect(promised(5, THRESHOLDS)).toBeCloseTo(0.00856, 6);
  expect(promised(3, THRESHOLDS)).toBeCloseTo(0.001, 9);
});

test('of fewer than three indicators, or fewer than are asked for, nothing is told', () => {
  const two: Scores = { indicator_pay: 9, indicator_jobs: 9 };
  const all: Scores[] = [two, { indicator_pay: 0, indicator_jobs: 0, indicator_adverts: 0 }];
  const cuts = findCuts(all, 0.1);
  expect(judge(two, cuts, { top: 0.1, atLeast: 1 })).toMatchObject({ held: 2, probability: null });
  const [, three = {}] = all;
  expect(judge(three, cuts, { top: 0.1, atLeast: 4 }).probability).toBeNull();
  expect(judge(three, cuts, THRESHOLDS).probability).not.toBeNull();
});

test('an indicator counts as met where that is more likely than not', () => {
  const all = Array.from({ length: 20 }, (_, i): Scores => ({ indicator_pay: i === 0 ? 8 : 0 }));
  const [riser = {}] = all;
  const cuts = findCuts(all, 0.1);
  const judged = judge(riser, cuts, THRESHOLDS);
  expect(judged.met).toBe(1);
  expect(judged.each.indicator_pay).toBeGreaterThan(0.99);
});
