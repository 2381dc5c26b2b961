import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PAGE = 'https://skillsengland.education.gov.uk/apprenticeships/';

export default defineDataset({
  id: 'standards',
  title: 'Apprenticeship standards',
  summary:
    'The standards that apprenticeships in England train for, by reference, with level, route, months, funding band, job titles, subject, and occupation where it is known.',
  themes: ['reference', 'skills'],
  publisher: 'Skills England',
  published_as: { name: 'Apprenticeship standards', url: PAGE },
  regularity: 'irregular',
  updated: '2026-04',
  classification: {
    value: 'standards',
    name: 'Apprenticeship standards',
    standards: ['Skills England reference', 'Sector subject areas', 'SOC 2020'],
  },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Skills England; subjects from apprenticeship statistics of the Department for Education. © Skills England 2025',
  },
  question: 'What does this apprenticeship train for, at which level, for how long?',
  smallest_safe_area: null,
  trap: 'A reference keeps its number when the standard is written anew: length and funding are those of the newest list.',
  not_for: [
    'Joining by the LARS code: 0 stands where none was given, and came twice in one list',
    'A list of all standards that have been: only those of April 2026, and of May 2018 where that list is held',
    'Reading the occupation off a title: it is given only where a map of occupations says so',
  ],
  quality: {
    url: PAGE,
    notes: [
      'The list of April 2026 as it is held has 12 of the 15 routes; standards of the others stand as the list of May 2018 had them',
      'The subject is that under which the Department for Education counts starts on a standard of the same name; a standard whose name changed has none',
      'The map of occupations needs a key and has been met in one excerpt: one standard has an occupation. Others lead to occupations through their subject',
      'The list of May 2018 is no longer served by its publisher: a live run does not have it',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  register: 'standard',
  source: {
    publisher: 'skills-england',
    list: '/api/apprenticeshipstandards',
    ended: '/apprenticeship-standards-2018-05-08.csv',
    files: ['subjects.csv', 'occupations.csv'],
    sql: 'standards.sql',
    sample: 'sample.json',
  },
  schedule: { cron: '20 5 2 * *', why: 'standards are approved and changed every month' },
  reference: 'Standards as the newest list has them',
  columns: [
    { name: 'standard', title: 'Reference', role: 'code', type: 'text', key: true },
    { name: 'title', title: 'Name', role: 'title', type: 'text' },
    { name: 'level', title: 'Level', role: 'level', type: 'integer', nullable: true },
    { name: 'route', title: 'Route', type: 'text' },
    { name: 'months', title: 'Typical length in months', type: 'integer', nullable: true },
    {
      name: 'max_funding',
      title: 'Most that is paid for one, in pounds',
      type: 'integer',
      nullable: true,
    },
    { name: 'lars_code', title: 'LARS code', type: 'text', nullable: true },
    { name: 'status', title: 'Status, as printed', type: 'text', nullable: true },
    { name: 'approved_on', title: 'Approved for delivery on', type: 'date', nullable: true },
    { name: 'job_titles', title: 'Typical job titles', type: 'texts' },
    { name: 'listed', title: 'Lists that have it', type: 'texts' },
    {
      name: 'subject',
      title: 'Sector subject area',
      role: 'dimension',
      type: 'text',
      nullable: true,
    },
    { name: 'subject_from', title: 'What says the subject', type: 'text', nullable: true },
    { name: 'occupations', title: 'Occupations of SOC 2020', type: 'texts' },
    { name: 'occupations_from', title: 'What says the occupations', type: 'text', nullable: true },
  ],
});
