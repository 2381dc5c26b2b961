import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  ADVICE,
  AREA_NOTES,
  NOT_FOR,
  PROJECTIONS,
  PUBLISHED,
  WORKBOOKS,
} from '../publications/projections-2035.ts';

const SPAN = 'From 2020, a year of the pandemic, to 2035: fifteen years together, not one year';

/** Broad groups of industries as the workbooks name them; a section's letter where one is exactly it. */
const INDUSTRIES = [
  ['primary-utilities', 'Agriculture, mining, energy and water', 'Primary sector and utilities'],
  ['C', 'Manufacturing', 'Manufacturing'],
  ['F', 'Construction', 'Construction'],
  [
    'trade-accommodation-transport',
    'Trade, accommodation and transport',
    'Trade, accomod. and transport',
  ],
  ['business-other-services', 'Business and other services', 'Business and other services'],
  ['non-marketed-services', 'Public administration, education and health', 'Non-marketed services'],
] as const;

interface Change {
  readonly id: string;
  readonly name: string;
  /** Heading of its column in the sheets. */
  readonly column: string;
  readonly population: string;
  readonly least: number;
}

const CHANGES: readonly Change[] = [
  {
    id: 'net_change',
    name: 'Net change in jobs',
    column: 'Change',
    population: 'Jobs in 2035 less jobs in 2020: growth, or decline where it is below zero',
    least: -2_000_000,
  },
  {
    id: 'replacement_demand',
    name: 'Replacement demand',
    column: 'Demand',
    population:
      'Jobs to be filled because people leave them: retirement, care, death, moving away. People who change between jobs of the same kind are not counted',
    least: 0,
  },
  {
    id: 'projected_openings',
    name: 'Projected job openings',
    column: 'Requirement',
    population: 'Net change and replacement demand together: jobs to be filled by newcomers',
    least: -2_000_000,
  },
];

const HEADLINE = {
  ...{ section: null, order: 86, what: 'projected job openings' },
  side: { of: 'demand', by: 'occupation' },
} as const;

/** The count over the whole span, and the same as percent of the jobs of 2020. */
function measuresOf({ id, name, column, population, least }: Change) {
  const shared = { nature: 'change', population, clock: SPAN, publisher_words: PUBLISHED } as const;
  return [
    {
      ...shared,
      id,
      name,
      unit: 'jobs',
      decimals: 0,
      additive: true,
      from_parts: 'sum',
      rounding: { to: 1 },
      headline: id === 'projected_openings' ? HEADLINE : null,
      at: { unit: 'thousands', column },
      scale: 1000,
      plausible: { min: least, max: 25_000_000 },
    },
    {
      ...shared,
      id: `${id}_percent`,
      name: `${name}: percent of the jobs in 2020`,
      unit: 'percent',
      decimals: 1,
      additive: false,
      from_parts: 'ratio_of_sums',
      numerator: id,
      denominator: 'Jobs in 2020',
      at: { unit: 'percent', column },
      plausible: { min: -100, max: 250 },
    },
  ] as const;
}

export default defineDataset({
  ...PROJECTIONS,
  hosting: 'hosted',
  kind: 'observations',
  spatial_availability: ['country', 'combined_authority', 'lep', 'lsip'],
  id: 'projected-openings',
  title: 'Projected job openings to 2035',
  summary:
    'Job openings from 2020 to 2035 that a model projects for England and areas in it, by occupation and by industry: the net change in jobs and the replacement of people who leave, apart and together.',
  themes: ['projections', 'demand', 'skills'],
  published_as: {
    name: 'Labour market and skills projections: 2020 to 2035',
    url: PUBLISHED,
    ids: { sheets: 'Occ T1, Occ T2, Ind T1' },
  },
  classification: {
    value: 'projections',
    name: 'Openings by occupation and by industry',
    standards: ['SOC 2020', 'UK SIC 2007'],
  },
  question:
    'How many openings of each kind are projected here to 2035, and how many of them replace people who leave?',
  trap: 'Most openings replace people who leave and are no growth; they are of fifteen years together, and the first is a year of the pandemic.',
  not_for: [
    'Adding occupations to industries: each divides the same openings',
    ...NOT_FOR,
    'Openings of one year: a fifteenth is an average and no forecast of any year',
    'Vacancies: people who move between jobs of the same kind leave vacancies too, and are not counted',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      `${ADVICE}. What counts is the smaller of the jobs in 2020 and in 2035`,
      'The first year, 2020, is a year of the pandemic: industries that were shut then start low',
      'Replacement demand depends on what the model takes people to do at each age, and on how finely occupations are divided',
      ...AREA_NOTES,
      'Nine major and 26 sub-major occupations, where the workbook of the area has the second sheet; six industries and none finer. Of the recorded areas England and Dorset have sub-major occupations: the others are extracts of the first sheets',
    ],
  },
  source: {
    table: 'openings',
    ...WORKBOOKS,
  },
  schedule: {
    cron: '30 6 1 * *',
    why: 'published once and replaced since, so it is looked at every month',
  },
  reference:
    'Fifteen years from 2020 to 2035, as projected by the model run named in the workbooks',
  period: { type: 'change', ahead: true },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      exhaustive: true,
      codes: {
        classification: 'soc-2020',
        levels: [1, 2],
        total: 'All occupations',
        publisher_column: 'name',
        publisher_total: 'All occupations',
      },
    },
    {
      id: 'industry',
      name: 'Industry',
      exhaustive: true,
      codes: [
        { code: 'total', name: 'All industries', level: 0, publisher_code: 'All industries' },
        ...INDUSTRIES.map(([code, name, publisher_code]) => ({
          ...{ code, name, publisher_code, parent: 'total', level: 1 },
        })),
      ],
    },
  ],
  measures: CHANGES.flatMap(measuresOf),
  charts: [
    {
      title: 'Projected job openings, 2020 to 2035, by occupation',
      kind: 'bar',
      measure: 'projected_openings',
      filters: { industry: 'total' },
      areas: ['E92000001'],
    },
  ],
  sample: 'sample.sql',
});
