import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CATALOGUE } from '../publications/education-statistics.ts';
import { QUALIFICATION_CODES, SECTIONS, SUBJECT_CODES, YEARS_AFTER_CODES } from './codes.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/graduate-outcomes-leo-provider-level-data';

const CLOCK = 'The tax year that many years after the academic year of graduating';

export default defineDataset({
  id: 'graduate-earnings',
  title: 'What graduates earn, by region and industry',
  summary:
    'Median earnings of graduates who live in each region of England, by industry they work in, subject studied, qualification and years since graduating.',
  themes: ['pay', 'skills'],
  ...CATALOGUE,
  published_as: { name: 'Longitudinal Education Outcomes: graduate outcomes', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: {
    value: 'subject',
    name: 'Subject studied and industry worked in',
    standards: ['SIC 2007'],
  },
  spatial_availability: ['region'],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Longitudinal Education Outcomes',
  },
  question:
    'What do graduates of a subject earn who live in this region and work in this industry?',
  smallest_safe_area: 'region',
  trap: 'These are people who live in the region, wherever they studied, and earnings of all jobs of a year, part-time ones among them. A median is not what a vacancy pays.',
  not_for: [
    'What a provider’s graduates earn: providers are not in it',
    'Further education: these are graduates of higher education',
    'Comparing subjects as if the same people could have chosen either',
    'A median over several rows: medians cannot be built from parts',
    'Pay by occupation: the industry is the employer’s',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'About two in three medians are withheld (c) because few graduates are behind them; where nobody lives there it is not available (x)',
      'The file names Great Britain as the country of every row, though every row is a region of England; the region is used',
      'The file has no totals over industries or over qualifications, and none are made here',
      'Earnings are annualised and in the money of the year',
    ],
  },
  breaks: [],
  reference: 'Tax years, April to April',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'regions',
        data_set: null,
        levels: ['Regional'],
        filters: {
          YAG: { dimension: 'years_after' },
          SECTIONNAME: { dimension: 'industry', labels: SECTIONS },
          qualification_TR: { dimension: 'qualification' },
          subject_name: { dimension: 'subject' },
        },
        indicators: {
          living_in_region: 'graduates_living_here',
          earnings_median: 'graduate_median_earnings',
        },
        unused: ['trained_in_region', 'difference', 'difference_prop', 'number_of_providers'],
      },
    ],
  },
  schedule: { cron: '15 11 * 6,11 4', why: 'Published once a year on a Thursday' },
  entities: ['area'],
  // Earnings of a tax year come out in the summer of the year but one after it.
  period: { type: 'tax_year', delay: 20 },
  dimensions: [
    { id: 'years_after', name: 'Years since graduating', codes: YEARS_AFTER_CODES },
    {
      id: 'industry',
      name: 'Industry',
      codes: {
        classification: 'sic-2007',
        levels: [1],
        total: 'All industries',
        also: [{ code: 'unknown', name: 'Industry not known', level: 1 }],
      },
    },
    { id: 'qualification', name: 'Qualification', codes: QUALIFICATION_CODES },
    { id: 'subject', name: 'Subject studied', codes: SUBJECT_CODES },
  ],
  measures: [
    {
      id: 'graduates_living_here',
      name: 'Graduates who live here',
      unit: 'people',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      role: 'base',
      population: 'Graduates in paid work who live in the region in the tax year',
      clock: CLOCK,
      rounding: { to: 5, zero_means: '0 to 2' },
      publisher_words: PUBLISHED,
      plausible: { min: 0, max: 500_000 },
    },
    {
      id: 'graduate_median_earnings',
      name: 'Median earnings of graduates',
      unit: 'gbp_per_year',
      decimals: 0,
      nature: 'median',
      additive: false,
      from_parts: 'not_computed',
      base: 'Graduates who live here',
      base_measure: 'graduates_living_here',
      population: 'Graduates in paid work who live in the region in the tax year',
      clock: CLOCK,
      rounding: { to: 100 },
      publisher_words: PUBLISHED,
      plausible: { min: 1000, max: 500_000 },
    },
  ],
  charts: [
    {
      title: 'Earnings five years after a first degree, in health and social work',
      kind: 'bar',
      measure: 'graduate_median_earnings',
      filters: {
        years_after: '5',
        industry: 'Q',
        qualification: 'first-degree',
        subject: 'total',
      },
    },
  ],
  sample: 'sample.sql',
});
