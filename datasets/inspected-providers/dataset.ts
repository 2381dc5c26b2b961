import { defineDataset } from '../../schemas/dataset/declaration.ts';

const COLLECTION = '/government/collections/further-education-and-skills-inspection-outcomes';

export default defineDataset({
  id: 'inspected-providers',
  title: 'Providers that are inspected, and where their head offices are',
  summary:
    'Every provider of further education and skills in England on the inspectorate’s list, by UK Provider Reference Number, with its kind and the authority that its head office is in.',
  themes: ['reference', 'skills'],
  publisher: 'Ofsted',
  published_as: {
    name: 'Further education and skills inspections and outcomes: management information',
    url: `https://www.gov.uk${COLLECTION}`,
  },
  hosting: 'hosted',
  kind: 'records',
  regularity: 'monthly',
  undated: 'The page of the month says when it was last changed.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'management_information' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Ofsted, Further education and skills inspections and outcomes',
  },
  question: 'What kind of provider is this, and where is its head office?',
  smallest_safe_area: null,
  trap: 'The authority is that of the head office. Many providers deliver elsewhere, some in all of England.',
  not_for: [
    'Where a provider delivers, or where its learners live',
    'A register of who may deliver training: it lists whom the inspectorate inspects',
  ],
  quality: {
    url: `https://www.gov.uk${COLLECTION}`,
    notes: [
      'The file of the publisher was not at hand: this was written to the layout that is known of it and tried on a stand-in, and has not yet met the real file',
      'The file names the authority and prints no code; a name that is that of no authority in force, or of two, has no code and stays as printed',
      'Lines without a UKPRN are set aside and counted',
    ],
  },
  reference: 'Providers on the list of most recent inspections',
  source: {
    publisher: 'ofsted',
    collection: COLLECTION,
    titled: 'Further education and skills inspections and outcomes: management information',
    words: ['most recent', 'latest inspection'],
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
