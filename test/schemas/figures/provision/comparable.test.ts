import { describe, expect, test } from 'vitest';
import {
  DIFFERENCE_CODES,
  type DifferenceCode,
  type FramedMeasure,
  compareMeasures,
  findConditions,
} from '../../../../schemas/figures/provision/comparable.ts';

const rate: FramedMeasure = {
  unit: 'percent',
  population: 'Learners who achieved',
  base_measure: null,
  period_type: 'academic_year',
  categories: undefined,
  frame: {
    stage: 'sustained_26_weeks',
    reached: true,
    counts: 'people',
    of: 'matched_achievers',
    clock: { from: 'achievement', months: 8, rule: 'Paid in five of six months' },
    outside: 'People who left for work',
    codes: {},
  },
};
const framed = (change: Partial<FramedMeasure['frame']>): FramedMeasure => ({
  ...rate,
  frame: { ...rate.frame, ...change },
});
const clocked = (change: Partial<FramedMeasure['frame']['clock']>): FramedMeasure =>
  framed({ clock: { ...rate.frame.clock, ...change } });

/** A measure that differs from {@link rate} in one thing. */
const DIFFERING: Readonly<Record<DifferenceCode, FramedMeasure>> = {
  stage: framed({ stage: 'into_work', clock: rate.frame.clock }),
  denominator: framed({ of: 'leavers' }),
  counts: framed({ counts: 'spells' }),
  clock: clocked({ months: 6 }),
  rule: clocked({ rule: 'Earned as much as 26 weeks would bring' }),
  population: { ...rate, population: 'Apprentices' },
  maturity: clocked({ from: 'start' }),
  period: { ...rate, period_type: 'quarter' },
  unit: { ...rate, unit: 'people' },
  scale: { ...rate, categories: [{ value: 1, name: 'Outstanding' }] },
};

const codes = (one: FramedMeasure, other: FramedMeasure): DifferenceCode[] =>
  compareMeasures(one, other).map(({ code }) => code);

describe('what keeps two measures apart', () => {
  test('nothing, where they differ in nothing', () => {
    expect(codes(rate, framed({ outside: 'Told in other words' }))).toEqual([]);
  });

  test.each(DIFFERENCE_CODES)('%s, told both ways with what differs', (code) => {
    const other = DIFFERING[code];
    // A clock that starts elsewhere is another clock too.
    const expected = code === 'maturity' ? ['clock', 'maturity'] : [code];
    expect(codes(rate, other)).toEqual(expected);
    expect(codes(other, rate)).toEqual(expected);
    const [there] = compareMeasures(rate, other);
    const [back] = compareMeasures(other, rate);
    expect(there?.message).not.toBe(back?.message);
  });

  test('those who did not reach a stage are no share of those who did', () => {
    expect(codes(rate, framed({ reached: false }))).toEqual(['stage']);
  });

  test('shares of one base are of one population, however it is worded', () => {
    const based = { ...rate, base_measure: 'matched_achievers' };
    expect(codes(based, { ...based, population: 'In other words' })).toEqual([]);
  });
});

test('cohorts whose clock has to run stand beside mature ones only', () => {
  expect(findConditions(rate)).not.toContain('mature');
  expect(findConditions(clocked({ from: 'start' }))).toContain('mature');
  expect(findConditions(clocked({ from: 'start', months: null }))).not.toContain('mature');
});
