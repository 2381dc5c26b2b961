import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/ashe';

const MEDIAN = {
  additive: false,
  from_parts: 'not_computed',
  population: 'Employees on adult rates whose pay was not affected by absence, by where they work',
  clock: 'The pay period that includes a day in April',
  publisher_words: PUBLISHED,
} as const;

export default defineDataset({
  id: 'earnings-by-workplace',
  title: 'Earnings by place of work',
  summary:
    'What the middle job in an area pays in a week of April, by full-time and part-time work, wherever the employee lives.',
  themes: ['pay'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'annual survey of hours and earnings - workplace analysis',
    url: PUBLISHED,
    ids: { nomis: 'NM_99_1' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'earnings', name: 'Earnings and hours' },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad'],
  accreditation: { value: 'accredited_official_statistics' },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics, Annual Survey of Hours and Earnings, via Nomis',
  },
  question: 'What do the jobs in this area pay, wherever their holders live?',
  smallest_safe_area: 'lad',
  trap: 'Jobs, not residents: where many commute in, this is not what local people earn. For that, take the analysis by residence.',
  not_for: [
    'What local residents have to live on',
    'Comparing small areas without the interval',
    'Adding or averaging across areas: medians cannot be built from parts',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The newest year is provisional and is revised a year later',
      'A median is withheld where its coefficient of variation is above 20 percent',
      'The publisher labels the coefficient of variation "Confidence"',
    ],
  },
  breaks: [
    {
      date: '2004-04-01',
      what: 'Small employers below the tax threshold and job changers were brought into the sample.',
      url: PUBLISHED,
    },
    {
      date: '2006-04-01',
      what: 'New method: a smaller sample in 2007 and 2008, and another way to fill gaps.',
      url: PUBLISHED,
    },
    {
      date: '2011-04-01',
      what: 'Occupations are coded to SOC 2010, which changes the weights.',
      url: PUBLISHED,
    },
    {
      date: '2020-04-01',
      what: 'Pay of furloughed employees is what they were paid, often 80 percent of the usual; and fewer employers answered.',
      url: PUBLISHED,
    },
    {
      date: '2021-04-01',
      what: 'Occupations are coded to SOC 2020, which changes the weights.',
      url: PUBLISHED,
    },
  ],
  reference: 'Jobs in the pay period that includes a day in April',
  source: {
    publisher: 'nomis',
    dataset: 'NM_99_1',
    levels: ['uk', 'country', 'region', 'county', 'lad'],
    concepts: {
      SEX: {
        codes: [
          { code: '7', name: 'Total', means: { working_pattern: 'total' } },
          { code: '8', name: 'Full Time Workers', means: { working_pattern: 'full_time' } },
          { code: '9', name: 'Part Time Workers', means: { working_pattern: 'part_time' } },
        ],
      },
      PAY: { codes: [{ code: '1', name: 'Weekly pay - gross' }] },
      ITEM: { codes: [{ code: '2', name: 'Median' }] },
      MEASURES: {
        codes: [
          { code: '20100', name: 'Value' },
          { code: '20701', name: 'Confidence' },
        ],
      },
    },
  },
  schedule: {
    cron: '50 9 * 10,11 1-5',
    why: 'Published at 09:30 on a weekday of late October or November, together with the analysis by residence',
  },
  period: { type: 'year', about: { from: '04-01', to: '04-30' }, name: 'April {year}' },
  dimensions: [
    {
      id: 'working_pattern',
      name: 'Working pattern',
      codes: [
        { code: 'total', name: 'All employees', level: 0 },
        { code: 'full_time', name: 'Full-time workers', parent: 'total', level: 1 },
        { code: 'part_time', name: 'Part-time workers', parent: 'total', level: 1 },
      ],
    },
  ],
  provisional: 'newest_period',
  measures: [
    {
      ...MEDIAN,
      id: 'workplace_median_weekly_pay',
      headline: {
        section: 'pay',
        order: 80,
        what: 'the pay of jobs that are here',
        codes: { working_pattern: 'full_time' },
      },
      name: 'Median gross weekly pay of jobs in the area',
      unit: 'gbp_per_week',
      decimals: 1,
      nature: 'median',
      rounding: { to: 0.1 },
      error_measure: 'workplace_median_weekly_pay_cv',
      interval: 'ci95.cv',
      at: { PAY: '1', ITEM: '2', MEASURES: '20100' },
      plausible: { min: 40, max: 3000 },
      step: { ratio: 2.5, floor: 0 },
    },
    {
      ...MEDIAN,
      id: 'workplace_median_weekly_pay_cv',
      name: 'Coefficient of variation of median gross weekly pay of jobs in the area',
      unit: 'percent',
      decimals: 1,
      nature: 'level',
      rounding: { to: 0.1 },
      role: 'error',
      at: { PAY: '1', ITEM: '2', MEASURES: '20701' },
      plausible: { min: 0, max: 20 },
    },
  ],
  charts: [
    {
      title: 'Median gross weekly pay of full-time jobs',
      kind: 'line',
      measure: 'workplace_median_weekly_pay',
      filters: { working_pattern: 'full_time' },
      areas: ['K02000001', 'E92000001', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
