import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CATALOGUE } from '../publications/education-statistics.ts';
import { ESTABLISHMENT_GROUPS } from '../../schemas/words/establishment-groups.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/employer-skills-survey';
const CLOCK = 'On the day of the interview, in the year of the survey';
const SITES = 'Establishments with two people or more on the payroll';

const SHARED = {
  ranking: 'refused',
  publisher_words: PUBLISHED,
  population: SITES,
  clock: CLOCK,
} as const;
const BASE = { base: 'Establishments interviewed', base_measure: 'since_2022_interviews' } as const;
/** How the counts are rounded is not known, so none is added up. */
const COUNT = {
  ...SHARED,
  decimals: 0,
  nature: 'count',
  additive: false,
  from_parts: 'not_computed',
} as const;
const SHARE = {
  ...SHARED,
  ...BASE,
  unit: 'percent',
  decimals: 0,
  nature: 'share',
  additive: false,
  from_parts: 'not_computed',
  denominator: 'Establishments',
  plausible: { min: 0, max: 100 },
} as const;

export default defineDataset({
  id: 'skill-shortages-since-2022',
  title: 'Hard-to-fill vacancies of devolved areas since 2022',
  summary:
    'Employers in England and its devolved areas with vacancies, and with vacancies that are hard to fill, by sector: the core indicators of the Employer Skills Survey from 2022 on.',
  themes: ['skills', 'demand'],
  ...CATALOGUE,
  published_as: { name: 'Employer Skills Survey', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'irregular',
  classification: {
    value: 'skills',
    name: 'Employers’ vacancies, by sector',
    standards: ['Sectors of the survey'],
  },
  spatial_availability: ['country', 'combined_authority'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing of each edition not verified: the release page says it',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Employer Skills Survey',
  },
  question: 'How many employers of this combined authority had vacancies that were hard to fill?',
  smallest_safe_area: 'combined_authority',
  trap: 'Only a stand-in has answered for this file so far: what its columns mean is taken from their names. It is a survey without intervals by area: look at the number of interviews (n).',
  not_for: [
    'A trend from the figures of 2019 in skill-shortages: questions, coverage and areas differ',
    'A difference between two areas: no intervals are published by area',
    'A count of the posts that are missing: a shortage is an employer’s own judgement',
    'Dividing by, or adding to, counts of online adverts',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/methodology/employer-skills-survey-2022-2024',
    notes: [
      'The name of the file, the mark u, and some of its columns were seen in use by others; the file and the id of its data set were not',
      'has_vac and has_htfv are taken to be percentages of establishments: numbers above 100 stop the publish',
      'A column that is not declared stops the run and is named, so a first live run will say what else the file has',
    ],
  },
  reference: 'Interviews in the year of the survey',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'core_indicators',
        data_set: null,
        levels: ['National', 'English devolved area'],
        filters: {
          sector: { dimension: 'sector', labels: { Total: 'total' } },
          estab_size: { only: 'Total' },
          estab_type: { only: 'Total' },
          single_or_multi_site: { only: 'Total' },
        },
        indicators: {
          sample_size: 'since_2022_interviews',
          weight_base: 'since_2022_establishments',
          employees: 'since_2022_staff',
          has_vac: 'since_2022_establishments_with_vacancy',
          has_htfv: 'since_2022_establishments_with_hard_to_fill_vacancy',
        },
        unused: ['sample_size_w_vac', 'htfv_den', 'has_trained_base'],
      },
    ],
  },
  schedule: { cron: '50 6 3 * *', why: 'published about every two years, in no fixed month' },
  entities: ['area'],
  period: { type: 'year' },
  dimensions: ESTABLISHMENT_GROUPS.filter(({ id }) => id === 'sector'),
  measures: [
    {
      ...COUNT,
      id: 'since_2022_interviews',
      name: 'Establishments interviewed since 2022',
      ...{ unit: 'interviews', role: 'base', plausible: { min: 0, max: 100_000 } },
    },
    {
      ...COUNT,
      ...BASE,
      id: 'since_2022_establishments',
      name: 'Establishments that the interviews since 2022 stand for',
      ...{ unit: 'establishments', plausible: { min: 0, max: 3_000_000 } },
    },
    {
      ...COUNT,
      ...BASE,
      id: 'since_2022_staff',
      name: 'Staff of the establishments since 2022',
      ...{ unit: 'people', plausible: { min: 0, max: 40_000_000 } },
    },
    {
      ...SHARE,
      id: 'since_2022_establishments_with_vacancy',
      name: 'Establishments with a vacancy since 2022',
      numerator: 'Establishments with at least one vacancy',
    },
    {
      ...SHARE,
      id: 'since_2022_establishments_with_hard_to_fill_vacancy',
      name: 'Establishments with a vacancy that is hard to fill since 2022',
      numerator: 'Establishments with at least one vacancy that is hard to fill',
    },
  ],
  charts: [
    {
      title: 'Establishments with a vacancy that is hard to fill, by sector',
      kind: 'bar',
      measure: 'since_2022_establishments_with_hard_to_fill_vacancy',
      filters: {},
      areas: ['E47000001'],
    },
  ],
  sample: 'sample.sql',
});
