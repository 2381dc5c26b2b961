import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'subjects',
  title: 'Sector subject areas',
  summary:
    'The 15 sector subject areas of further education and the 50 parts that they have, by which courses and apprenticeships in England are counted.',
  themes: ['reference', 'skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Sector subject areas',
    url: 'https://www.gov.uk/government/publications/types-of-regulated-qualifications/qualification-descriptions',
  },
  regularity: 'irregular',
  undated:
    'The list is that of a program of the Department for Education, which gives it no date of its own.',
  classification: {
    value: 'subject',
    name: 'Subjects of courses',
    standards: ['Sector subject areas'],
  },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, sector subject areas',
  },
  question: 'What does the code of a subject stand for, and what does it belong to?',
  smallest_safe_area: null,
  trap: 'A subject is what a course is about, not the work it leads to: many occupations take people from several subjects, and "Preparation for Life and Work" leads to none by itself.',
  not_for: [
    'Reading an occupation off a subject: the crosswalk between them is many to many',
    'Subjects of higher education, which are coded by another list (HECoS)',
    'Codes as numbers: 1.10 is not 1.1',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/types-of-regulated-qualifications/qualification-descriptions',
    notes: [
      'The source prints 11.4 for both Economics and Anthropology, and 15.4 for both Marketing and Sales and Law and Legal Services; Anthropology is 11.5 and Law and Legal Services 15.5, and the column "corrected_from" keeps what was printed',
      'Since 2023/24 tables print "Digital Technology" for what was Information and Communication Technology; it keeps its code 06',
      'The code "unknown" is ours: tables print "Not Applicable/ Not Known" beside the subjects, and it is the rest of every total',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  register: 'subject',
  source: { publisher: 'files', files: ['codes.csv'], sql: 'codes.sql' },
  schedule: { cron: '0 5 1 * *', why: 'it changes once in a decade' },
  reference: 'The list in use for further education in England',
  columns: [
    { name: 'code', title: 'Code', role: 'code', type: 'text', key: true },
    { name: 'name', title: 'Name', role: 'title', type: 'text' },
    { name: 'parent', title: 'Code it belongs to', role: 'parent', type: 'text', nullable: true },
    { name: 'level', title: 'Tier (1 or 2)', role: 'level', type: 'integer' },
    { name: 'publisher_label', title: 'What tables print for it', type: 'text' },
    {
      name: 'corrected_from',
      title: 'Code that the source printed, where it was wrong',
      type: 'text',
      nullable: true,
    },
    { name: 'other_names', title: 'Other names', type: 'texts' },
  ],
});
