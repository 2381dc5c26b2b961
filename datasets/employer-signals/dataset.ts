import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { GUIDANCE, SIGNALS } from '../publications/signals.ts';

const COUNT = {
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  ranking: 'refused',
  clock:
    'Signals that hold on the day of the release, by the year in which what they tell of starts',
  rounding: { to: 1 },
  publisher_words: GUIDANCE,
} as const;

export default defineDataset({
  id: 'employer-signals',
  title: 'What employers tell local partners',
  summary:
    'Vacancies, hiring plans and developments that employers and local partners told of, counted by area, occupation, kind and year of start: never an employer by itself.',
  ...SIGNALS,
  themes: [...SIGNALS.themes],
  published_as: { name: 'Signals handed in to this Alongside', url: GUIDANCE },
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['country', 'region', 'lad'],
  question: 'What did employers here tell local partners of the jobs to come?',
  trap: 'Only those who were asked and told stand here. That a cell is hidden or not there does not say that nothing was told.',
  not_for: [
    'An estimate of all vacancies or of all jobs to come',
    'Setting areas or occupations against each other: where more are asked, more tell',
    'Adding up kinds or years: one project may be told as several kinds',
  ],
  quality: {
    url: GUIDANCE,
    notes: [
      'A figure is shown where at least three employers make it up and none of them more than 75% of it, and where what is left when the signals shown by themselves are taken off is made up so too',
      'suppressed means: made up by too few employers, or by none; the two are not told apart',
      'Employers are told apart by their names, without the form of the company',
      'Signals that are private, taken back or over are in no figure',
      'A signal without a start counts in the year in which it was told',
      'An occupation is that of the code given, or of the job title where it is likely enough; otherwise it is unknown',
    ],
  },
  hosting: 'hosted',
  kind: 'observations',
  source: { publisher: 'signal-files', makes: 'totals', sample: 'sample.csv' },
  sample: 'sample.csv',
  reference: 'Signals that hold on the day of the release',
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
        also: [{ code: 'unknown', name: 'No occupation told', parent: 'total', level: 1 }],
      },
    },
    {
      id: 'signal_kind',
      name: 'Kind of signal',
      codes: [
        { code: 'vacancies', name: 'Vacancies', level: 1 },
        { code: 'hiring_plan', name: 'Hiring plans', level: 1 },
        { code: 'new_site', name: 'New or growing sites', level: 1 },
        { code: 'contract_won', name: 'Contracts won', level: 1 },
        { code: 'redundancies', name: 'Redundancies', level: 1 },
      ],
    },
  ],
  measures: [
    {
      ...COUNT,
      id: 'employer_signals',
      name: 'Signals from employers',
      unit: 'signals',
      population: 'Signals that may be counted',
      plausible: { min: 3, max: 1_000_000 },
    },
    {
      ...COUNT,
      id: 'jobs_signalled',
      name: 'Jobs that employers tell of',
      unit: 'jobs',
      base: 'signals that say how many jobs they are about',
      base_measure: 'signals_with_a_number',
      population: 'Jobs of the signals that say how many they are about',
      plausible: { min: 3, max: 100_000_000 },
    },
    {
      ...COUNT,
      id: 'signals_with_a_number',
      name: 'Signals that say how many jobs they are about',
      unit: 'signals',
      role: 'base',
      population: 'Signals that may be counted and say a number',
      plausible: { min: 3, max: 1_000_000 },
    },
  ],
  charts: [
    {
      title: 'Jobs that employers tell of, by year of start',
      kind: 'bar',
      measure: 'jobs_signalled',
      filters: { occupation: 'total', signal_kind: 'hiring_plan' },
      areas: ['E92000001', 'E12000003', 'E08000034'],
    },
  ],
});
