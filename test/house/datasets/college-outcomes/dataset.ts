import { defineDataset } from '../../../../schemas/dataset/declaration.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-outcomes';

export default defineDataset({
  id: 'college-outcomes',
  title: 'Outcomes of learners by provider',
  summary: 'What learners of invented providers did in the year after they left.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: { name: 'Further education outcomes', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education outcomes',
  },
  question: 'What did the learners of this provider do next?',
  smallest_safe_area: null,
  trap: 'A provider with few learners has its proportions withheld: a gap is no zero.',
  quality: { url: PUBLISHED },
  reference: 'Learners who left in an academic year',
  source: { publisher: 'files', files: ['outcomes.csv'], sql: 'outcomes.sql' },
  schedule: { cron: '0 5 1 * *', why: 'tests' },
  entities: ['provider'],
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'provision',
      name: 'Provision',
      codes: [
        { code: 'total', name: 'All provision', level: 0 },
        { code: 'apprenticeship', name: 'Apprenticeship', level: 1, parent: 'total' },
        {
          code: 'education_and_training',
          name: 'Education and training',
          level: 1,
          parent: 'total',
        },
      ],
    },
    {
      id: 'learner_group',
      name: 'Learners',
      codes: [
        { code: 'total', name: 'All learners', level: 0 },
        { code: 'benefit_learners', name: 'Benefit learners', level: 1, parent: 'total' },
        { code: 'not_on_benefits', name: 'Not on benefits', level: 1, parent: 'total' },
      ],
    },
  ],
  measures: [
    {
      id: 'matched_learners',
      name: 'Learners found in the records',
      frame: {
        ...{ stage: 'achieved', counts: 'people', of: 'none' },
        clock: { from: 'achievement', months: null, rule: 'The academic year in which they left' },
        outside: 'Learners who left without achieving',
      },
      unit: 'people',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: 'Learners who left with an aim achieved',
      clock: 'The academic year in which they left',
      rounding: { to: 10 },
      publisher_words: PUBLISHED,
      plausible: { min: 0, max: 100_000 },
    },
    {
      id: 'sustained_positive_destination',
      name: 'Sustained positive destination',
      frame: {
        ...{ stage: 'sustained_positive_destination', counts: 'people', of: 'matched_achievers' },
        clock: { from: 'achievement', months: 8, rule: 'October to March after the year' },
        outside: 'Learners who left without achieving',
      },
      unit: 'proportion',
      decimals: 2,
      nature: 'share',
      additive: false,
      from_parts: 'ratio_of_sums',
      base: 'Learners found in the records',
      base_measure: 'matched_learners',
      population: 'Learners found in the records',
      clock: 'October to March after the year',
      publisher_words: PUBLISHED,
      plausible: { min: 0, max: 1 },
    },
  ],
  charts: [
    {
      title: 'Sustained positive destination',
      kind: 'line',
      measure: 'sustained_positive_destination',
      filters: { provider: '99999901', provision: 'total', learner_group: 'total' },
    },
  ],
  sample: null,
});
