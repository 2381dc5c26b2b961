import { defineDataset } from '../../schemas/dataset/declaration.ts';

const SERVICE = 'https://get-information-schools.service.gov.uk/';

export default defineDataset({
  id: 'schools',
  title: 'Schools and colleges in England',
  summary:
    'Every school, college and other establishment of the register, by its Unique Reference Number, with the authority that it is in, its kind, its phase, and when it opened and closed.',
  themes: ['reference', 'skills'],
  publisher: 'Department for Education',
  published_as: { name: 'Get Information about Schools', url: SERVICE },
  regularity: 'daily',
  undated: 'The file of a day has its date in its name.',
  classification: { value: 'education', name: 'Schools and colleges', standards: ['URN', 'UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'not_statistics', note: 'A register' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Get Information about Schools',
  },
  hosting: 'hosted',
  kind: 'records',
  register: 'school',
  question: 'Which school does a number stand for, and which authority is it in?',
  smallest_safe_area: null,
  trap: 'A school that becomes an academy closes and opens again under another number: one building has several, and one of them is open.',
  not_for: [
    'A count of schools: those that closed are in it',
    'Where pupils live: it says where establishments are',
    'A list of training providers: independent ones are not in it',
  ],
  quality: {
    url: SERVICE,
    notes: [
      'The file of the publisher was not at hand: this was written to the layout that is known of it and tried on a stand-in, and has not yet met the real file',
      'Names and telephones of head teachers are in the file, and are taken out before anything of it is written',
      'The authority is the administrative district that the file gives by its code; a district that was merged since stands as the authority that has its place. It is empty where the establishment is abroad or on an island with no such code',
      'A trust is in no authority: adverts of a trust are placed by their postcode',
    ],
  },
  reference: 'Establishments as the newest file has them',
  source: { publisher: 'get-information-about-schools', sample: 'sample.sql' },
  schedule: { cron: '20 5 * * 1', why: 'the file of every day changes little in a week' },
  columns: [
    { name: 'school', title: 'URN', role: 'code', type: 'text', key: true },
    { name: 'school_name', title: 'Name', role: 'title', type: 'text' },
    { name: 'area', title: 'Authority', role: 'area', type: 'text', nullable: true },
    { name: 'area_name', title: 'Name of the authority', type: 'text', nullable: true },
    { name: 'kind', title: 'Kind of establishment, as printed', type: 'text', nullable: true },
    { name: 'phase', title: 'Phase of education, as printed', type: 'text', nullable: true },
    { name: 'status', title: 'Status, as printed', type: 'text', nullable: true },
    { name: 'opened', title: 'Opened on', role: 'from', type: 'date', nullable: true },
    { name: 'closed', title: 'Closed on', role: 'to', type: 'date', nullable: true },
    { name: 'ukprn', title: 'UKPRN', type: 'text', nullable: true },
    { name: 'trust', title: 'UID of its trust', type: 'text', nullable: true },
    { name: 'town', title: 'Town', type: 'text', nullable: true },
    { name: 'postcode', title: 'Postcode', type: 'text', nullable: true },
  ],
});
