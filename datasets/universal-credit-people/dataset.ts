import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  ADJUSTED,
  COUNT,
  NOT_MET,
  ON_A_DAY,
  PUBLISHED,
  ROLL_OUT,
  SCHEDULE,
  UNIVERSAL_CREDIT,
  parted,
  publishedAs,
  readSince,
} from '../publications/universal-credit.ts';

export default defineDataset({
  ...UNIVERSAL_CREDIT,
  id: 'universal-credit-people',
  hosting: 'hosted',
  kind: 'observations',
  title: 'People on Universal Credit',
  summary:
    'People on Universal Credit on one day of each month, in and out of work, by what they must do to find work, by age and by sex, in Great Britain, its regions and districts.',
  published_as: publishedAs('People on Universal Credit', 'UC_Monthly'),
  question:
    'How many people here are on Universal Credit, and how many of them must look for work?',
  trap: 'It is no count of the unemployed: about a third of the people on Universal Credit work, and many need not look for work.',
  not_for: [
    'Counting the unemployed, or those who must look for work, with the whole',
    'Differences of a few people, which the adjustment of counts can make by itself',
    'Adding the ages or groups of a place and expecting its total to the last person',
  ],
  quality: { url: PUBLISHED, notes: [ADJUSTED, NOT_MET] },
  breaks: [...ROLL_OUT],
  reference: ON_A_DAY,
  source: {
    publisher: 'stat-xplore',
    databases: [
      {
        id: 'str:database:UC_Monthly',
        ...readSince('2022-01'),
        tables: [
          {
            measures: { 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL': 'uc_people' },
            by: {
              conditionality: {
                field: 'Conditionality Regime',
                codes: {
                  searching_for_work: { named: ['AA', 'Searching for work'] },
                  working_with_requirements: { named: ['Working - with requirements'] },
                  working_no_requirements: { named: ['Working - no requirements'] },
                  no_requirements: { named: ['BC', 'No work requirements'] },
                  planning_for_work: { named: ['DF', 'Planning for work'] },
                  preparing_for_work: { named: ['CE', 'Preparing for work'] },
                  unknown: { unknown: true },
                },
              },
            },
          },
          {
            measures: { 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL': 'uc_people' },
            by: {
              employment: {
                field: 'Employment indicator',
                codes: {
                  in_work: { named: ['In employment', 'In employment (PAYE) or self-employment'] },
                  not_in_work: { named: ['Not in employment'] },
                  unknown: { unknown: true },
                },
              },
            },
          },
          {
            measures: { 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL': 'uc_people' },
            by: {
              age: {
                field: 'Age (bands and single year)',
                codes: {
                  '16-24': { ages: { from: 16, to: 24 } },
                  '25-49': { ages: { from: 25, to: 49 } },
                  '50-plus': { ages: { from: 50, to: null } },
                  unknown: { unknown: true },
                },
              },
            },
          },
          {
            measures: { 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL': 'uc_people' },
            by: {
              sex: {
                field: 'Gender',
                codes: {
                  female: { named: ['Female'] },
                  male: { named: ['Male'] },
                  unknown: { unknown: true },
                },
              },
            },
          },
        ],
      },
    ],
  },
  schedule: SCHEDULE,
  dimensions: [
    parted('conditionality', 'What they must do to find work', 'All', {
      searching_for_work: 'Must search for work',
      working_with_requirements: 'Work, and must seek more',
      working_no_requirements: 'Work enough to need seek no more',
      no_requirements: 'No work requirements',
      planning_for_work: 'Must plan for work',
      preparing_for_work: 'Must prepare for work',
      unknown: 'Not known',
    }),
    parted('employment', 'In work', 'In work or not', {
      in_work: 'In work',
      not_in_work: 'Not in work',
      unknown: 'Not known',
    }),
    {
      ...parted('age', 'Age', 'All ages', {
        '16-24': 'Aged 16 to 24',
        '25-49': 'Aged 25 to 49',
        '50-plus': 'Aged 50 and over',
        unknown: 'Not known',
      }),
      groups: { '16-24': 'young-people', '50-plus': 'aged-50-and-over' },
    },
    parted('sex', 'Sex', 'Total', { female: 'Female', male: 'Male', unknown: 'Not known' }),
  ],
  measures: [
    {
      ...COUNT,
      id: 'uc_people',
      name: 'People on Universal Credit',
      group: 'benefit-claimants',
      population: 'People on Universal Credit in Great Britain',
      clock: 'The second Thursday of the month',
      plausible: { min: 0, max: 12_000_000 },
      step: { ratio: 4, floor: 500 },
    },
  ],
  charts: [
    {
      title: 'People on Universal Credit who must search for work',
      kind: 'line',
      measure: 'uc_people',
      filters: {
        conditionality: 'searching_for_work',
        employment: 'total',
        age: 'total',
        sex: 'total',
      },
      areas: ['K03000001', 'E92000001', 'E08000034'],
    },
  ],
});
