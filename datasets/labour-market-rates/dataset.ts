import { defineDataset } from '../../schemas/dataset/declaration.ts';
import type { HeadlineInput } from '../../schemas/dataset/headline.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/apsnew';
const CLOCK = 'Twelve months of interviews, named by the months they span';

interface Rate {
  readonly id: string;
  readonly variable: string;
  readonly name: string;
  /** What the numerator counts, and of whom the rate is a share. */
  readonly of: string;
  readonly among: string;
  readonly headline?: HeadlineInput;
  readonly least?: number;
  readonly step?: { readonly ratio: number; readonly floor: number };
}

const ADULTS = 'Residents of private households aged 16 to 64';
const TRAINING = 'Employees aged 16 to 64 who had job-related training in the last four weeks';

const RATES: readonly Rate[] = [
  {
    id: 'economic_activity_rate_16_64',
    variable: '18',
    name: 'Economic activity rate, aged 16 to 64',
    of: 'People aged 16 to 64 in work or unemployed',
    among: ADULTS,
    least: 35,
    step: { ratio: 1.6, floor: 20 },
  },
  {
    id: 'employment_rate_16_64',
    variable: '45',
    name: 'Employment rate, aged 16 to 64',
    of: 'People aged 16 to 64 in work',
    among: ADULTS,
    headline: { section: 'work', order: 30, tile: 'employment', what: 'the employment rate' },
    least: 30,
    step: { ratio: 1.6, floor: 20 },
  },
  {
    id: 'unemployment_rate_16_64',
    variable: '84',
    name: 'Unemployment rate, aged 16 to 64',
    of: 'Unemployed people aged 16 to 64',
    among: 'Economically active residents aged 16 to 64',
    headline: { section: 'work', order: 40, tile: 'unemployment', what: 'the unemployment rate' },
    step: { ratio: 6, floor: 8 },
  },
  {
    id: 'economic_inactivity_rate_16_64',
    variable: '111',
    name: 'Economic inactivity rate, aged 16 to 64',
    of: 'People aged 16 to 64 neither in work nor unemployed',
    among: ADULTS,
    headline: { section: null, order: 50, what: 'the economic inactivity rate' },
    step: { ratio: 3, floor: 20 },
  },
  {
    id: 'employee_rate_16_64',
    variable: '248',
    name: 'Employees as a share of people aged 16 to 64',
    of: 'Employees aged 16 to 64',
    among: ADULTS,
    least: 20,
    step: { ratio: 2, floor: 20 },
  },
  {
    id: 'self_employment_rate_16_64',
    variable: '249',
    name: 'Self-employed people as a share of people aged 16 to 64',
    of: 'Self-employed people aged 16 to 64',
    among: ADULTS,
    step: { ratio: 6, floor: 8 },
  },
  {
    id: 'nvq4_plus_rate_16_64',
    variable: '290',
    name: 'Qualified to NVQ level 4 or above, aged 16 to 64',
    of: 'People aged 16 to 64 with NVQ level 4 or above',
    among: ADULTS,
  },
  {
    id: 'nvq4_plus_rate_16_64_male',
    variable: '291',
    name: 'Men qualified to NVQ level 4 or above, aged 16 to 64',
    of: 'Men aged 16 to 64 with NVQ level 4 or above',
    among: 'Men aged 16 to 64',
  },
  {
    id: 'nvq4_plus_rate_16_64_female',
    variable: '292',
    name: 'Women qualified to NVQ level 4 or above, aged 16 to 64',
    of: 'Women aged 16 to 64 with NVQ level 4 or above',
    among: 'Women aged 16 to 64',
  },
  {
    id: 'no_qualifications_rate_16_64_female',
    variable: '346',
    name: 'Women with no qualifications (NVQ), aged 16 to 64',
    of: 'Women aged 16 to 64 with no qualifications',
    among: 'Women aged 16 to 64',
  },
  {
    id: 'job_training_rate_16_64',
    variable: '1180',
    name: 'Employees who had job-related training in the last four weeks, aged 16 to 64',
    of: TRAINING,
    among: 'Employees aged 16 to 64',
  },
  {
    id: 'job_training_rate_16_64_male',
    variable: '1181',
    name: 'Male employees who had job-related training in the last four weeks, aged 16 to 64',
    of: `${TRAINING}, men`,
    among: 'Male employees aged 16 to 64',
  },
  {
    id: 'job_training_rate_16_64_female',
    variable: '1182',
    name: 'Female employees who had job-related training in the last four weeks, aged 16 to 64',
    of: `${TRAINING}, women`,
    among: 'Female employees aged 16 to 64',
  },
];

/** Publisher's statistics about one variable. */
const PARTS = {
  rate: '20599',
  numerator: '21001',
  denominator: '21002',
  interval: '21003',
} as const;

