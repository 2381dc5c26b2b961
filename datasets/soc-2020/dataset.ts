import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'soc-2020',
  title: 'Standard Occupational Classification 2020',
  summary:
    'The major, sub-major, minor and unit groups by which occupations are counted in the United Kingdom, with the skill level of each.',
  themes: ['reference'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'SOC 2020 Volume 1: structure and descriptions of unit groups',
    url: 'https://www.ons.gov.uk/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020/soc2020volume1structureanddescriptionsofunitgroups',
  },
  regularity: 'irregular',
  updated: '2025-04-16',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
  },
  question: 'What does an occupation code stand for, and what does it belong to?',
  smallest_safe_area: null,
  trap: 'The same four digits mean other jobs in SOC 2010: only about half of its unit groups go to a single group of SOC 2020.',
  not_for: [
    'Joining to figures coded to SOC 2010 or SOC 2000',
    'Counting industries',
    'How long training takes in months: a skill level is one of four steps',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020',
    notes: ['Two competent coders differ on about one job title in three at four digits'],
  },
  hosting: 'hosted',
  kind: 'records',
  register: 'occupation',
  source: { publisher: 'files', files: ['codes.csv', 'skill-levels.csv'], sql: 'codes.sql' },
  schedule: { cron: '0 5 1 * *', why: 'it changes once in a decade' },
  reference: 'The structure as published on 16 April 2025',
  columns: [
    { name: 'code', title: 'Code', role: 'code', type: 'text', key: true },
    { name: 'name', title: 'Name', role: 'title', type: 'text' },
    { name: 'parent', title: 'Code it belongs to', role: 'parent', type: 'text', nullable: true },
    {
      name: 'level',
      title: 'Level (1 major, 2 sub-major, 3 minor, 4 unit group)',
      role: 'level',
      type: 'integer',
    },
    {
      name: 'skill_level',
      title: 'Skill level (1 to 4, the most; none where the groups below differ)',
      type: 'integer',
      nullable: true,
    },
  ],
});
