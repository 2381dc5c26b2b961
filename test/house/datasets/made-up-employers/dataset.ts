import { defineDataset } from '../../../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://example.org/employers/';

export default defineDataset({
  id: 'made-up-employers',
  title: 'Made up employers',
  summary: 'Invented employers, with their sites and days.',
  themes: ['reference'],
  publisher: 'Nobody',
  published_as: { name: 'Made up employers', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'records',
  register: 'employer',
  regularity: 'irregular',
  classification: { value: 'employers', name: 'Employers' },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: nobody',
  },
  question: 'Which employer has this number?',
  smallest_safe_area: null,
  trap: 'An employer that has closed may still owe pay.',
  quality: { url: PUBLISHED },
  reference: 'Invented employers',
  source: { publisher: 'files', files: ['employers.csv'], sql: 'employers.sql' },
  schedule: { cron: '0 5 1 * *', why: 'tests' },
  columns: [
    { name: 'employer', title: 'Company number', role: 'code', type: 'text', key: true },
    { name: 'name', title: 'Name', role: 'title', type: 'text' },
    { name: 'sites', title: 'Sites', type: 'integer', nullable: true },
    { name: 'opened', title: 'First day', role: 'from', type: 'date', nullable: true },
    { name: 'closed', title: 'Last day', role: 'to', type: 'date', nullable: true },
    { name: 'occupations', title: 'Occupations it has', type: 'texts' },
  ],
});
