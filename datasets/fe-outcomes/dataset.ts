import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-outcomes';

interface Rate {
  readonly id: string;
  readonly name: string;
  readonly column: string;
  readonly what: string;
  readonly stage: 'sustained_positive_destination' | 'sustained_26_weeks' | 'progressed';
}

/** Each is a share of the achievers that were found in the records of work, benefits and learning. */
const RATES: readonly Rate[] = [
  {
    id: 'sustained_positive_destination_rate',
    name: 'Sustained positive destination rate',
    column: 'spd_percent',
    what: 'In sustained work, sustained learning, or both',
    stage: 'sustained_positive_destination',
  },
  {
    id: 'sustained_employment_rate',
    name: 'Sustained employment rate',
    column: 'emp_percent',
    what: 'Paid in five of the six months October to March, or self-employed',
    stage: 'sustained_26_weeks',
  },
  {
    id: 'sustained_learning_rate',
    name: 'Sustained learning rate',
    column: 'learn_percent',
    what: 'In learning in all six months October to March',
    stage: 'progressed',
  },
  {
    id: 'no_destination_rate',
    name: 'No sustained destination found',
    column: 'no_dest_percent',
    what: 'Found in the records, and in none of work, learning or benefits for long enough',
    stage: 'sustained_positive_destination',
  },
];

const SHARED = {
  clock: 'October to March after the academic year of the achievement',
  publisher_words: PUBLISHED,
} as const;

const LEFT_FOR_WORK = 'People who found work or went on to learn without the qualification';

/** A count of learners, rounded to 10; the whole row is withheld below 6. */
const count = (id: string, name: string, population: string, outside: string) =>
  ({
    ...SHARED,
    ...{ id, name, population },
    frame: {
      stage: 'achieved',
      counts: 'people',
      of: 'none',
      outside,
      clock: { from: 'achievement', months: null, rule: 'The academic year of the achievement' },
    },
    unit: 'people',
    decimals: 0,
    nature: 'count',
    additive: false,
    from_parts: 'not_computed',
    rounding: { to: 10 },
    role: 'base',
    ranking: 'refused',
    plausible: { min: 0, max: 2_000_000 },
  }) as const;

