import { defineDataset } from '../../schemas/dataset/declaration.ts';
import type { HeadlineInput } from '../../schemas/dataset/headline.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/asher';

interface Pay {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly unit: 'gbp_per_week' | 'gbp_per_hour' | 'gbp_per_year';
  readonly decimals: number;
  readonly clock: string;
  readonly headline: HeadlineInput | null;
  readonly plausible: { readonly min: number; readonly max: number };
}

const APRIL = 'The pay period that includes a day in April';
const PAYS: readonly Pay[] = [
  {
    id: 'median_weekly_pay',
    name: 'Median gross weekly pay',
    headline: {
      section: 'pay',
      order: 60,
      tile: 'pay',
      codes: { working_pattern: 'full_time' },
      what: 'the pay of people who live here',
    },
    code: '1',
    unit: 'gbp_per_week',
    decimals: 1,
    clock: APRIL,
    plausible: { min: 40, max: 3000 },
  },
  {
    id: 'median_hourly_pay',
    name: 'Median gross hourly pay',
    headline: null,
    code: '5',
    unit: 'gbp_per_hour',
    decimals: 2,
    clock: APRIL,
    plausible: { min: 3, max: 90 },
  },
  {
    id: 'median_annual_pay',
    name: 'Median gross annual pay',
    headline: {
      section: null,
      order: 70,
      tile: 'pay',
      codes: { working_pattern: 'total' },
      what: 'the pay of a year of people who live here',
    },
    code: '7',
    unit: 'gbp_per_year',
    decimals: 0,
    clock: 'The tax year that ends in April, for people in the same job all through it',
    plausible: { min: 2000, max: 150_000 },
  },
];

/** A median and, apart from it, its coefficient of variation: either can be withheld alone. */
function measuresOf({ id, name, code, unit, decimals, clock, headline, plausible }: Pay) {
  const shared = {
    additive: false,
    from_parts: 'not_computed',
    population:
      'Employees on adult rates whose pay was not affected by absence, by where they live',
    clock,
    publisher_words: PUBLISHED,
  } as const;
  return [
    {
      ...shared,
      id,
      name,
      headline,
      unit,
      decimals,
      nature: 'median',
      rounding: { to: 10 ** -decimals },
      error_measure: `${id}_cv`,
      interval: 'ci95.cv',
      at: { PAY: code, ITEM: '2', MEASURES: '20100' },
      plausible,
      step: { ratio: 2.5, floor: 0 },
    },
    {
      ...shared,
      id: `${id}_cv`,
      name: `Coefficient of variation of ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      unit: 'percent',
      decimals: 1,
      nature: 'level',
      rounding: { to: 0.1 },
      role: 'error',
      at: { PAY: code, ITEM: '2', MEASURES: '20701' },
      plausible: { min: 0, max: 20 },
    },
  ] as const;
}

export default defineDataset({
  id: 'earnings-by-residence',
  title: 'Earnings by place of residence',
  summary:
    'What the middle employee who lives in an area earns in April, by sex and by full-time or part-time work, from a one-percent sample of payrolls.',
  themes: ['pay'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'annual survey of hours and earnings - resident analysis',
    url: PUBLISHED,
    ids: { nomis: 'NM_30_1' },
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
  question: 'What do people who live in this area earn, wherever they work?',
  smallest_safe_area: 'lad',
  trap: 'Residents, not jobs: in a district of commuters these are wages that other places pay. For what local jobs pay, take the analysis by workplace.',
  not_for: [
    'Comparing small areas without the interval',
    'Adding or averaging across areas: medians cannot be built from parts',
    'Household income: the self-employed, pensions and benefits are not in it',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The newest year is provisional and is revised a year later',
      'A median is withheld where its coefficient of variation is above 20 percent',
      'The publisher labels the coefficient of variation "Confidence"',
      'The publisher keeps sex and working pattern in one list; here they are two dimensions',
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
    dataset: 'NM_30_1',
    levels: ['uk', 'country', 'region', 'county', 'lad'],
    older_boundaries: true,
    concepts: {
      SEX: {
        codes: [
          { code: '7', name: 'Total', means: { sex: 'total', working_pattern: 'total' } },
          { code: '5', name: 'Male', means: { sex: 'male', working_pattern: 'total' } },
          { code: '6', name: 'Female', means: { sex: 'female', working_pattern: 'total' } },
          {
            code: '8',
            name: 'Full Time Workers',
            means: { sex: 'total', working_pattern: 'full_time' },
          },
          {
            code: '9',
            name: 'Part Time Workers',
            means: { sex: 'total', working_pattern: 'part_time' },
          },
        ],
      },
      PAY: {
        codes: [
          { code: '1', name: 'Weekly pay - gross' },
          { code: '5', name: 'Hourly pay - gross' },
          { code: '7', name: 'Annual pay - gross' },
        ],
      },
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
    cron: '45 9 * 10,11 1-5',
    why: 'Published at 09:30 on a weekday of late October or November; looked for each weekday of those months',
  },
  period: { type: 'year', about: { from: '04-01', to: '04-30' }, name: 'April {year}' },
  dimensions: [
    {
      id: 'sex',
      name: 'Sex',
      codes: [
        { code: 'total', name: 'All', level: 0 },
        { code: 'female', name: 'Female', parent: 'total', level: 1 },
        { code: 'male', name: 'Male', parent: 'total', level: 1 },
      ],
    },
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
  measures: PAYS.flatMap((pay) => [...measuresOf(pay)]),
  charts: [
    {
      title: 'Median gross weekly pay of full-time workers',
      kind: 'line',
      measure: 'median_weekly_pay',
      filters: { sex: 'total', working_pattern: 'full_time' },
      areas: ['K02000001', 'E92000001', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
