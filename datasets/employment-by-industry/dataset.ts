import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/newbres6pub';

interface Kind {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly population: string;
  /** Its place among counts of jobs by industry, of which the newest is shown. */
  readonly order: number;
}

const KINDS: readonly Kind[] = [
  {
    id: 'employee_jobs',
    name: 'Employees',
    code: '1',
    population: 'Employees on a payroll, by the workplace of their job',
    order: 210,
  },
  {
    id: 'employment_jobs',
    name: 'Employment',
    code: '4',
    population: 'Employees and working proprietors, by the workplace of their job',
    order: 200,
  },
];

/** The count, and its share of all industries of the area. */
function measuresOf({ id, name, code, population, order }: Kind) {
  const shared = { population, clock: 'A day in September', publisher_words: PUBLISHED };
  return [
    {
      ...shared,
      id,
      name,
      headline: { section: 'industries', order, what: 'jobs by industry' },
      unit: 'jobs',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      rounding: { to: 5, up_to: 1000, zero_means: '0 to 2' },
      at: { EMPLOYMENT_STATUS: code, MEASURE: '1', MEASURES: '20100' },
      plausible: { min: 0, max: 45_000_000 },
      step: { ratio: 5, floor: 2000 },
    },
    {
      ...shared,
      id: `${id}_share`,
      name: `${name}: share of all industries`,
      unit: 'percent',
      decimals: 1,
      nature: 'share',
      additive: false,
      from_parts: 'ratio_of_sums',
      numerator: id,
      denominator: id,
      rounding: { to: 0.1, zero_means: '0 to 0.04' },
      at: { EMPLOYMENT_STATUS: code, MEASURE: '2', MEASURES: '20100' },
      plausible: { min: 0, max: 100 },
    },
  ] as const;
}

export default defineDataset({
  id: 'employment-by-industry',
  title: 'Jobs by industry',
  summary:
    'Employee jobs and employment by industry at the place of work, each September, from the Business Register and Employment Survey.',
  themes: ['employment', 'business'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Business Register and Employment Survey : open access',
    url: PUBLISHED,
    ids: { nomis: 'NM_189_1' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: {
    value: 'industry',
    name: 'Industry of the workplace',
    standards: ['SIC 2007'],
  },
  spatial_availability: ['country', 'region', 'county', 'lad', 'combined_authority'],
  accreditation: { value: 'accredited_official_statistics' },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics, Business Register and Employment Survey, via Nomis',
  },
  question: 'How many jobs are there in this area, and in which industries?',
  smallest_safe_area: 'lad',
  trap: 'Jobs where they are, not people where they live; and an industry is what the workplace does, not what the person does. A cleaner employed by a school is in education.',
  not_for: [
    'Counting people: one person may hold two jobs',
    'Occupations or skills',
    'Fine industries in one district: the survey is a sample, and no interval is published with it',
    'Joining employees of one year to employment of another',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Rounded to 5 below 100 and ever more coarsely above, up to 1,000: parts do not add up exactly',
      'The newest year is provisional and is revised a year later',
      'Farm agriculture is only partly covered: section A is not all of farming',
      'The self-employed outside VAT and PAYE, and HM Forces, are not in it',
    ],
  },
  breaks: [
    {
      date: '2015-09-01',
      what: 'Businesses that pay no VAT but run a payroll came in. Earlier years, in another dataset of the publisher, are lower; 2015 was published on both bases.',
      url: PUBLISHED,
    },
  ],
  reference: 'Jobs on a day in September',
  source: {
    publisher: 'nomis',
    dataset: 'NM_189_1',
    levels: ['country', 'region', 'county', 'lad', 'combined_authority'],
    older_boundaries: true,
    concepts: {
      INDUSTRY: { dimension: 'industry' },
      EMPLOYMENT_STATUS: {
        codes: KINDS.map(({ code, name }) => ({ code, name })),
      },
      MEASURE: {
        codes: [
          { code: '1', name: 'Count' },
          { code: '2', name: 'Industry percentage' },
        ],
      },
      MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
    },
  },
  schedule: {
    cron: '50 9 * 10,11,12 1-5',
    why: 'Published at 09:30 on a weekday of autumn; looked for each weekday from October to December',
  },
  period: { type: 'year', about: { from: '09-01', to: '09-30' }, name: 'September {year}' },
  dimensions: [
    {
      id: 'industry',
      name: 'Industry',
      codes: {
        classification: 'sic-2007',
        levels: [1, 2],
        total: 'All industries',
        publisher_column: 'nomis',
        publisher_total: '37748736',
      },
      exhaustive: true,
    },
  ],
  provisional: 'newest_period',
  measures: KINDS.flatMap((kind) => [...measuresOf(kind)]),
  charts: [
    {
      title: 'Employee jobs in manufacturing',
      kind: 'bar',
      measure: 'employee_jobs',
      filters: { industry: 'C' },
      areas: ['E08000034', 'E08000035', 'E08000032', 'E08000033', 'E08000036'],
    },
  ],
  sample: 'sample.sql',
});
