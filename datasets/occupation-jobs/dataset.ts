import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/sources/aps';

const PEOPLE = {
  unit: 'people',
  decimals: 0,
  from_parts: 'sum',
  population:
    'People aged 16 and over in employment, by where they live and the occupation of their main job',
  clock: 'Twelve months of interviews, named by the months they span',
  publisher_words: PUBLISHED,
  rounding: { to: 100 },
} as const;

/** Concepts of which only the whole is asked for: both jobs, hours, employment status, sex. */
const WHOLE = Object.fromEntries(
  ['JTYPE', 'FTPT', 'ETYPE', 'C_SEX'].map((concept) => [
    concept,
    { codes: [{ code: '0', name: 'Total' }] },
  ]),
);

export default defineDataset({
  id: 'occupation-jobs',
  title: 'People in work by occupation',
  summary:
    'How many residents work in each occupation, by region and nation, with the confidence interval, over twelve months of the Annual Population Survey.',
  themes: ['employment'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'annual population survey - regional - occupation (SOC2020) by sex by employment type',
    url: PUBLISHED,
    ids: { nomis: 'NM_218_1' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'quarterly',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['uk', 'country', 'region'],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'On 9 October 2024 the regulator suspended its accreditation, at the request of the publisher, because fewer people answer',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Annual Population Survey, via Nomis',
  },
  question: 'How many people who live in this region work in this occupation?',
  smallest_safe_area: 'region',
  trap: 'People by where they live and by their main job, from a sample: a unit group of one region often rests on a few dozen interviews, so read the interval first.',
  not_for: [
    'Local authorities: this table of the survey is of regions and nations',
    'Jobs at workplaces: a commuter is counted at home, a second job not at all',
    'A change between windows that overlap, or one smaller than the interval',
    'Joining to figures coded to SOC 2010',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/methodologies/annualpopulationsurveyapsqmi',
    notes: [
      'Rounded to 100; occupations may not add up to the total, which also counts people whose occupation is not known',
      'The interval is withheld where the sample of the group is small, the estimate too where it is 0 to 2',
      'ONS reported in September 2022 that its household surveys had given some occupations wrong codes since SOC 2020 came in: use the windows of 2021 and 2022 with care',
    ],
  },
  reference: 'Residents in employment, mean of a twelve-month window',
  source: {
    publisher: 'nomis',
    dataset: 'NM_218_1',
    levels: ['uk', 'country', 'region'],
    concepts: {
      ...WHOLE,
      SOC2020_FULL: { dimension: 'occupation' },
      MEASURE: { codes: [{ code: '1', name: 'Count' }] },
      MEASURES: {
        codes: [
          { code: '20100', name: 'Value' },
          { code: '20701', name: 'Confidence' },
        ],
      },
    },
  },
  schedule: {
    cron: '35 7 10-24 1,4,7,10 *',
    why: 'Published at 07:00 with the labour market release of January, April, July and October; looked for each morning from the 10th to the 24th',
  },
  period: { type: 'span', months: 12 },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: {
        classification: 'soc-2020',
        levels: [1, 2, 3, 4],
        total: 'All occupations',
        publisher_column: 'nomis',
        publisher_total: '0',
      },
    },
  ],
  measures: [
    {
      ...PEOPLE,
      id: 'employed_in_occupation',
      name: 'People in work, by occupation',
      nature: 'count',
      additive: true,
      error_measure: 'employed_in_occupation_ci',
      interval: 'ci95.published',
      at: { MEASURES: '20100' },
      plausible: { min: 0, max: 40_000_000 },
      step: { ratio: 5, floor: 100_000 },
    },
    {
      ...PEOPLE,
      id: 'employed_in_occupation_ci',
      name: 'People in work, by occupation: half-width of the 95% confidence interval',
      nature: 'level',
      additive: false,
      from_parts: 'not_computed',
      role: 'error',
      at: { MEASURES: '20701' },
      plausible: { min: 0, max: 2_000_000 },
    },
  ],
  checks: { median_revision: 0.1 },
  charts: [
    {
      title: 'People in work in professional occupations',
      kind: 'bar',
      measure: 'employed_in_occupation',
      filters: { occupation: '2' },
      areas: ['E12000003', 'E12000002', 'E12000001', 'E92000001'],
    },
  ],
  sample: 'sample.sql',
});
