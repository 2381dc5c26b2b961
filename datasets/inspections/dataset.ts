import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  INSPECTION_OUTCOMES,
  LISTS,
  MOST_RECENT,
  PUBLISHED,
} from '../publications/inspection-outcomes.ts';
import { FRAMEWORKS, MEASURES, PROVISION_CODES } from './measures.ts';

export default defineDataset({
  id: 'inspections',
  title: 'Inspections of providers of training',
  summary:
    'What inspectors judged of providers of further education and skills in England, each inspection by its date: grades until 2025, and apart from them the report cards since November 2025.',
  themes: ['skills'],
  ...INSPECTION_OUTCOMES,
  hosting: 'hosted',
  kind: 'observations',
  question: 'What did inspectors judge of this provider, and when?',
  trap: 'A judgement is as old as its inspection, and says nothing of the years since. Grades and report cards answer different questions: no word of the one is a word of the other.',
  not_for: [
    'A league table: a grade has four values, and providers of one grade differ in all else',
    'Where a provider delivers: the place in the files is that of its head office, and is not held',
    'Reading a report card as a grade, or a grade as a report card',
    'How many people found work: inspectors judge the provision, not what became of people',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The files of the publisher were not at hand: this was written to the layout that is known of them and tried on a stand-in, and has not yet met the real file',
      'The list of the year counts inspections, so a provider may stand in it twice; the list of most recent inspections has one line a provider',
      'Grade 9 says that a short inspection found a provider still good: it is not worse than 4',
      'The numbers of a report card are places in the list of its words; the publisher gives none',
      'Lines without a UKPRN, and providers that were not inspected yet, are set aside and counted',
      'The inspection before the most recent one stands in columns of its own, which are not read',
    ],
  },
  reference: 'Judgements on the last day of an inspection',
  source: {
    ...LISTS,
    files: {
      in_year: ['in-year', 'in year'],
      most_recent: MOST_RECENT,
    },
    frameworks: FRAMEWORKS,
  },
  schedule: {
    cron: '45 10 12-20 * 1-5',
    why: 'Updated every month, about the tenth working day',
  },
  entities: ['provider'],
  period: { type: 'day', irregular: true },
  dimensions: [
    {
      id: 'inspections',
      name: 'Which inspections',
      codes: [
        { code: 'total', name: 'All that are held, each once', level: 0 },
        {
          code: 'most_recent',
          name: 'The most recent of each provider',
          level: 1,
          parent: 'total',
        },
        {
          code: 'in_year',
          name: 'Those of the inspection year, a provider perhaps twice',
          level: 1,
          parent: 'total',
        },
      ],
    },
    { id: 'provision', name: 'Kind of provision', codes: PROVISION_CODES },
  ],
  measures: MEASURES,
  charts: [
    {
      title: 'Overall effectiveness of each provider at its most recent inspection',
      kind: 'bar',
      measure: 'inspection_overall_effectiveness',
      filters: { inspections: 'most_recent', provision: 'total' },
    },
  ],
  checks: { rows_lost: 0.3 },
  sample: 'sample.sql',
});
