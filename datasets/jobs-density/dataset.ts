import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/jd';

export default defineDataset({
  id: 'jobs-density',
  title: 'Jobs density',
  summary: 'All jobs in an area, and how many there are for each resident aged 16 to 64.',
  themes: ['employment'],
  publisher: 'Office for National Statistics',
  published_as: { name: 'jobs density', url: PUBLISHED, ids: { nomis: 'NM_57_1' } },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'jobs', name: 'Jobs' },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad'],
  accreditation: { value: 'official_statistics' },
  estimated_from: 'partly_survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Jobs density, via Nomis',
  },
  question: 'Are there enough jobs in this area for the people who live in it?',
  smallest_safe_area: 'lad',
  trap: 'A density above 1 is not a spare job for each resident: jobs are filled by commuters, and one person may hold two.',
  not_for: [
    'Measuring vacancies or demand for labour: these jobs are filled',
    'City centres with few residents: the density of the City of London is over a hundred',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Built from several sources: employees, self-employed people, trainees and HM Forces',
      'Two years behind: the newest year is the latest for which all the sources are in',
      'Total jobs are rounded to 1,000, or 100 in the smallest areas',
    ],
  },
  breaks: [
    {
      date: '2015-01-01',
      what: 'Employee jobs come from the wider Business Register and Employment Survey: a step up.',
      url: PUBLISHED,
    },
  ],
  reference: 'Jobs and residents of a year',
  source: {
    publisher: 'nomis',
    dataset: 'NM_57_1',
    levels: ['uk', 'country', 'region', 'county', 'lad'],
    older_boundaries: true,
    concepts: {
      ITEM: {
        codes: [
          { code: '1', name: 'Total jobs' },
          { code: '3', name: 'Jobs density' },
        ],
      },
      MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
    },
  },
  schedule: {
    cron: '35 9 10-31 1,4 *',
    why: 'Published once a year, in January or with the labour market release of spring; looked for in both',
  },
  period: { type: 'year' },
  dimensions: [],
  measures: [
    {
      id: 'total_jobs',
      name: 'Total jobs',
      unit: 'jobs',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: 'Jobs of employees, self-employed people, trainees and HM Forces, by workplace',
      clock: 'The year',
      rounding: { to: 1000 },
      publisher_words: PUBLISHED,
      at: { ITEM: '1', MEASURES: '20100' },
      plausible: { min: 0, max: 50_000_000 },
      step: { ratio: 2, floor: 10_000 },
    },
    {
      id: 'jobs_density',
      name: 'Jobs density',
      unit: 'jobs_per_resident',
      decimals: 2,
      nature: 'ratio',
      additive: false,
      from_parts: 'ratio_of_sums',
      numerator: 'total_jobs',
      denominator: 'Residents aged 16 to 64',
      population: 'Residents aged 16 to 64',
      clock: 'The year',
      rounding: { to: 0.01 },
      publisher_words: PUBLISHED,
      at: { ITEM: '3', MEASURES: '20100' },
      plausible: { min: 0.1, max: 200 },
      step: { ratio: 2, floor: 0.3 },
    },
  ],
  charts: [
    {
      title: 'Jobs for each resident aged 16 to 64',
      kind: 'line',
      measure: 'jobs_density',
      filters: {},
      areas: ['K02000001', 'E92000001', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
