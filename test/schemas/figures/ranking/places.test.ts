import { expect, test } from 'vitest';
import { placeFigures } from '../../../../schemas/figures/ranking/places.ts';
import { whyNotRanked } from '../../../../schemas/figures/ranking/why-not-ranked.ts';
import type { Frame } from '../../../../schemas/dataset/provision/frame.ts';

const figure = (series: string, value: number | null) => ({ series, value });

test('figures that print the same number share a place, and the next is left out', () => {
  const figures = [
    figure('York', 4.66),
    figure('Hull', 6.1),
    figure('Scilly', null),
    figure('Leeds', 4.74),
    figure('Craven', 1.2),
  ];
  const told = placeFigures(figures, 1).map((each) => [
    each.figure.series,
    each.place,
    each.shared,
  ]);
  expect(told).toEqual([
    ['Hull', 1, false],
    ['Leeds', 2, true],
    ['York', 2, true],
    ['Craven', 4, false],
  ]);
});

test('figures of providers and of provision are put in no order, whatever is declared of them', () => {
  const frame: Frame = {
    ...{ stage: 'into_work', reached: true, counts: 'people', of: 'leavers', codes: {} },
    clock: { from: 'achievement', months: 6, rule: 'Paid in five of six months' },
    outside: 'People who left for work',
  };
  const allowed = { ranking: 'allowed', frame: null } as const;
  expect(whyNotRanked(allowed, ['area', 'period'])).toBeUndefined();
  expect(whyNotRanked(allowed, ['provider', 'period'])).toBe('by_provider');
  expect(whyNotRanked({ ...allowed, frame }, ['area', 'period'])).toBe('of_provision');
  expect(whyNotRanked({ ...allowed, ranking: 'refused' }, ['area'])).toBe('refused');
});