/** The rate, what it is of, what it rests on, and the half-width of its interval: one cell each. */
function measuresOf({ id, variable, name, of, among, headline, least = 0, step }: Rate) {
  const shared = { clock: CLOCK, publisher_words: PUBLISHED, population: among };
  const people = {
    ...shared,
    unit: 'people',
    decimals: 0,
    nature: 'count',
    additive: false,
    from_parts: 'sum',
    role: 'base',
    rounding: { to: 100 },
    plausible: { min: 0, max: 60_000_000 },
  } as const;
  return [
    {
      ...shared,
      id,
      name,
      headline: headline ?? null,
      unit: 'percent',
      decimals: 1,
      nature: 'rate',
      additive: false,
      from_parts: 'ratio_of_sums',
      numerator: `${id}_numerator`,
      denominator: `${id}_denominator`,
      base: among,
      base_measure: `${id}_denominator`,
      error_measure: `${id}_ci`,
      interval: 'ci95.published',
      rounding: { to: 0.1, zero_means: '0 to 0.04' },
      at: { VARIABLE: variable, MEASURES: PARTS.rate },
      plausible: { min: least, max: 100 },
      step: step ?? null,
    },
    {
      ...people,
      id: `${id}_numerator`,
      name: `${name}: number`,
      population: of,
      at: { VARIABLE: variable, MEASURES: PARTS.numerator },
    },
    {
      ...people,
      id: `${id}_denominator`,
      name: `${name}: out of`,
      at: { VARIABLE: variable, MEASURES: PARTS.denominator },
    },
    {
      ...shared,
      id: `${id}_ci`,
      name: `${name}: half-width of the 95% confidence interval`,
      unit: 'percentage_points',
      decimals: 1,
      nature: 'level',
      additive: false,
      from_parts: 'not_computed',
      role: 'error',
      at: { VARIABLE: variable, MEASURES: PARTS.interval },
      plausible: { min: 0, max: 60 },
    },
  ] as const;
}

/** Rates of the NVQ variables, by the question that another one replaced. */
const QUALIFICATIONS = RATES.filter(({ name }) => name.includes('NVQ'));

export default defineDataset({
  id: 'labour-market-rates',
  title: 'Labour market rates',
  summary:
    'Employment, unemployment, inactivity and training among residents aged 16 to 64, from the Annual Population Survey: twelve months of interviews, four times a year.',
  themes: ['employment', 'unemployment', 'skills'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'annual population survey (variables (percentages))',
    url: PUBLISHED,
    ids: { nomis: 'NM_17_5' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'quarterly',
  classification: { value: 'labour_market', name: 'Labour market status', standards: ['ILO'] },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad', 'combined_authority'],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'On 9 October 2024 the regulator suspended the accreditation of this survey, at the request of ONS, because fewer people answer. How the estimates are made did not change with the suspension: those before and after are one series, and local ones are hit hardest.',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Annual Population Survey, via Nomis',
  },
  question: 'What share of the people who live here are in work, unemployed or neither?',
  smallest_safe_area: 'region',
  trap: 'It is a sample. In one district the interval is often five points wide, so most differences between districts, and most changes from window to window, are noise.',
  not_for: [
    'Comparing districts, or successive windows, without the interval',
    'Reading a window as a calendar year or a quarter: successive windows share nine months of interviews',
    'Averaging rates over areas: use numerators and denominators',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Twelve-month windows, published each quarter: they overlap',
      'An estimate is withheld where the sample is zero or could show a person: the publisher does not say which',
      'Private households: people in communal establishments are mostly left out',
    ],
  },
  breaks: [
    {
      date: '2020-03-01',
      what: 'Interviews moved from the doorstep to the telephone, and fewer people answered. Weights were revised later to allow for it.',
      url: PUBLISHED,
    },
    {
      date: '2022-01-01',
      what: 'Qualifications are asked on the RQF basis: the NVQ variables end with 2021 and are not continued by the new ones.',
      url: PUBLISHED,
      measures: QUALIFICATIONS.flatMap((rate) => measuresOf(rate).map(({ id }) => id)),
    },
  ],
  reference: 'Residents of private households, mean of a twelve-month window',
  source: {
    publisher: 'nomis',
    dataset: 'NM_17_5',
    levels: ['uk', 'country', 'region', 'county', 'lad', 'combined_authority'],
    older_boundaries: true,
    concepts: {
      VARIABLE: { codes: RATES.map(({ variable, name }) => ({ code: variable, name })) },
      MEASURES: {
        codes: [
          { code: PARTS.rate, name: 'Variable' },
          { code: PARTS.numerator, name: 'Numerator' },
          { code: PARTS.denominator, name: 'Denominator' },
          { code: PARTS.interval, name: 'Confidence' },
        ],
      },
    },
  },
  schedule: {
    cron: '25 7 10-24 1,4,7,10 *',
    why: 'Published at 07:00 with the labour market release of January, April, July and October; looked for each morning from the 10th to the 24th',
  },
  period: { type: 'span', months: 12 },
  dimensions: [],
  measures: RATES.flatMap((rate) => [...measuresOf(rate)]),
  checks: { median_revision: 0.1 },
  charts: [
    {
      title: 'Employment rate, aged 16 to 64',
      kind: 'line',
      measure: 'employment_rate_16_64',
      filters: {},
      areas: ['K02000001', 'E92000001', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
