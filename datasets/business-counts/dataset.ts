import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/idbrent';
const SITES_PUBLISHED = 'https://www.nomisweb.co.uk/datasets/idbrlu';

/** What both counts share: one register, on one day, printed to the nearest five. */
const COUNT = {
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  clock: 'A day in March',
  rounding: { to: 5, zero_means: '0 to 2' },
  plausible: { min: 0, max: 6_000_000 },
  step: { ratio: 4, floor: 150 },
} as const;

export default defineDataset({
  id: 'business-counts',
  title: 'Businesses by industry and size',
  summary:
    'Enterprises and their local units on the business register each March, by industry and by how many they employ.',
  themes: ['business'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'UK Business Counts - enterprises by industry and employment size band',
    url: PUBLISHED,
    ids: { nomis: 'NM_142_1', nomis_local_units: 'NM_141_1' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'industry', name: 'Industry and size', standards: ['SIC 2007'] },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad', 'combined_authority'],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, UK Business Counts, via Nomis',
  },
  question: 'How many businesses are there in this area, in which industries and of what size?',
  smallest_safe_area: 'lad',
  trap: 'An enterprise is counted once, where its register address is: all shops of a chain are at its head office. For sites in an area, take local units.',
  not_for: [
    'Adding enterprises and local units: a one-site firm is one of each',
    'Counting all businesses: those below the VAT threshold without a payroll are not on the register',
    'Start-ups and closures: that is business demography',
  ],
  quality: {
    url: SITES_PUBLISHED,
    notes: [
      'Every figure is rounded to five: a zero may be one or two',
      'Size bands come from the register and may be a year or two old for small firms',
    ],
  },
  breaks: [
    {
      date: '2015-03-01',
      what: 'The population was widened to businesses with a payroll only: more very small firms than before.',
      url: PUBLISHED,
    },
  ],
  reference: 'Businesses on the register on a day in March',
  source: {
    publisher: 'nomis',
    dataset: 'NM_142_1',
    also: ['NM_141_1'],
    levels: ['uk', 'country', 'region', 'county', 'lad', 'combined_authority'],
    older_boundaries: true,
    concepts: {
      INDUSTRY: { dimension: 'industry' },
      EMPLOYMENT_SIZEBAND: { dimension: 'size_band' },
      LEGAL_STATUS: { codes: [{ code: '0', name: 'Total' }] },
      MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
    },
  },
  schedule: {
    cron: '40 9 15-31 9,10 *',
    why: 'Published at 09:30 on a day of late September or October; looked for each morning of those weeks',
  },
  period: { type: 'year', about: { from: '03-01', to: '03-31' }, name: 'March {year}' },
  dimensions: [
    {
      id: 'industry',
      name: 'Industry',
      codes: {
        classification: 'sic-2007',
        levels: [1],
        total: 'All industries',
        publisher_column: 'nomis',
        publisher_total: '37748736',
      },
      exhaustive: true,
    },
    {
      id: 'size_band',
      name: 'Size by employment',
      codes: [
        { code: 'total', name: 'All sizes', level: 0, publisher_code: '0' },
        { code: 'micro', name: 'Micro (0 to 9)', parent: 'total', level: 1, publisher_code: '10' },
        {
          code: 'small',
          name: 'Small (10 to 49)',
          parent: 'total',
          level: 1,
          publisher_code: '20',
        },
        {
          code: 'medium',
          name: 'Medium-sized (50 to 249)',
          parent: 'total',
          level: 1,
          publisher_code: '30',
        },
        { code: 'large', name: 'Large (250+)', parent: 'total', level: 1, publisher_code: '40' },
      ],
      exhaustive: true,
    },
  ],
  measures: [
    {
      ...COUNT,
      id: 'enterprises',
      headline: { section: null, order: 100, what: 'the number of businesses' },
      name: 'Enterprises',
      unit: 'enterprises',
      population: 'Enterprises registered for VAT or PAYE, at their register address',
      publisher_words: PUBLISHED,
      at: { dataset: 'NM_142_1', MEASURES: '20100' },
    },
    {
      ...COUNT,
      id: 'local_units',
      name: 'Local units',
      unit: 'local_units',
      population: 'Sites (shops, works, offices) of enterprises registered for VAT or PAYE',
      publisher_words: SITES_PUBLISHED,
      at: { dataset: 'NM_141_1', MEASURES: '20100' },
    },
  ],
  charts: [
    {
      title: 'Local units in manufacturing, small firms',
      kind: 'line',
      measure: 'local_units',
      filters: { industry: 'C', size_band: 'small' },
      areas: ['E08000034', 'E08000035', 'E06000014'],
    },
  ],
  sample: 'sample.sql',
});
