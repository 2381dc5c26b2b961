import { defineDataset } from '../../schemas/dataset/declaration.ts';

/** The classification whose groups the links lead to; the links themselves are published here only. */
const PAGE =
  'https://www.ons.gov.uk/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020';

export default defineDataset({
  id: 'crosswalk',
  title: 'Which courses may lead to which occupations',
  summary:
    'Links between the sector subject areas of further education and the groups of occupations of SOC 2020, each with its method and its evidence. Made and reviewed by Alongside; not official.',
  themes: ['reference', 'skills'],
  publisher: 'Alongside',
  published_as: { name: 'Which courses may lead to which occupations', url: PAGE },
  regularity: 'irregular',
  updated: '2026-11-29',
  classification: {
    value: 'crosswalk',
    name: 'Subjects beside occupations',
    standards: ['Sector subject areas', 'SOC 2020'],
  },
  spatial_availability: [],
  accreditation: {
    value: 'constructed',
    note: 'No official list links subjects to occupations. These links are ours, and have been reviewed by nobody else',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Made by Alongside from classifications of the Office for National Statistics and the Department for Education, and from apprenticeship statistics of the Department for Education',
  },
  question: 'Which occupations may a course of this subject lead to, and how is that known?',
  smallest_safe_area: null,
  trap: 'A link says that a course may lead there, not how many take that way. Nearly every subject leads to several groups of occupations, and nearly every group is led to by several subjects.',
  not_for: [
    'Splitting the completers of a subject among occupations: there are no weights, on purpose',
    'Reading one link as the only way into an occupation',
    'An official list of what a course is for',
  ],
  quality: {
    url: PAGE,
    notes: [
      'A link of method name stands where the names of the subject and of SOC groups name the same work',
      'A link of method standards stands where at least a tenth of the starts on the apprenticeship standards of the subject, in the academic years 2022 to 2023 to April 2026, are on standards for the work',
      'A link of method parts follows from links of the parts of the subject to parts of the group',
      'Preparation for life and work leads to no occupation by itself and is linked to none; so is what is not known',
      'In doubt a link is drawn: it can widen a range and never narrow it',
    ],
  },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'records',
  inputs: ['subjects', 'soc-2020'],
  files: ['links.csv'],
  sql: 'crosswalk.sql',
  proofs: [
    {
      id: 'every_subject_once',
      what: 'Every subject is linked to occupations, or to none, and never to both',
      sql: 'every-subject.sql',
    },
  ],
  group: 'demand-and-provision',
  schedule: { cron: '10 5 1 * *', why: 'after the lists that it joins' },
  reference: 'Links as reviewed on 29 November 2026',
  columns: [
    { name: 'subject', title: 'Subject code', role: 'dimension', type: 'text', key: true },
    { name: 'occupation', title: 'Occupation code', role: 'dimension', type: 'text', key: true },
    { name: 'subject_name', title: 'Subject', type: 'text' },
    { name: 'subject_tier', title: 'Tier of the subject (1 or 2)', type: 'integer' },
    { name: 'occupation_name', title: 'Occupations', type: 'text' },
    {
      name: 'occupation_level',
      title: 'Level of the occupations (1 major, 2 sub-major group; 0 none)',
      type: 'integer',
    },
    {
      name: 'method',
      title: 'How the link is known',
      type: 'text',
      codes: ['name', 'standards', 'parts', 'none'],
    },
    {
      name: 'groups',
      title: 'Finer groups of occupations that it rests on',
      type: 'texts',
      nullable: true,
    },
    { name: 'evidence', title: 'What it rests on', type: 'text' },
    { name: 'reviewed', title: 'Reviewed by Alongside on', type: 'date' },
  ],
});