export default defineDataset({
  id: 'fe-outcomes',
  title: 'What learners of a provider did next',
  summary:
    'Sustained employment and learning of people who achieved in further education, by provider in England, with the number that each share is of and its 95% interval.',
  themes: ['skills', 'employment'],
  publisher: 'Department for Education',
  published_as: { name: 'Further education outcomes', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  undated: 'The files of the catalogue carry no date; the page of the release does.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education outcomes',
  },
  question: 'What did the people who achieved with this provider do in the year after?',
  smallest_safe_area: null,
  trap: 'The share is of people who achieved and were found in the records. Someone who found work and left without the qualification is not in it, so a provider that lets people go to jobs looks no better.',
  not_for: [
    'A league table: the shares are not adjusted for whom a provider teaches, and most intervals overlap',
    'Comparing with achievement rates or job starts: their denominators are other people',
    'Whether the work has to do with the course: that is not in it',
    'Providers with few learners: their shares are withheld',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Learners are rounded to 10 and shares to a whole percent; fewer than 6 learners, and shares of fewer than 3, are withheld',
      'The interval is the Wilson score interval at 95% from the published share and the smallest number that rounds to the published one; it does not include that the share itself is rounded',
      'One learner is counted once for each provider and year, at the highest and latest aim; apprenticeships come first',
      'The recorded extract has four shares as 0 to 1 and the others as 0 to 100; they are laid out as the publisher prints them',
      'Progression after the course reaches 150% in the source: it is no share of the learners of a row, and is not published here',
    ],
  },
  breaks: [
    {
      date: '2019-08-01',
      what: 'Work and learning from October 2020 to March 2021 fell in the pandemic.',
      url: PUBLISHED,
    },
  ],
  reference:
    'Learners who achieved in an academic year, and what they did from October to March after it',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'prv01',
        data_set: '9e38d037-c2d3-4c1b-9773-2f443e6c59ae',
        levels: ['National'],
        filters: {
          provider_ukprn: { entity: 'provider', name: 'provider_name' },
          provider_type: { only: 'Total' },
          provision: { dimension: 'provision' },
          benefit_learner: { dimension: 'learner_group' },
        },
        indicators: {
          number_of_learners: 'achievers',
          number_of_matched_learners: 'matched_achievers',
          ...Object.fromEntries(RATES.map(({ column, id }) => [column, id])),
        },
        unused: [
          ...[
            'self_emp_percent',
            'emp_only_percent',
            'emp_and_learn_percent',
            'learn_only_percent',
          ],
          ...['fe_percent', 'below_l2_ex_essential_percent', 'essential_skills_percent'],
          ...[
            'eng_math_esol_percent',
            'level_2_percent',
            'full_level_2_percent',
            'level_3_percent',
          ],
          ...['full_level_3_percent', 'level_4_plus_percent', 't_level_percent'],
          ...[
            't_level_foundation_year_percent',
            'not_assigned_percent',
            'he_percent',
            'app_percent',
          ],
          ...['app_intermediate_percent', 'app_advanced_plus_percent', 'any_learn_percent'],
          ...['community_learning_percent', 'progression_sustained_prior_percent'],
          ...['not_sustained_percent', 'not_sustained_nb_percent', 'not_sustained_benefit_percent'],
          'benefit_percent',
        ],
      },
    ],
  },
  schedule: {
    cron: '30 10 * 1,2,11,12 4',
    why: 'Published once a year on a Thursday of winter',
  },
  entities: ['provider'],
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'provision',
      name: 'Kind of provision',
      codes: [
        { code: 'total', name: 'All provision', level: 0, publisher_code: 'Total' },
        {
          code: 'apprenticeship',
          name: 'Apprenticeships',
          level: 1,
          parent: 'total',
          publisher_code: 'Apprenticeship',
        },
        {
          code: 'education_and_training',
          name: 'Education and training',
          level: 1,
          parent: 'total',
          publisher_code: 'Education & Training',
        },
        {
          code: 'traineeship',
          name: 'Traineeships',
          level: 1,
          parent: 'total',
          publisher_code: 'Traineeship',
        },
      ],
    },
    {
      id: 'learner_group',
      name: 'Learners',
      groups: { on_benefits: 'benefit-claimants' },
      codes: [
        { code: 'total', name: 'All learners', level: 0, publisher_code: 'Total' },
        {
          code: 'on_benefits',
          name: 'On benefits before the course',
          level: 1,
          parent: 'total',
          publisher_code: 'Benefit learners',
        },
        {
          code: 'not_on_benefits',
          name: 'Not on benefits before the course',
          level: 1,
          parent: 'total',
          publisher_code: 'Not on benefits',
        },
      ],
    },
  ],
  measures: [
    count(
      'achievers',
      'Learners who achieved',
      'Learners who achieved an aim in the year',
      LEFT_FOR_WORK,
    ),
    count(
      'matched_achievers',
      'Learners found in the records',
      'Learners who achieved an aim in the year and were found in the records of work, benefits and learning',
      `${LEFT_FOR_WORK}, and achievers who were not found`,
    ),
    ...RATES.map(
      ({ id, name, what, stage }) =>
        ({
          ...SHARED,
          ...{ id, name },
          frame: {
            stage,
            reached: id !== 'no_destination_rate',
            counts: 'people',
            of: 'matched_achievers',
            clock: { from: 'achievement', months: 8, rule: `${what}: ${SHARED.clock}` },
            outside: `${LEFT_FOR_WORK}, and achievers who were not found in the records`,
          },
          unit: 'percent',
          decimals: 0,
          nature: 'rate',
          additive: false,
          from_parts: 'ratio_of_sums',
          denominator: 'matched_achievers',
          base: 'Learners found in the records',
          base_measure: 'matched_achievers',
          interval: 'ci95.wilson',
          population: `${what}; of learners who achieved and were found in the records`,
          comparator_group: 'Providers with the same kind of provision in the same year',
          ranking: 'refused',
          rounding: { to: 1, zero_means: '0 to 0.4' },
          plausible: { min: 0, max: 100 },
          direction: id === 'no_destination_rate' ? null : 'higher_is_better',
        }) as const,
    ),
  ],
  charts: [
    {
      title: 'Sustained positive destinations',
      kind: 'line',
      measure: 'sustained_positive_destination_rate',
      filters: { provision: 'total', learner_group: 'total' },
    },
  ],
  sample: 'sample.sql',
});
