const PUBLISHED = 'https://www.gov.uk/government/collections/restart-scheme-statistics';

/** People of a start month: what each rate is a share of. */
const STARTED = 'People who started on the programme in the month';
/** How long after a start an outcome is counted, and until when a cohort is immature. */
const CLOCK_MONTHS = 12;

const OUTSIDE =
  'People who were referred and did not start, and people who found work without the programme';
const EARNED = 'Any earnings from employment within 12 months of the start';
const OUTCOME =
  'Within 12 months of the start: earnings of 16 hours a week for 26 weeks at the National Living Wage, or six months of self-employment';

/** Contracts are let by area, and areas differ in their jobs and people. */
const COMPARATOR = {
  within: ['programme', 'contract_area'],
  why: 'A contract has an area of its own, and areas differ in their jobs and in their people: a provider is compared with others of its contract area alone. Restart has one provider an area, so none of it can be compared.',
};

const SHARED = {
  publisher_words: PUBLISHED,
  from_parts: 'not_computed',
  additive: false,
  ranking: 'refused',
  comparator: COMPARATOR,
  comparator_group:
    'Providers of the same programme in the same contract area, of people who started in the same month',
} as const;

/** A count of people or referrals, rounded to 10. */
const count = (
  id: string,
  name: string,
  population: string,
  frame: { stage: 'referred' | 'started' | 'into_work' | 'sustained_26_weeks'; rule: string },
  {
    counts = 'people',
    role = 'figure',
  }: { counts?: 'people' | 'events'; role?: 'figure' | 'base' } = {},
) => ({
  ...SHARED,
  ...{ id, name, population, role },
  unit: 'people' as const,
  decimals: 0,
  nature: 'count' as const,
  clock: frame.rule,
  rounding: { to: 10, zero_means: '0 to 4' },
  plausible: { min: 0, max: 2_000_000 },
  frame: {
    stage: frame.stage,
    counts,
    of: 'none' as const,
    clock:
      frame.stage === 'referred' || frame.stage === 'started'
        ? { from: 'referral' as const, months: null, rule: frame.rule }
        : { from: 'start' as const, months: CLOCK_MONTHS, rule: frame.rule },
    outside: frame.stage === 'referred' ? 'People who were never referred' : OUTSIDE,
  },
});

/** The share of a start month's people with an outcome; the workbooks hold it as a share of 1. */
const rate = (
  id: string,
  name: string,
  numerator: string,
  frame: { stage: 'into_work' | 'sustained_26_weeks'; rule: string },
) => ({
  ...SHARED,
  ...{ id, name, numerator, population: STARTED },
  unit: 'percent' as const,
  decimals: 0,
  nature: 'rate' as const,
  denominator: 'programme_starts',
  base: 'People who started in the month',
  base_measure: 'programme_starts',
  interval: 'ci95.wilson' as const,
  clock: frame.rule,
  direction: 'higher_is_better' as const,
  rounding: { to: 1, zero_means: '0 to 0.4' },
  scale: 100,
  plausible: { min: 0, max: 100 },
  frame: {
    stage: frame.stage,
    counts: 'people' as const,
    of: 'starts' as const,
    clock: { from: 'start' as const, months: CLOCK_MONTHS, rule: frame.rule },
    outside: OUTSIDE,
  },
});

/** The measures of the programmes: referrals, starts, and what became of those who started. */
export const MEASURES = [
  count(
    'programme_referrals',
    'Referrals',
    'Referrals to the programme in the month',
    { stage: 'referred', rule: 'The month of the referral' },
    { counts: 'events' },
  ),
  count('programme_individuals_referred', 'People referred', 'People first referred in the month', {
    stage: 'referred',
    rule: 'The month of the first referral',
  }),
  count(
    'programme_starts',
    'Starts',
    STARTED,
    { stage: 'started', rule: 'The month of the start' },
    { role: 'base' },
  ),
  count('programme_first_earnings', 'People with first earnings', STARTED, {
    stage: 'into_work',
    rule: EARNED,
  }),
  rate('programme_first_earnings_rate', 'First earnings rate', 'programme_first_earnings', {
    stage: 'into_work',
    rule: EARNED,
  }),
  count('programme_job_outcomes', 'People with a job outcome', STARTED, {
    stage: 'sustained_26_weeks',
    rule: OUTCOME,
  }),
  rate('programme_job_outcome_rate', 'Job outcome rate', 'programme_job_outcomes', {
    stage: 'sustained_26_weeks',
    rule: OUTCOME,
  }),
  {
    id: 'programme_months_elapsed',
    name: 'Months since the start that the figures cover',
    unit: 'months' as const,
    decimals: 0,
    nature: 'level' as const,
    additive: false,
    from_parts: 'not_computed' as const,
    population: STARTED,
    clock: 'From the month of the start to the last month of the figures',
    publisher_words: PUBLISHED,
    ranking: 'refused' as const,
    role: 'base' as const,
    plausible: { min: 0, max: 240 },
  },
];
