import { describe, expect, test } from 'vitest';
import {
  type Translated,
  findTranslation,
} from '../../../../schemas/figures/provision/translation/find-rule.ts';

const CLOCK = { from: 'achievement', months: 8, rule: 'Paid in five of six months' } as const;

function measure(change: Partial<Translated['frame']>, more: Partial<Translated> = {}): Translated {
  return {
    id: 'one',
    datasets: ['outcomes'],
    dimensions: ['provision'],
    unit: 'percent',
    population: 'Achievers',
    base_measure: 'matched',
    period_type: 'academic_year',
    categories: undefined,
    frame: {
      stage: 'sustained_26_weeks',
      reached: true,
      counts: 'people',
      of: 'matched_achievers',
      clock: CLOCK,
      outside: 'Others',
      codes: {},
      ...change,
    },
    ...more,
  };
}

const work = measure({});
const positive = measure({ stage: 'sustained_positive_destination' }, { id: 'positive' });
const nowhere = measure(
  { stage: 'sustained_positive_destination', reached: false },
  { id: 'nowhere' },
);
const achieved = measure(
  { stage: 'achieved', counts: 'spells', of: 'leavers', codes: { provision: 'apprenticeship' } },
  { id: 'rate', datasets: ['rates'], base_measure: 'leavers' },
);
const count = (counts: 'people' | 'aims', id: string, datasets = ['outcomes']): Translated =>
  measure({ stage: 'achieved', counts, of: 'none' }, { id, datasets, base_measure: null });
const starts = measure(
  { stage: 'started', of: 'none', clock: { from: 'start', months: null, rule: 'The start' } },
  { id: 'starts', datasets: ['starts'], base_measure: null },
);
const stars = measure({ stage: 'satisfied', of: 'responses' }, { id: 'stars' });

const told = (one: Translated, other: Translated): string => {
  const found = findTranslation(one, other);
  if (found.outcome === 'as_it_is') return found.outcome;
  return found.outcome === 'bounds' ? found.rule : found.refusal;
};

describe('how one measure is told as another', () => {
  test.each([
    ['the same of the same people', work, measure({}, { id: 'two' }), 'as_it_is'],
    ['the base that it is a share of', work, count('people', 'matched'), 'as_it_is'],
    ['an outcome among all who left', work, achieved, 'widened'],
    ['an outcome among all who achieved', work, count('people', 'achievers'), 'found'],
    ['work as a positive destination', work, positive, 'implies'],
    ['a positive destination as work', positive, work, 'implied_by'],
    ['nowhere as a positive destination', nowhere, positive, 'excludes'],
    ['work as nowhere', work, nowhere, 'excludes'],
    ['aims as people', count('aims', 'aims'), count('people', 'people'), 'people'],
    ['people as aims', count('people', 'people'), count('aims', 'aims'), 'no_upper_end'],
    ['stars', stars, work, 'no_share'],
    ['achievement as an outcome of those who achieved', achieved, work, 'no_link'],
    ['starts as those who left', starts, achieved, 'other_cohort'],
    ['achievers of another dataset', work, count('people', 'others', ['others']), 'no_link'],
  ] as const)('%s', (_, one, other, expected) => {
    expect(told(one, other)).toBe(expected);
  });

  test('two publishers’ rules for one outcome are not each other', () => {
    const earned = measure(
      { clock: { ...CLOCK, rule: 'Earned as much as 26 weeks would bring' } },
      { id: 'earned', datasets: ['programmes'], base_measure: 'starters' },
    );
    expect(told(work, earned)).toBe('other_rule');
  });

  test('figures that cannot be narrowed to the people of the other are not linked with them', () => {
    expect(told({ ...work, dimensions: [] }, achieved)).toBe('no_link');
  });
});
