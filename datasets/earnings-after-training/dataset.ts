import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  LEVEL,
  OUTCOMES,
  PROVISION,
  PUBLISHED,
  SUBJECT,
  SUBJECT_LABELS,
} from '../publications/further-education-outcomes.ts';

const POPULATION =
  'Learners who achieved, were found in the records and had earnings one year after it';
const CLOCK = 'The tax year after the academic year of the achievement';

/** Earnings of learners, as a quartile of their annualised pay. */
const earnings = (id: string, name: string, nature: 'median' | 'percentile') =>
  ({
    ...{ id, name, nature, population: POPULATION, clock: CLOCK },
    unit: 'gbp_per_year',
    decimals: 0,
    additive: false,
    from_parts: 'not_computed',
    base: 'Learners with earnings',
    base_measure: 'learners_with_earnings',
    publisher_words: PUBLISHED,
    plausible: { min: 1000, max: 200_000 },
    frame: {
      stage: 'earning',
      counts: 'people',
      of: 'none',
      clock: { from: 'achievement', months: 12, rule: 'Annualised earnings in the tax year after' },
      outside: 'People without the qualification, and people without recorded earnings',
    },
  }) as const;

export default defineDataset({
  ...OUTCOMES,
  id: 'earnings-after-training',
  title: 'What people earn after further education',
  summary:
    'Median and quartiles of annualised earnings one year after achieving in further education, in England, by subject, level and kind of provision.',
  themes: ['pay', 'skills'],
  hosting: 'hosted',
  kind: 'observations',
  classification: {
    value: 'subject',
    name: 'Sector subject areas',
    standards: ['Sector subject areas'],
  },
  spatial_availability: ['country'],
  question: 'What do people earn a year after achieving in this subject at this level?',
  smallest_safe_area: 'country',
  trap: 'Only people with earnings are in it: a subject that few find work with can show a high median. And earlier pay, age and place differ between subjects.',
  not_for: [
    'What a course adds to pay: what people earned before it is not in it',
    'Providers or places: the file is of England',
    'A median over several rows: medians and quartiles cannot be built from parts',
    'Comparing with graduates of higher education, who are counted in other years',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'It has not yet met the publisher’s real file: columns and labels are those of its description (columns of qualifications with earnings), and another label stops the publish and is named',
      'Rows of single qualifications, of ages and of groups of levels are set aside: only totals over them are taken',
      'Quartiles are the publisher’s: half of the learners with earnings lie between them',
    ],
  },
  breaks: [],
  reference:
    'Learners who achieved in an academic year, and their earnings in the tax year after it',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'qualifications',
        data_set: null,
        levels: ['National'],
        filters: {
          AgeBand: { only: 'Total' },
          Provision: { dimension: 'provision' },
          LevelOfLearningGroup: { groups: 'LevelOfLearning' },
          LevelOfLearning: { dimension: 'level' },
          AppType: { only: 'Total' },
          SSATier2: {
            dimension: 'subject',
            wider: 'SSATier1',
            labels: SUBJECT_LABELS,
          },
          AccessToHE: { only: 'Total' },
          QualificationTitle: { only: 'Total' },
        },
        indicators: {
          LearnersWithEarnings: 'learners_with_earnings',
          '25thPercentile': 'earnings_after_training_p25',
          Median: 'earnings_after_training_median',
          '75thPercentile': 'earnings_after_training_p75',
        },
        unused: [
          ...['NumberOfLearners', 'NumberOfMatchedLearners', 'SPDPercent', 'EmpPercent'],
          ...['SelfEmpPercent', 'EmpOnlyPercent', 'EmpAndLearnPercent', 'LearnPercent'],
          ...['LearnOnlyPercent', 'FEPercent', 'BelowL2Percent', 'EngMathPercent', 'Level2Percent'],
          ...['FullLevel2Percent', 'Level3Percent', 'FullLevel3Percent', 'Level4PlusPercent'],
          ...['NotAssignedPercent', 'HEPercent', 'AppPercent', 'AppIntermediatePercent'],
          ...['AppAdvancedPlusPercent', 'AnyLearnPercent', 'ProgressionSustainedPriorPercent'],
          ...['NotSustainedPercent', 'NotSustainedNBPercent', 'NotSustainedBenefitPercent'],
          ...['BenefitPercent', 'NoDestPercent'],
        ],
      },
    ],
  },
  entities: ['area'],
  dimensions: [PROVISION, SUBJECT, LEVEL],
  measures: [
    {
      id: 'learners_with_earnings',
      name: 'Learners with earnings',
      unit: 'people',
      decimals: 0,
      nature: 'count',
      additive: false,
      from_parts: 'not_computed',
      role: 'base',
      population: POPULATION,
      clock: CLOCK,
      rounding: { to: 10 },
      publisher_words: PUBLISHED,
      plausible: { min: 0, max: 2_000_000 },
    },
    earnings('earnings_after_training_median', 'Median earnings after training', 'median'),
    earnings(
      'earnings_after_training_p25',
      'Lower quartile of earnings after training',
      'percentile',
    ),
    earnings(
      'earnings_after_training_p75',
      'Upper quartile of earnings after training',
      'percentile',
    ),
  ],
  charts: [
    {
      title: 'Median earnings a year after training',
      kind: 'line',
      measure: 'earnings_after_training_median',
      filters: { provision: 'total', subject: 'total', level: 'total' },
    },
  ],
});
