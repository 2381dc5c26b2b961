import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CERTAINTIES, SIGNAL_KINDS } from '../../schemas/signals/words.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { GUIDANCE, SIGNALS } from '../publications/signals.ts';

/** A column of text that a signal may leave empty. */
const text = (name: string, title: string) =>
  ({ name, title, type: 'text', nullable: true }) as const;

export default defineDataset({
  id: 'open-signals',
  title: 'Signals that employers let be shown',
  summary:
    'Vacancies, hiring plans and developments that employers and local partners told of and let be shown one by one, with the name of the employer.',
  ...SIGNALS,
  themes: [...SIGNALS.themes],
  published_as: { name: 'Open signals handed in to this Alongside', url: GUIDANCE },
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['lad'],
  question: 'Which employers here have told openly of jobs to come?',
  trap: 'Most signals are not open: this is no list of all that employers told, still less of all that they plan.',
  not_for: [
    'A count of signals or of jobs: employer-signals has those that may be counted',
    'All employers of a place that plan to hire',
  ],
  quality: {
    url: GUIDANCE,
    notes: [
      'What an employer or a partner said, as it was given; nobody has checked it',
      'A place without a closer one is a region or a country; a postcode lies in the authority that most postcodes of its sector lie in',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  may_be_empty: true,
  source: { publisher: 'signal-files', makes: 'open', sample: '../employer-signals/sample.csv' },
  reference: 'Open signals that hold on the day of the release',
  columns: [
    { name: 'signal', title: 'Signal, by giver and id', role: 'code', type: 'text', key: true },
    { name: 'employer', title: 'Employer', role: 'title', type: 'text' },
    { name: 'kind', title: 'Kind', type: 'text', codes: wordsOf(SIGNAL_KINDS) },
    { name: 'area', title: 'Area', role: 'area', type: 'text' },
    { name: 'area_type', title: 'Area type', role: 'type', type: 'text' },
    { name: 'place', title: 'Place, as given', type: 'text' },
    { ...text('occupation', 'Occupation'), role: 'dimension' },
    text('occupation_printed', 'Occupation, as given'),
    { name: 'jobs', title: 'Jobs that it is about', type: 'integer', nullable: true },
    text('start', 'Start, a day or a month'),
    { name: 'certainty', title: 'How sure', type: 'text', codes: wordsOf(CERTAINTIES) },
    { name: 'told_by', title: 'Who told it', type: 'text' },
    { name: 'told_on', title: 'Told on', type: 'date' },
    { name: 'holds_until', title: 'Holds until', type: 'date' },
  ],
});
