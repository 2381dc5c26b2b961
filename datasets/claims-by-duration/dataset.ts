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

const LAST = 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL';

export default defineDataset({
  ...UNIVERSAL_CREDIT,
  id: 'claims-by-duration',
  hosting: 'hosted',
  kind: 'observations',
  title: 'People on Universal Credit by how long',
  summary:
    'People on Universal Credit on one day of each month by how long their claim has lasted so far, those who must search for work apart, in Great Britain, its regions and districts.',
  published_as: publishedAs('People on Universal Credit', 'UC_Monthly'),
  question: 'How long have the people here who are on Universal Credit been on it so far?',
  trap: 'It is how long claims have lasted so far of those open on a day, and not how long claims last: long claims are open on more days, so a stock always has more of them than there are among claims that begin.',
  not_for: [
    'What share of claims last under 12 weeks or over 12 months: that is of claims that begin, and is not published',
    'Comparing with durations of Jobseeker’s Allowance: people stay on Universal Credit in work and when ill',
    'Who claims again: a new claim after a gap begins at nought',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ADJUSTED,
      NOT_MET,
      'The finest bands are 3 months here, as 13 weeks; the statement of the 2011 review is of 12 weeks',
      'Durations were taken out of the service from April 2018 to January 2019, because claims with a gap had been counted as one long one, and put back from January 2016 on',
    ],
  },
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
            measures: { [LAST]: 'uc_people_by_duration' },
            by: {
              conditionality: {
                field: 'Conditionality Regime',
                codes: {
                  searching_for_work: { named: ['AA', 'Searching for work'] },
                  other: { rest: true },
                },
              },
              duration: {
                field: 'Duration',
                codes: {
                  'up-to-3-months': { months: { from: 0, to: 3 } },
                  '3-to-6-months': { months: { from: 3, to: 6 } },
                  '6-to-12-months': { months: { from: 6, to: 12 } },
                  'over-12-months': { months: { from: 12, to: null } },
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
      other: 'Everyone else',
    }),
    parted('duration', 'How long so far', 'However long', {
      'up-to-3-months': 'Up to 3 months',
      '3-to-6-months': 'Over 3 and up to 6 months',
      '6-to-12-months': 'Over 6 and up to 12 months',
      'over-12-months': 'Over 12 months',
      unknown: 'Not known',
    }),
  ],
  measures: [
    {
      ...COUNT,
      id: 'uc_people_by_duration',
      name: 'People on Universal Credit, by how long so far',
      population: 'People on Universal Credit in Great Britain',
      clock: 'From the start of the present claim to the second Thursday of the month',
      plausible: { min: 0, max: 12_000_000 },
      step: { ratio: 4, floor: 500 },
    },
  ],
  charts: [
    {
      title: 'People who must search for work and have been on Universal Credit for over 12 months',
      kind: 'line',
      measure: 'uc_people_by_duration',
      filters: { conditionality: 'searching_for_work', duration: 'over-12-months' },
      areas: ['K03000001', 'E92000001', 'E08000034'],
    },
  ],
});
