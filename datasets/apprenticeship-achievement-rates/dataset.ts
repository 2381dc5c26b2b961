import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/apprenticeships';

const SHARED = {
  clock: 'Hybrid end year: the latest of the planned end, the actual end and the year of reporting',
  publisher_words: PUBLISHED,
  ranking: 'refused',
  additive: false,
} as const;

/** A rate withheld beside its cohort is withheld because the cohort is small, not missing. */
const MARKS = { x: 'suppressed' } as const;
const INDICATORS = {
  leavers: 'apprenticeship_leavers',
  achievement_rate: 'apprenticeship_achievement_rate',
} as const;
const PROVIDER = { provider_ukprn: { entity: 'provider', name: 'provider_name' } } as const;

export default defineDataset({
  id: 'apprenticeship-achievement-rates',
  title: 'Achievement rates of apprenticeships',
  summary:
    'Of apprentices who left, how many achieved: by provider, and by provider and standard, in England, with the number of leavers and the 95% interval of the rate.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: { name: 'Apprenticeships: qualification achievement rates', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  undated: 'The figures that are held carry no date of their own; the page of the release does.',
  classification: {
    value: 'providers',
    name: 'Providers of training and apprenticeship standards',
    standards: ['UKPRN', 'Apprenticeship standards'],
  },
  spatial_availability: [],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Apprenticeships',
  },
  question: 'Of the apprentices who left this provider, how many had achieved?',
  smallest_safe_area: null,
  trap: 'Achieving is not finding work: these are shares of leavers, not of people in jobs. And a rate from twenty leavers says little: look at the interval.',
  not_for: [
    'A league table: most rates cannot be told apart',
    'Comparing with destinations of learners, which are shares of those who achieved',
    'Counting people who finished in a calendar year: a leaver is counted in the hybrid end year',
    'Standards of different length or level beside each other, as if equally hard to finish',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Leavers are rounded to 10; fewer than 5 are printed as low, and their rate is withheld',
      'The interval is the Wilson score interval at 95% from the published rate and the smallest number of leavers that rounds to the published one',
      'Half of all rows by standard have no rate, because the cohort is small',
      'The figures were taken from a program of the publisher, one of whose scripts had lost leading digits of leavers; a later script restored them, and its figures are used',
      'Standards without a name in the list that is held are named by their code',
    ],
  },
  breaks: [],
  reference: 'Apprentices who left in a hybrid end year',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'providers',
        data_set: null,
        levels: ['Provider'],
        filters: PROVIDER,
        totals: { standard: 'All standards' },
        indicators: INDICATORS,
        marks: MARKS,
        unused: ['std_code', 'std_name'],
      },
      {
        id: 'standards',
        data_set: null,
        levels: ['Provider'],
        filters: { ...PROVIDER, std_code: { entity: 'standard', name: 'std_name' } },
        indicators: INDICATORS,
        marks: MARKS,
      },
    ],
  },
  schedule: { cron: '45 10 * 3,4 4', why: 'Published once a year on a Thursday of March' },
  entities: ['provider', 'standard'],
  period: { type: 'academic_year' },
  dimensions: [],
  measures: [
    {
      ...SHARED,
      id: 'apprenticeship_leavers',
      name: 'Apprentices who left',
      unit: 'people',
      decimals: 0,
      nature: 'count',
      from_parts: 'not_computed',
      role: 'base',
      population: 'Apprenticeships that ended in the hybrid end year, achieved or not',
      rounding: { to: 10 },
      plausible: { min: 0, max: 400_000 },
    },
    {
      ...SHARED,
      id: 'apprenticeship_achievement_rate',
      name: 'Apprenticeship achievement rate',
      frame: {
        ...{ stage: 'achieved', counts: 'spells', of: 'leavers' },
        clock: { from: 'end', months: null, rule: SHARED.clock },
        outside:
          'Apprentices who are still on their apprenticeship, and what became of any of them',
        codes: { provision: 'apprenticeship' },
      },
      unit: 'percent',
      decimals: 1,
      nature: 'rate',
      from_parts: 'ratio_of_sums',
      denominator: 'apprenticeship_leavers',
      base: 'Apprentices who left',
      base_measure: 'apprenticeship_leavers',
      interval: 'ci95.wilson',
      direction: 'higher_is_better',
      comparator_group: 'Providers of the same standard in the same year',
      population: 'Apprenticeships that ended in the hybrid end year',
      rounding: { to: 0.1, zero_means: '0 to 0.04' },
      plausible: { min: 0, max: 100 },
    },
  ],
  charts: [
    {
      title: 'Achievement rate of apprenticeships',
      kind: 'line',
      measure: 'apprenticeship_achievement_rate',
      filters: {},
    },
  ],
  sample: 'sample.sql',
});
