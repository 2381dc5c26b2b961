import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  ADVICE,
  AREA_NOTES,
  NOT_FOR,
  PROJECTIONS,
  PUBLISHED,
  WORKBOOKS,
} from '../publications/projections-2035.ts';

/** A group of industries: our code, our name, the code it belongs to, and the workbooks' name. */
type Group = readonly [code: string, name: string, parent: string, printed: string];

/**
 * Broad groups and the detailed ones in them, as the workbooks divide SIC 2007. A group that is
 * exactly a section has the section's letter. Construction is not divided.
 */
const INDUSTRIES: readonly Group[] = [
  [
    'primary-utilities',
    'Agriculture, mining, energy and water',
    'total',
    'Primary sector and utilities',
  ],
  ['A', 'Agriculture, forestry and fishing', 'primary-utilities', 'Agriculture'],
  ['B', 'Mining and quarrying', 'primary-utilities', 'Mining and quarrying'],
  ['D', 'Electricity and gas', 'primary-utilities', 'Electricity and gas'],
  ['E', 'Water, sewerage and waste', 'primary-utilities', 'Water and sewerage'],
  ['C', 'Manufacturing', 'total', 'Manufacturing'],
  ['food-drink-tobacco', 'Food, drink and tobacco', 'C', 'Food drink and tobacco'],
  ['engineering', 'Engineering', 'C', 'Engineering'],
  ['rest-of-manufacturing', 'Rest of manufacturing', 'C', 'Rest of manufacturing'],
  ['F', 'Construction', 'total', 'Construction'],
  [
    'trade-accommodation-transport',
    'Trade, accommodation and transport',
    'total',
    'Trade, accomod. and transport',
  ],
  [
    'G',
    'Wholesale and retail trade',
    'trade-accommodation-transport',
    'Wholesale and retail trade',
  ],
  ['H', 'Transport and storage', 'trade-accommodation-transport', 'Transport and storage'],
  ['I', 'Accommodation and food', 'trade-accommodation-transport', 'Accommodation and food'],
  [
    'business-other-services',
    'Business and other services',
    'total',
    'Business and other services',
  ],
  ['media', 'Media', 'business-other-services', 'Media'],
  [
    'information-technology',
    'Information technology',
    'business-other-services',
    'Information technology',
  ],
  ['K', 'Finance and insurance', 'business-other-services', 'Finance and insurance'],
  ['L', 'Real estate', 'business-other-services', 'Real estate'],
  ['M', 'Professional services', 'business-other-services', 'Professional services'],
  ['N', 'Support services', 'business-other-services', 'Support services'],
  ['R', 'Arts and entertainment', 'business-other-services', 'Arts and entertainment'],
  ['other-services', 'Other services', 'business-other-services', 'Other services'],
  [
    'non-marketed-services',
    'Public administration, education and health',
    'total',
    'Non-marketed services',
  ],
  ['O', 'Public administration and defence', 'non-marketed-services', 'Public admin. and defence'],
  ['P', 'Education', 'non-marketed-services', 'Education'],
  ['Q', 'Health and social work', 'non-marketed-services', 'Health and social work'],
];

export default defineDataset({
  ...PROJECTIONS,
  hosting: 'hosted',
  kind: 'observations',
  spatial_availability: ['country', 'combined_authority', 'lep', 'lsip'],
  id: 'projected-employment',
  title: 'Projected jobs to 2035',
  summary:
    'Jobs each year from 2010 to 2035 in England and areas in it, by occupation and by industry: estimated to 2020, and projected by a model after it.',
  themes: ['projections', 'employment', 'demand'],
  published_as: {
    name: 'Labour market and skills projections: 2020 to 2035',
    url: PUBLISHED,
    ids: { sheets: 'Occ F2, Ind F2' },
  },
  classification: {
    value: 'projections',
    name: 'Jobs by occupation and by industry',
    standards: ['SOC 2020', 'UK SIC 2007'],
  },
  question: 'How many jobs of each kind does a model expect here by 2035, and whence does it come?',
  trap: 'Everything after 2020 is a model that carries past trends on, and 2020 itself is a year of the pandemic.',
  not_for: [
    'Adding occupations to industries: each divides the same jobs',
    'Adding broad groups to detailed ones: the detailed are parts of the broad',
    ...NOT_FOR,
    'The path of single years between 2020 and 2035',
    'Openings: people who leave are replaced even where jobs become fewer',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ADVICE,
      'The base year, 2020, is a year of the pandemic: industries that were shut then stand low, and growth from it is not growth from a usual year',
      'Detailed occupations step between 2020 and 2021, where estimates end and the model begins: managers by a tenth and more in many areas. Compare years on one side of it',
      ...AREA_NOTES,
    ],
  },
  source: {
    table: 'employment',
    ...WORKBOOKS,
  },
  schedule: {
    cron: '45 6 1 * *',
    why: 'published once and replaced since, so it is looked at every month',
  },
  reference: 'Jobs in a year, at their place of work; estimated to 2020 and projected after it',
  period: { type: 'year', ahead: true },
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
        ...INDUSTRIES.map(([code, name, parent, publisher_code]) => ({
          ...{ code, name, parent, publisher_code },
          level: parent === 'total' ? 1 : 2,
        })),
      ],
    },
  ],
  measures: [
    {
      id: 'projected_jobs',
      name: 'Jobs, estimated and projected',
      unit: 'jobs',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: 'Jobs of employees and the self-employed, at their place of work',
      clock: 'A year',
      rounding: { to: 1 },
      publisher_words: PUBLISHED,
      at: { unit: 'thousands', column: 'year' },
      scale: 1000,
      plausible: { min: 0, max: 40_000_000 },
      step: { ratio: 4, floor: 20_000 },
    },
  ],
  charts: [
    {
      title: 'Jobs in England, estimated to 2020 and projected to 2035',
      kind: 'line',
      measure: 'projected_jobs',
      filters: { occupation: 'total', industry: 'total' },
      areas: ['E92000001'],
    },
  ],
  sample: 'sample.sql',
});
