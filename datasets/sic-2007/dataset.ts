import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'sic-2007',
  title: 'Standard Industrial Classification 2007',
  summary: 'The sections and divisions by which industries are counted in the United Kingdom.',
  themes: ['reference'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'UK Standard Industrial Classification of Economic Activities 2007',
    url: 'https://www.ons.gov.uk/methodology/classificationsandstandards/ukstandardindustrialclassificationofeconomicactivities/uksic2007',
  },
  regularity: 'irregular',
  updated: '2007-12-31',
  classification: {
    value: 'industry',
    name: 'Industries',
    standards: ['UK SIC 2007', 'NACE Rev. 2'],
  },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
  },
  question: 'What does an industry code stand for, and what does it belong to?',
  smallest_safe_area: null,
  trap: 'An industry is what a workplace mainly does, not what its people do: an accountant in a factory counts in manufacturing.',
  not_for: ['Counting occupations or skills', 'Joining to figures coded to SIC 2003'],
  quality: {
    url: 'https://www.ons.gov.uk/methodology/classificationsandstandards/ukstandardindustrialclassificationofeconomicactivities',
    notes: ['Groups, classes and subclasses are not held: sections and divisions only'],
  },
  hosting: 'hosted',
  kind: 'records',
  register: 'industry',
  source: { publisher: 'files', files: ['codes.csv'], sql: 'codes.sql' },
  schedule: { cron: '0 5 1 * *', why: 'it changes once in a decade' },
  reference: 'The classification in force since 1 January 2008',
  columns: [
    { name: 'code', title: 'Code', role: 'code', type: 'text', key: true },
    { name: 'name', title: 'Name', role: 'title', type: 'text' },
    { name: 'parent', title: 'Code it belongs to', role: 'parent', type: 'text', nullable: true },
    { name: 'level', title: 'Level (1 section, 2 division)', role: 'level', type: 'integer' },
    { name: 'nomis_code', title: 'Code at Nomis', type: 'text' },
  ],
});
