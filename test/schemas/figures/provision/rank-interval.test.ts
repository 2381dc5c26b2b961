import { describe, expect, test } from 'vitest';
import {
  normalAbove,
  placeAmong,
  wilsonInterval,
} from '../../../../schemas/figures/provision/rank-interval.ts';

const EXACT = { rate: 0, base: 0 };
const of = (rate: number, n = 1000) => ({ rate, n });

test('z of a tail is the published one', () => {
  expect(normalAbove(0.025)).toBeCloseTo(1.96, 2);
  expect(normalAbove(0.001)).toBeCloseTo(3.09, 2);
  expect(normalAbove(0.0000287)).toBeCloseTo(4.02, 2);
});

test('the Wilson interval is the published one: 88% of 20 is 67.5 to 96.3, 56 of 70 is 69.183 to 87.695', () => {
  expect(wilsonInterval(0.88, 20, 1.96).low).toBeCloseTo(0.675, 3);
  expect(wilsonInterval(0.88, 20, 1.96).high).toBeCloseTo(0.963, 3);
  const newcombe = wilsonInterval(0.8, 70, 1.959964);
  expect(newcombe.low).toBeCloseTo(0.69183, 4);
  expect(newcombe.high).toBeCloseTo(0.87695, 4);
});

describe('a place', () => {
  test('is one place where all are far apart', () => {
    const peers = [of(0.9), of(0.7), of(0.3), of(0.1)];
    expect(placeAmong(of(0.5), peers, EXACT)).toEqual({ least: 3, greatest: 3, among: 5 });
  });

  test('is all places where nobody is told apart', () => {
    const peers = [of(0.52, 40), of(0.48, 40), of(0.55, 40)];
    expect(placeAmong(of(0.5, 40), peers, EXACT)).toEqual({ least: 1, greatest: 4, among: 4 });
  });

  test('is wider among many: a pair told apart alone is not told apart among three hundred', () => {
    expect(placeAmong(of(0.5), [of(0.56)], EXACT).least).toBe(2);
    const many = Array.from({ length: 300 }, () => of(0.56));
    expect(placeAmong(of(0.5), many, EXACT).least).toBe(1);
  });

  test('is not made narrower by rounding: 51% and 50% of very many may be the same', () => {
    expect(placeAmong(of(0.5, 1e6), [of(0.51, 1e6)], EXACT).least).toBe(2);
    const printed = { rate: 0.01, base: 10 };
    expect(placeAmong(of(0.5, 1e6), [of(0.51, 1e6)], printed).least).toBe(1);
  });
});
