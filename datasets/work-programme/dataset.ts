import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { AREA_CODES, BREAKDOWNS, CONTRACT_CODES } from './contracts.ts';

const NOTE =
  'https://www.gov.uk/government/publications/work-programme-official-statistics-background-information-note';

const FIELD = 'Contract Package Area and Contract';
const OUTSIDE =
  'People on other programmes, and people out of work who were never referred to the Work Programme.';

/** One database of the service: its only measure by area, and by contract. */
const database = (id: string, table: string, measure: string) => ({
  id: `str:database:${id}`,
  month: 'Month',
  from: '2011-06',
  area: null,
  tables: BREAKDOWNS.map((breakdown) => ({
    measures: { [`str:count:${id}:${table}`]: measure },
    by: { contract_area: { field: FIELD, ...breakdown } },
  })),
});

const WITHIN_AN_AREA = {
  within: ['contract_area'],
  why: 'People were allocated at random between the contracts of one area; areas differ in jobs and in people.',
};

/** A count of a month, by whoever holds the contract. */
const COUNT = {
  unit: 'people',
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  ranking: 'refused',
  comparator_group: 'Contracts of the same contract package area in the same month',
  comparator: WITHIN_AN_AREA,
  rounding: { to: 10, zero_means: 'none or a few' },
  publisher_words: NOTE,
  population: 'People referred to the Work Programme in Great Britain',
  plausible: { min: 0, max: 200_000 },
} as const;

export default defineDataset({
  id: 'work-programme',
  title: 'Work Programme: referrals, attachments and job outcomes',
  summary:
    'Referrals, attachments and job outcomes of the Work Programme each month from June 2011 on, by contract package area and by contract. It ended; nobody was referred after March 2017.',
  themes: ['unemployment', 'skills'],
  publisher: 'Department for Work and Pensions',
  published_as: {
    name: 'Work Programme statistics',
    url: NOTE,
    ids: {
      referrals: 'str:database:WP_Referrals',
      attachments: 'str:database:WP_Attachments',
      job_outcomes: 'str:database:WP_Job_Outcomes',
    },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'ended',
  updated: '2020-09-30',
  state: 'ended',
  succeeded_by: null,
  classification: {
    value: 'contract-areas',
    name: 'Contract areas of employment programmes',
    standards: ['Contract package areas'],
  },
  spatial_availability: [],
  accreditation: { value: 'accredited_official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Work and Pensions, Stat-Xplore',
  },
  question:
    'How many people did a contract of the Work Programme get, take on and bring into lasting work?',
  smallest_safe_area: null,
  trap: 'The outcomes of a month are of people who were referred one to two years before: divided by the referrals of the same month they are no rate of anything.',
  not_for: [
    'A rate: no outcome here is told with the month of its referral',
    'Comparing contracts of different areas: only those of one area had people allocated at random',
    'Comparing with job outcomes of later programmes, which are of earnings and not of weeks',
  ],
  quality: {
    url: NOTE,
    notes: [
      'The adapter has not yet met the live service: ids of databases, fields and measures are those of its schema of 2023',
      'Labels of the contracts were not seen. Areas are found by the words of their names, contracts by those and the name of the prime, as a list of August 2012 has both (programme-contracts); a label that is not found stops the run by name',
      'How counts are adjusted or rounded in these databases was not seen: 10 is taken, as in those of Universal Credit',
    ],
  },
  breaks: [
    {
      date: '2017-04-01',
      what: 'No referrals after March 2017: attachments end, outcomes go on.',
      url: NOTE,
    },
  ],
  reference: 'Events of a month, whenever the people had been referred',
  source: {
    publisher: 'stat-xplore',
    databases: [
      database('WP_Referrals', 'V_F_WP_REFERRALS', 'wp_referrals'),
      database('WP_Attachments', 'V_F_WP_ATTACHMENTS', 'wp_attachments'),
      database('WP_Job_Outcomes', 'V_F_WP_JOB_OUTCOMES', 'wp_job_outcomes'),
    ],
  },
  schedule: { cron: '15 6 1 2 *', why: 'The statistics ended in 2020; looked at once a year' },
  entities: [],
  period: { type: 'month' },
  dimensions: [
    { id: 'contract_area', name: 'Contract package area', exhaustive: true, codes: AREA_CODES },
    { id: 'contract', name: 'Contract', exhaustive: true, codes: CONTRACT_CODES },
  ],
  measures: [
    {
      ...COUNT,
      id: 'wp_referrals',
      name: 'Referrals to the Work Programme',
      clock: 'The month of the referral',
      frame: {
        ...{ stage: 'referred', counts: 'spells', of: 'none', outside: OUTSIDE },
        clock: { from: 'referral', months: null, rule: 'Referred by a Jobcentre in the month' },
      },
    },
    {
      ...COUNT,
      id: 'wp_attachments',
      name: 'Attachments to the Work Programme',
      clock: 'The month in which the provider took the person on',
      frame: {
        ...{ stage: 'started', counts: 'spells', of: 'none', outside: OUTSIDE },
        clock: { from: 'start', months: null, rule: 'Taken on by the provider in the month' },
      },
    },
    {
      ...COUNT,
      id: 'wp_job_outcomes',
      name: 'Job outcomes of the Work Programme',
      clock: 'The month of the outcome, whenever the person had been referred',
      frame: {
        ...{ stage: 'sustained_13_weeks', counts: 'spells', of: 'none', outside: OUTSIDE },
        clock: {
          from: 'referral',
          months: null,
          rule: '13 or 26 weeks in work, in one spell or several, by the payment group of the person; at least 13 of everybody',
        },
      },
    },
  ],
  charts: [
    {
      title: 'Job outcomes of the Work Programme',
      kind: 'line',
      measure: 'wp_job_outcomes',
      filters: { contract_area: 'total', contract: 'total' },
    },
  ],
  sample: 'sample.sql',
});
