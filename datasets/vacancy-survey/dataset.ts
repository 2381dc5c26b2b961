import { defineDataset } from '../../schemas/dataset/declaration.ts';

const SERIES = '/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/timeseries';
const SURVEY =
  'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/methodologies/vacancysurveyqmi';
const CLOCK =
  'The mean of three months, each counted on one day (usually the first Friday), seasonally adjusted';
const POPULATION =
  'Openings that businesses in the United Kingdom are actively trying to fill from outside, agriculture, forestry and fishing and employment agencies left out';

/** Sections that the survey covers: agriculture, households and foreign bodies are not asked. */
const SECTIONS = [
  ['B', 'Mining and quarrying'],
  ['C', 'Manufacturing'],
  ['D', 'Electricity, gas, steam and air conditioning supply'],
  ['E', 'Water supply; sewerage, waste management and remediation activities'],
  ['F', 'Construction'],
  ['G', 'Wholesale and retail trade; repair of motor vehicles and motorcycles'],
  ['H', 'Transportation and storage'],
  ['I', 'Accommodation and food service activities'],
  ['J', 'Information and communication'],
  ['K', 'Financial and insurance activities'],
  ['L', 'Real estate activities'],
  ['M', 'Professional, scientific and technical activities'],
  ['N', 'Administrative and support service activities'],
  ['O', 'Public administration and defence; compulsory social security'],
  ['P', 'Education'],
  ['Q', 'Human health and social work activities'],
  ['R', 'Arts, entertainment and recreation'],
  ['S', 'Other service activities'],
] as const;

export default defineDataset({
  id: 'vacancy-survey',
  title: 'Vacancy Survey',
  summary:
    'Job vacancies in the United Kingdom, in all and by industry, as businesses report them to the Office for National Statistics.',
  themes: ['demand'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Vacancy Survey',
    url: `https://www.ons.gov.uk${SERIES}/ap2y/lms`,
    ids: { ons: 'AP2Y, AP2Z, VACS02' },
  },
  regularity: 'monthly',
  classification: {
    value: 'industry',
    name: 'Industries',
    standards: ['UK SIC 2007'],
  },
  spatial_availability: ['uk'],
  accreditation: { value: 'accredited_official_statistics' },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Vacancy Survey',
  },
  question: 'How many jobs are employers trying to fill, nationally and by industry?',
  smallest_safe_area: 'uk',
  trap: 'It is national only. Its figures are vacancies, not adverts, and each is a mean of three months: neighbouring figures share two of them.',
  not_for: [
    'Regions or local areas: the survey is too small',
    'Adding to, or dividing by, counts of online adverts',
    'Reading a change from one month to the next: the windows overlap',
  ],
  quality: {
    url: SURVEY,
    notes: [
      'About 6,000 businesses are asked each month; small ones once a quarter',
      'Figures are in thousands at the publisher, so the smallest industries move in steps of a thousand',
      'Past months are revised with every release',
    ],
  },
  hosting: 'hosted',
  kind: 'observations',
  source: {
    publisher: 'ons',
    area: 'K02000001',
    area_name: 'United Kingdom',
    window_months: 3,
    series: [
      {
        cdid: 'AP2Y',
        uri: `${SERIES}/ap2y/lms`,
        measure: 'survey_vacancies',
        dimensions: { industry: 'total' },
      },
      {
        cdid: 'AP2Z',
        uri: `${SERIES}/ap2z/lms`,
        measure: 'vacancies_per_100_jobs',
        dimensions: { industry: 'total' },
      },
    ],
    tables: [
      {
        page: '/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/datasets/vacanciesbyindustryvacs02',
        file: 'vacs02',
        sheet: 'levels',
        first_row: 9,
        measure: 'survey_vacancies',
        dimension: 'industry',
      },
    ],
  },
  schedule: {
    cron: '30 7 * * 2,4',
    why: 'the monthly labour market release comes out at 7:00, on a Tuesday or Thursday',
  },
  reference:
    'Vacancies on one day of each month, as the mean of three months, seasonally adjusted; the period names the three months',
  period: { type: 'span', months: 3 },
  dimensions: [
    {
      id: 'industry',
      name: 'Industry',
      exhaustive: true,
      codes: [
        { code: 'total', name: 'All vacancies', level: 0, publisher_code: 'All vacancies' },
        ...SECTIONS.map(([code, name]) => ({
          code,
          name,
          parent: 'total',
          level: 1,
          publisher_code: code,
        })),
      ],
    },
  ],
  measures: [
    {
      id: 'survey_vacancies',
      headline: { section: 'vacancies', order: 90, what: 'the number of vacancies' },
      name: 'Vacancies',
      unit: 'vacancies',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: POPULATION,
      clock: CLOCK,
      rounding: { to: 1000, zero_means: '0 to 499' },
      publisher_words: SURVEY,
      scale: 1000,
      plausible: { min: 0, max: 3_000_000 },
      step: { ratio: 3, floor: 30_000 },
    },
    {
      id: 'vacancies_per_100_jobs',
      name: 'Vacancies per 100 employee jobs',
      unit: 'vacancies_per_100_jobs',
      decimals: 1,
      nature: 'ratio',
      additive: false,
      from_parts: 'ratio_of_sums',
      numerator: 'survey_vacancies',
      denominator: 'Employee jobs in the industries that the survey covers',
      population: POPULATION,
      clock: CLOCK,
      rounding: { to: 0.1 },
      publisher_words: SURVEY,
      plausible: { min: 0.1, max: 10 },
      step: { ratio: 2, floor: 1 },
    },
  ],
  charts: [
    {
      title: 'Vacancies in the United Kingdom',
      kind: 'line',
      measure: 'survey_vacancies',
      filters: { industry: 'total' },
      areas: ['K02000001'],
    },
  ],
  sample: 'sample.sql',
});
