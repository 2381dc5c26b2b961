import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  INSPECTION_OUTCOMES,
  LISTS,
  MOST_RECENT,
  PUBLISHED,
} from '../publications/inspection-outcomes.ts';

export default defineDataset({
  id: 'inspected-providers',
  title: 'Providers that are inspected, and where their head offices are',
  summary:
    'Every provider of further education and skills in England on the inspectorate’s list, by UK Provider Reference Number, with its kind and the authority that its head office is in.',
  themes: ['reference', 'skills'],
  ...INSPECTION_OUTCOMES,
  hosting: 'hosted',
  kind: 'records',
  question: 'What kind of provider is this, and where is its head office?',
  trap: 'The authority is that of the head office. Many providers deliver elsewhere, some in all of England.',
  not_for: [
    'Where a provider delivers, or where its learners live',
    'A register of who may deliver training: it lists whom the inspectorate inspects',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The file of the publisher was not at hand: this was written to the layout that is known of it and tried on a stand-in, and has not yet met the real file',
      'The file names the authority and prints no code; a name that is that of no authority in force, or of two, has no code and stays as printed',
      'Lines without a UKPRN are set aside and counted',
    ],
  },
  reference: 'Providers on the list of most recent inspections',
  source: {
    ...LISTS,
    words: MOST_RECENT,
    columns: { type: 'Provider type', authority: 'Local authority' },
  },
  schedule: {
    cron: '50 10 12-20 * 1-5',
    why: 'Updated every month, about the tenth working day',
  },
  columns: [
    { name: 'provider', title: 'UKPRN', role: 'provider', type: 'text', key: true },
    { name: 'provider_name', title: 'Name', role: 'name', type: 'text' },
    { name: 'provider_type', title: 'Kind of provider', type: 'text', nullable: true },
    {
      name: 'area',
      title: 'Authority of the head office',
      role: 'area',
      type: 'text',
      nullable: true,
    },
    { name: 'area_name', title: 'Name of that authority', type: 'text', nullable: true },
    { name: 'as_at', title: 'Day that the list is as at', type: 'date', nullable: true },
  ],
});
