import { defineDataset } from '../../../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://skillsengland.education.gov.uk/apprenticeships/';

export default defineDataset({
  id: 'made-up-standards',
  title: 'Apprenticeship standards',
  summary: 'Invented standards, with their level and length.',
  themes: ['reference'],
  publisher: 'Skills England',
  published_as: { name: 'Apprenticeship standards', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'records',
  register: 'standard',
  regularity: 'irregular',
  classification: { value: 'standards', name: 'Apprenticeship standards' },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Skills England',
  },
  question: 'What does this standard stand for?',
  smallest_safe_area: null,
  trap: 'A standard that is closed to starts may still have learners.',
  quality: { url: PUBLISHED },
  reference: 'Invented standards',
  source: { publisher: 'files', files: ['standards.csv'], sql: 'standards.sql' },
  schedule: { cron: '0 5 1 * *', why: 'tests' },
  columns: [
    { name: 'standard', title: 'Code', role: 'code', type: 'text', key: true },
    { name: 'title', title: 'Name', role: 'title', type: 'text' },
    { name: 'months', title: 'Typical length in months', type: 'integer', nullable: true },
    { name: 'opened', title: 'First day', role: 'from', type: 'date', nullable: true },
    { name: 'closed', title: 'Last day', role: 'to', type: 'date', nullable: true },
    { name: 'occupations', title: 'Occupations it leads to', type: 'texts' },
  ],
});
