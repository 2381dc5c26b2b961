import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CONTRACT_AREAS } from './contract-areas.ts';
import { MEASURES } from './measures.ts';

const STATISTICS = 'https://www.gov.uk/government/collections/restart-scheme-statistics';

export default defineDataset({
  id: 'employment-programmes',
  title: 'Employment programmes: referrals, starts and outcomes',
  summary:
    'Restart, the Work and Health Programme and Connect to Work in England and Wales: people referred, people who started, and how many of each start month earned or reached a job outcome within twelve months, by contract area and group.',
  themes: ['employment', 'unemployment'],
  publisher: 'Department for Work and Pensions',
  published_as: { name: 'Restart Scheme statistics', url: STATISTICS },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'quarterly',
  undated: 'The page of the quarter says when it was last changed.',
  classification: {
    value: 'employment_programmes',
    name: 'Employment programmes and their contract package areas',
  },
  spatial_availability: [],
  accreditation: {
    value: 'official_statistics',
    note: 'As the pages of Restart and of the Work and Health Programme say; Connect to Work was not seen',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Work and Pensions, employment programme statistics',
  },
  question: 'Of the people who started on an employment programme, how many found lasting work?',
  smallest_safe_area: null,
  trap: 'People who started lately have had less time: a start month whose twelve months have not passed is marked immature, and must not stand beside one whose have. This year’s outcomes are not those of this year’s referrals.',
  not_for: [
    'Comparing areas of Restart as if they were providers: each has one provider, and areas differ in their jobs and people',
    'Comparing programmes: they take other people, by other rules',
    'Dividing outcomes by the referrals of the same months',
    'Local authorities or partnerships: contract areas do not nest in them',
    'Saying that the programme caused the work: nobody knows from this who would have found it anyway',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/restart-scheme-statistics-background-and-methodology/restart-scheme-statistics-background-and-methodology',
    notes: [
      'The workbooks of the publisher were not at hand: this was written to the layout that is known of them and tried on a stand-in, and has not yet met the real file',
      'The address of the collection of Connect to Work was not seen; a live run that finds no such page is refused and says so',
      'Counts are rounded to 10. What a mark means is read from the legend of each workbook, since the programmes use the same marks for different things',
      'No provider is named in the tables and no UKPRN is published: who holds a contract area is told by programme-contracts',
      'The interval is the Wilson score interval at 95% from the published rate and the smallest number that rounds to the published one',
      'Sums over months stand beside the months and are set aside',
    ],
  },
  reference: 'Month of referral, or month in which people started',
  source: {
    publisher: 'dwp',
    programme: 'programme',
    contract_area: 'contract_area',
    elapsed: 'programme_months_elapsed',
    programmes: [
      {
        id: 'restart',
        areas: 'restart',
        collection: '/government/collections/restart-scheme-statistics',
        titled: 'Restart Scheme statistics',
        legend: null,
        sheets: [
          {
            name: '1_1',
            rows: { Month: 'month' },
            figures: {
              Referrals: 'programme_referrals',
              'Individuals referred': 'programme_individuals_referred',
            },
            besides: ['Starts'],
          },
          {
            name: '1_2',
            rows: { 'Contract Package Area': 'contract_area', 'Start month': 'month' },
            figures: {
              Starts: 'programme_starts',
              'First earnings': 'programme_first_earnings',
              'First earnings rate': 'programme_first_earnings_rate',
              'Job outcomes': 'programme_job_outcomes',
              'Job outcome rate': 'programme_job_outcome_rate',
            },
            cohorts: true,
          },
        ],
      },
      {
        id: 'work_and_health',
        areas: 'whp',
        collection: '/government/collections/work-and-health-programme-statistics',
        titled: 'Work and Health Programme statistics',
        legend: { '-': 'not_applicable', '.': 'negligible' },
        sheets: [
          {
            name: '1_1',
            rows: { 'In month': 'month' },
            columns: 'participant_group',
            figures: {
              Referrals: 'programme_referrals',
              'Individuals Referred': 'programme_individuals_referred',
            },
            besides: ['Starts'],
          },
          {
            name: '1_2',
            rows: { 'In month': 'month' },
            columns: 'participant_group',
            figures: {
              Starts: 'programme_starts',
              'Job outcomes within 12 months': 'programme_job_outcomes',
              'Percentage within 12 months': 'programme_job_outcome_rate',
            },
            besides: ['Job outcomes within 6 months', 'Percentage within 6 months'],
            cohorts: true,
          },
          {
            name: '2_1',
            rows: { 'Contract Package Area or Local Government Partnership': 'contract_area' },
            since: '2017-11',
            figures: {
              Referrals: 'programme_referrals',
              'Individuals Referred': 'programme_individuals_referred',
              Starts: 'programme_starts',
            },
          },
        ],
      },
      {
        id: 'connect_to_work',
        areas: 'ctw',
        collection: '/government/collections/connect-to-work-statistics',
        titled: 'Connect to Work statistics',
        legend: null,
        sheets: [
          {
            name: '1_1',
            rows: { Month: 'month' },
            figures: { Referrals: 'programme_referrals', Starts: 'programme_starts' },
          },
        ],
      },
    ],
  },
  schedule: {
    cron: '45 9 * * 4',
    why: 'Published on a Thursday, once a quarter for each programme',
  },
  entities: [],
  period: { type: 'month' },
  dimensions: [
    {
      id: 'programme',
      name: 'Programme',
      codes: [
        { code: 'total', name: 'No programme alone', level: 0 },
        { code: 'restart', name: 'Restart', level: 1, parent: 'total' },
        { code: 'work_and_health', name: 'Work and Health Programme', level: 1, parent: 'total' },
        { code: 'connect_to_work', name: 'Connect to Work', level: 1, parent: 'total' },
      ],
    },
    { id: 'contract_area', name: 'Contract package area', codes: CONTRACT_AREAS },
    {
      id: 'participant_group',
      name: 'Group that a person is of',
      groups: { disability: 'disabled-people', long_term_unemployed: 'long-term-unemployed' },
      codes: [
        { code: 'total', name: 'All who take part', level: 0 },
        {
          code: 'disability',
          name: 'Disability group',
          level: 1,
          parent: 'total',
          publisher_code: 'Disability',
        },
        {
          code: 'early_access',
          name: 'Early access group: carers, ex-offenders, care leavers and others',
          level: 1,
          parent: 'total',
          publisher_code: 'Early Access',
        },
        {
          code: 'long_term_unemployed',
          name: 'Long-term unemployed group',
          level: 1,
          parent: 'total',
          publisher_code: 'Long Term Unemployed',
        },
      ],
    },
  ],
  measures: MEASURES,
  charts: [
    {
      title: 'Job outcomes of those who started on Restart, by start month',
      kind: 'line',
      measure: 'programme_job_outcome_rate',
      filters: { programme: 'restart', contract_area: 'total', participant_group: 'total' },
    },
  ],
  sample: 'sample.sql',
});
