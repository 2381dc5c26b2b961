import type { z } from 'zod';
import type { MeasureDeclaration } from '../../schemas/dataset/measure.ts';

/** The collection in which the figures and their technical notes were published. */
export const PUBLISHED =
  'https://www.gov.uk/government/collections/statistics-outcome-based-success-measures';

const SHARED = {
  clock: 'October to March after the academic year of the completion',
  publisher_words: PUBLISHED,
  from_parts: 'not_computed',
  additive: false,
  ranking: 'refused',
} as const;
/** The outcome that is shared out, labelled and ordered here: of learners who completed. */
const OUTCOME = {
  stage: 'sustained_positive_destination',
  counts: 'people',
  of: 'completers',
  clock: { from: 'end', months: 8, rule: SHARED.clock },
  outside: 'People who found work and left without completing',
} as const;
/** A label or a threshold of such rates is itself a share of nobody. */
const OF_RATES = { ...OUTCOME, of: 'none' } as const;

const PERCENT = {
  ...SHARED,
  unit: 'percent',
  decimals: 0,
  rounding: { to: 1, zero_means: 'none: a rate that rounds to zero is withheld' },
  plausible: { min: 0, max: 100 },
} as const;

/** Labels of the publisher, worst first: the value of the ordinal measure is the place in the list. */
const QUINTILES = ['bottom', 'second', 'third', 'fourth', 'top'] as const;

/** Between which two thresholds a rate has its label. */
const threshold = (percent: 20 | 40 | 60 | 80) =>
  ({
    ...PERCENT,
    id: `outcome_success_threshold_${percent}`,
    name: `${percent}th percentile of providers' rates`,
    frame: OF_RATES,
    nature: 'percentile',
    population: `The rate that ${percent}% of providers with learners of the category do not exceed`,
    rounding: { to: 1 },
  }) as const;

const shareOf = (quintile: (typeof QUINTILES)[number]) =>
  ({
    ...PERCENT,
    id: `outcome_success_share_${quintile}_quintile`,
    name: `Share of completers in categories labelled ${quintile} quintile`,
    frame: OUTCOME,
    nature: 'share',
    denominator: 'outcome_success_completers',
    base: 'Learners who completed',
    base_measure: 'outcome_success_completers',
    population: `Completers of the provider in learner categories where its rate is labelled ${quintile} quintile`,
    rounding: { to: 1, zero_means: '0 to 0.4' },
  }) as const;

/** Completers, their rate with its label, the thresholds of labels, and shares by label. */
export const MEASURES = [
  {
    ...SHARED,
    id: 'outcome_success_completers',
    name: 'Learners who completed',
    frame: {
      stage: 'completed',
      counts: 'people',
      of: 'none',
      clock: { from: 'end', months: null, rule: 'The academic year of the completion' },
      outside: 'People who left without completing',
    },
    unit: 'people',
    decimals: 0,
    nature: 'count',
    role: 'base',
    population:
      'Learners of apprenticeships and traineeships, and adults in further education, who completed in the year, at their highest aim',
    rounding: { to: 10, zero_means: 'none' },
    plausible: { min: 0, max: 100_000 },
  },
  {
    ...PERCENT,
    id: 'outcome_success_rate',
    name: 'Sustained positive destination rate',
    frame: OUTCOME,
    nature: 'rate',
    denominator: 'outcome_success_completers',
    base: 'Learners who completed',
    base_measure: 'outcome_success_completers',
    interval: 'ci95.wilson',
    direction: 'higher_is_better',
    comparator_group: 'Providers with the same learner category and group in the same year',
    population: 'In sustained work or learning, of learners who completed',
  },
  {
    ...SHARED,
    id: 'outcome_success_quintile',
    name: 'Quintile label of the rate',
    frame: OF_RATES,
    unit: 'grade',
    decimals: 0,
    nature: 'grade',
    value_type: 'ordinal',
    categories: QUINTILES.map((quintile, at) => ({
      value: at + 1,
      name: `${quintile} quintile`,
    })),
    comparator_group: 'Providers with the same learner category and group in the same year',
    population: 'Fifth of the providers’ rates that the published rate lies in',
    plausible: { min: 1, max: 5 },
  },
  ...([20, 40, 60, 80] as const).map(threshold),
  ...QUINTILES.map(shareOf),
] satisfies z.input<typeof MeasureDeclaration>[];
