import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/ucjsa';

/** What the four measures share: one administrative count, printed to the nearest five. */
const RATE = {
  unit: 'percent',
  decimals: 1,
  nature: 'rate',
  additive: false,
  from_parts: 'ratio_of_sums',
  numerator: 'claimant_count',
  clock: 'A count day in the second week of the month',
  rounding: { to: 0.1, zero_means: '0 to 0.04' },
  publisher_words: PUBLISHED,
  plausible: { min: 0, max: 60 },
  step: { ratio: 4, floor: 2 },
} as const;

export default defineDataset({
  id: 'claimant-count',
  title: 'Claimant count by sex and age',
  summary:
    'People who claim benefits mainly because they are out of work, each month, for every part of the United Kingdom.',
  themes: ['unemployment'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Claimant count by sex and age',
    url: PUBLISHED,
    ids: { nomis: 'NM_162_1' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'monthly',
  classification: { value: 'unemployment_benefits', name: 'Unemployment and benefits' },
  spatial_availability: [
    'uk',
    'country',
    'region',
    'county',
    'metropolitan_county',
    'lad',
    'combined_authority',
    'lep',
    'ward',
  ],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'Not accredited while Universal Credit changes who is counted',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Claimant Count, via Nomis',
  },
  question: 'How many people in this area claim benefits because they are out of work?',
  smallest_safe_area: 'ward',
  trap: 'It is not unemployment: many unemployed people claim nothing, and some claimants have a few hours of work. Who must look for work is set by benefit rules, which change.',
  not_for: [
    'Measuring unemployment: use a survey rate',
    'Comparing years across the roll-out of Universal Credit as if the same people were counted',
    'Adding small areas and expecting the published total: every figure is rounded to five',
    'Reading a change of five in a ward as a change',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Not seasonally adjusted',
      'The latest month is provisional; earlier months are revised with each release',
      'Rates are published for all ages together only',
      'The rate of the workforce is not published for local authorities',
    ],
  },
  breaks: [
    {
      date: '2013-05-01',
      what: 'Universal Credit begins to replace Jobseeker’s Allowance, area by area. It asks more groups to look for work, so the count rises where it has arrived.',
      url: PUBLISHED,
    },
    {
      date: '2018-12-01',
      what: 'Universal Credit full service has reached every Jobcentre. Claims made since then are all counted on the wider basis.',
      url: PUBLISHED,
    },
    {
      date: '2020-04-01',
      what: 'Support during the pandemic brought people with some earnings into the count. The leap of April and May 2020 is not all loss of work.',
      url: PUBLISHED,
    },
  ],
  reference: 'A count day in the second Thursday’s week of the month; people on that day',
  source: {
    publisher: 'nomis',
    dataset: 'NM_162_1',
    levels: [
      'uk',
      'country',
      'region',
      'county',
      'metropolitan_county',
      'lad',
      'combined_authority',
      'lep',
      'ward',
    ],
    older_boundaries: true,
    from: '2013-01',
    // Some 8,000 wards: two headline measures of recent years, not every age and sex of all.
    sparing: [
      {
        levels: ['ward'],
        from: '2023-01',
        codes: { GENDER: ['0'], AGE: ['0'], MEASURE: ['1', '2'] },
      },
    ],
    concepts: {
      GENDER: { dimension: 'sex' },
      AGE: { dimension: 'age' },
      MEASURE: {
        codes: [
          { code: '1', name: 'Claimant count' },
          { code: '2', name: 'Claimants as a proportion of residents aged 16-64' },
          {
            code: '3',
            name: 'Claimants as a proportion of economically active residents aged 16+',
          },
          { code: '4', name: 'Claimants as a proportion of the workforce' },
        ],
      },
      MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
    },
  },
  schedule: {
    cron: '15 7 10-24 * *',
    why: 'Published at 07:00 on a day in the middle of the month that ONS sets; looked for each morning from the 10th to the 24th',
  },
  period: { type: 'month' },
  dimensions: [
    {
      id: 'sex',
      name: 'Sex',
      codes: [
        { code: 'total', name: 'Total', level: 0, publisher_code: '0' },
        { code: 'female', name: 'Female', parent: 'total', level: 1, publisher_code: '2' },
        { code: 'male', name: 'Male', parent: 'total', level: 1, publisher_code: '1' },
      ],
      exhaustive: true,
    },
    {
      id: 'age',
      name: 'Age',
      groups: { '16-24': 'young-people', '50-plus': 'aged-50-and-over' },
      codes: [
        { code: '16-plus', name: 'Aged 16 and over', level: 0, publisher_code: '0' },
        { code: '16-24', name: 'Aged 16 to 24', parent: '16-plus', level: 1, publisher_code: '2' },
        { code: '25-49', name: 'Aged 25 to 49', parent: '16-plus', level: 1, publisher_code: '3' },
        {
          code: '50-plus',
          name: 'Aged 50 and over',
          parent: '16-plus',
          level: 1,
          publisher_code: '4',
        },
      ],
    },
  ],
  provisional: 'newest_period',
  measures: [
    {
      id: 'claimant_count',
      name: 'Claimant count',
      group: 'benefit-claimants',
      headline: { section: null, order: 10, what: 'the number of claimants' },
      unit: 'people',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population:
        'People who claim Universal Credit and must look for work, or Jobseeker’s Allowance',
      clock: RATE.clock,
      rounding: { to: 5, zero_means: '0 to 2' },
      publisher_words: PUBLISHED,
      at: { MEASURE: '1', MEASURES: '20100' },
      plausible: { min: 0, max: 4_000_000 },
      step: { ratio: 4, floor: 100 },
    },
    {
      ...RATE,
      id: 'claimant_rate_16_64',
      headline: {
        ...{ section: 'claimants', order: 20, tile: 'claimants' },
        what: 'the claimant rate',
      },
      name: 'Claimants per 100 residents aged 16 to 64',
      denominator: 'Residents aged 16 to 64',
      denominator_near: {
        dataset: 'population',
        measure: 'population',
        codes: { sex: 'total', age: '16-64' },
        of: { sex: 'total', age: '16-plus' },
      },
      population: 'Residents aged 16 to 64',
      at: { MEASURE: '2', MEASURES: '20100' },
    },
    {
      ...RATE,
      id: 'claimant_rate_active',
      name: 'Claimants per 100 economically active residents aged 16 and over',
      denominator: 'Economically active residents aged 16 and over',
      population: 'Economically active residents aged 16 and over',
      at: { MEASURE: '3', MEASURES: '20100' },
    },
    {
      ...RATE,
      id: 'claimant_rate_workforce',
      name: 'Claimants per 100 of the workforce',
      denominator: 'Workforce jobs and claimants together',
      population: 'Workforce jobs and claimants, by place of work',
      at: { MEASURE: '4', MEASURES: '20100' },
    },
  ],
  charts: [
    {
      title: 'Claimant rate, residents aged 16 to 64',
      kind: 'line',
      measure: 'claimant_rate_16_64',
      filters: { sex: 'total', age: '16-plus' },
      areas: ['K02000001', 'E92000001', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
