import { defineDataset } from '../../schemas/dataset/declaration.ts';

const EARNINGS = '/employmentandlabourmarket/peopleinwork/earningsandworkinghours';
const PUBLISHED = `https://www.ons.gov.uk${EARNINGS}/datasets/regionbyoccupation4digitsoc2010ashetable15`;
const QUALITY = `https://www.ons.gov.uk${EARNINGS}/methodologies/annualsurveyofhoursandearningslowpayandannualsurveyofhoursandearningspensionresultsqmi`;

const PERCENTILES = ['10', '25', '75', '90'] as const;

interface Pay {
  readonly word: 'hourly' | 'annual';
  readonly number: number;
  readonly unit: 'gbp_per_hour' | 'gbp_per_year';
  readonly decimals: number;
  readonly clock: string;
  readonly plausible: { readonly min: number; readonly max: number };
}

const KINDS: readonly Pay[] = [
  {
    word: 'hourly',
    number: 5,
    unit: 'gbp_per_hour',
    decimals: 2,
    clock: 'The pay period that includes a day in April',
    plausible: { min: 3, max: 400 },
  },
  {
    word: 'annual',
    number: 7,
    unit: 'gbp_per_year',
    decimals: 0,
    clock: 'The tax year that ends with April, of employees in the same job for more than a year',
    plausible: { min: 500, max: 700_000 },
  },
];

const medianId = ({ word }: Pay): string => `occupation_median_${word}_pay`;
const percentileId = ({ word }: Pay, percentile: string): string =>
  `occupation_${word}_pay_p${percentile}`;

/** A point of the distribution of pay, and its coefficient of variation: a measure of its own, since either can be withheld alone. */
function measuresOf(pay: Pay, id: string, name: string, nature: 'median' | 'percentile') {
  const shared = {
    additive: false,
    from_parts: 'not_computed',
    population:
      'Employees on adult rates whose pay was not affected by absence, by where they work and the occupation of the job',
    clock: pay.clock,
    publisher_words: QUALITY,
  } as const;
  return [
    {
      ...shared,
      id,
      name,
      unit: pay.unit,
      decimals: pay.decimals,
      nature,
      rounding: { to: 10 ** -pay.decimals },
      error_measure: `${id}_cv`,
      interval: 'ci95.cv',
      plausible: pay.plausible,
      step: { ratio: 3, floor: 0 },
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
      plausible: { min: 0, max: 100 },
    },
  ] as const;
}

export default defineDataset({
  id: 'occupation-pay',
  title: 'Pay by occupation',
  summary:
    'What the middle job of an occupation pays, by hour and by year, with the pay of the lower and upper tenth and quarter, by region and for the United Kingdom.',
  themes: ['pay'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Earnings and hours worked, region by occupation by four-digit SOC: ASHE Tables 3, 14 and 15',
    url: PUBLISHED,
    ids: { ons: 'regionbyoccupation4digitsoc2010ashetable15' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['uk', 'country', 'region'],
  accreditation: { value: 'accredited_official_statistics' },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Annual Survey of Hours and Earnings',
  },
  question: 'What does this occupation pay in this region, and how wide is the range?',
  smallest_safe_area: 'region',
  trap: 'Pay of employees in one April, by where the job is: the self-employed are not in it, and the middle of a small occupation in one region is often withheld. Read the interval.',
  not_for: [
    'What an advert offers, or what a beginner earns',
    'Adding or averaging over regions or occupations: medians cannot be built from parts',
    'Local authorities: pay by occupation is published for regions and nations',
    'Joining to years coded to SOC 2010',
  ],
  quality: {
    url: QUALITY,
    notes: [
      'The newest year is provisional and is revised a year later',
      'An estimate is withheld where its coefficient of variation is above 20 percent',
      'England as a whole is not published by occupation; minor groups are published for regions and are not held',
    ],
  },
  reference: 'Jobs in the pay period that includes a day in April',
  source: {
    publisher: 'ons',
    from: '2023',
    tables: [
      {
        number: 14,
        digits: 4,
        page: `${EARNINGS}/datasets/occupation4digitsoc2010ashetable14`,
        area: 'K02000001',
        levels: [0, 1, 2, 3, 4],
      },
      {
        number: 3,
        digits: 2,
        page: `${EARNINGS}/datasets/regionbyoccupation2digitsocashetable3`,
        elsewhere: ['K02000001'],
        levels: [0, 1, 2],
      },
      {
        number: 15,
        digits: 4,
        page: `${EARNINGS}/datasets/regionbyoccupation4digitsoc2010ashetable15`,
        elsewhere: ['K02000001'],
        levels: [4],
      },
    ],
    kinds: KINDS.map((pay) => ({
      number: pay.number,
      columns: {
        Median: medianId(pay),
        ...Object.fromEntries(PERCENTILES.map((each) => [each, percentileId(pay, each)])),
      },
    })),
    sheets: {
      All: { working_pattern: 'total' },
      'Full-Time': { working_pattern: 'full_time' },
      'Part-Time': { working_pattern: 'part_time' },
    },
  },
  schedule: {
    cron: '55 9 * 10,11 1-5',
    why: 'Published at 09:30 on a weekday of late October or November, with the other tables of the survey',
  },
  period: { type: 'year', about: { from: '04-01', to: '04-30' }, name: 'April {year}' },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: { classification: 'soc-2020', levels: [1, 2, 3, 4], total: 'All occupations' },
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
  measures: KINDS.flatMap((pay) => [
    ...measuresOf(pay, medianId(pay), `Median gross ${pay.word} pay of an occupation`, 'median'),
    ...PERCENTILES.flatMap((each) => [
      ...measuresOf(
        pay,
        percentileId(pay, each),
        `Gross ${pay.word} pay of an occupation, percentile ${each}`,
        'percentile',
      ),
    ]),
  ]),
  charts: [
    {
      title: 'Median gross hourly pay of full-time care workers and home carers',
      kind: 'bar',
      measure: 'occupation_median_hourly_pay',
      filters: { occupation: '6135', working_pattern: 'full_time' },
      areas: ['K02000001', 'E12000003', 'E12000002', 'E12000001', 'E12000007'],
    },
  ],
  sample: 'sample.sql',
});
