import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The welfare-to-work programme of 2011 to 2017; its statistics ended in 2020. */
export default defineDataset({
  id: 'work-programme-statistics',
  hosting: 'linked',
  hosted_as: 'work-programme',
  title: 'Work Programme',
  summary:
    'Referrals, attachments and job outcome payments of the Work Programme in Great Britain, by month of referral, payment group, prime provider and contract package area. Referrals ended in March 2017, the statistics in September 2020.',
  themes: ['employment', 'unemployment'],
  publisher: 'Department for Work and Pensions',
  published_as: {
    name: 'Work Programme statistics',
    url: 'https://www.gov.uk/government/collections/work-programme-statistics--2',
  },
  regularity: 'ended',
  updated: '2020-09-30',
  classification: {
    value: 'employment_programmes',
    name: 'Contract package areas, prime providers and payment groups',
    standards: [],
  },
  spatial_availability: ['country', 'region', 'lad', 'jobcentre_district'],
  accreditation: { value: 'official_statistics', note: 'Until they ended' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Work and Pensions, Work Programme statistics',
  },
  state: 'ended',
  succeeded_by: 'employment-programmes',
  question:
    'How many of those referred to the Work Programme from 2011 to 2017 stayed in work long enough for their provider to be paid?',
  smallest_safe_area: 'lad',
  trap: 'A job outcome was 13 weeks in work for some groups and 26 for others, and the providers of an area were sent people at random: only providers of one contract area can be compared, within one payment group and one month of referral.',
  not_for: [
    'Comparing providers of different contract areas',
    'Comparing with Restart or the Work and Health Programme: the outcome, its clock and the people are others',
    'Dividing the outcomes of a year by its referrals',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/work-programme-official-statistics-background-information-note',
    notes: ['Counts are rounded to 10; a provider is a prime contractor in a contract area'],
  },
});
