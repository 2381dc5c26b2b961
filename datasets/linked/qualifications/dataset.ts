import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Regulated qualifications, by Ofqual's register. */
export default defineDataset({
  id: 'qualifications',
  hosting: 'linked',
  title: 'Register of Regulated Qualifications',
  summary:
    'Qualifications that Ofqual and CCEA regulate, with their number, level, sector subject area, awarding organisation, hours of guided learning and days.',
  themes: ['skills'],
  publisher: 'Ofqual',
  published_as: {
    name: 'Register of Regulated Qualifications',
    url: 'https://register.ofqual.gov.uk/',
  },
  regularity: 'irregular',
  classification: {
    value: 'education',
    name: 'Regulated qualifications',
    standards: ['Qualification numbers', 'Sector subject areas'],
  },
  spatial_availability: ['country'],
  accreditation: { value: 'not_statistics', note: 'A register of a regulator' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Ofqual, Register of Regulated Qualifications',
  },
  question: 'What is this qualification: its level, its subject, who awards it and until when?',
  smallest_safe_area: 'country',
  trap: 'A qualification on the register may be taken by nobody: being regulated says nothing of being offered.',
  not_for: [
    'What is on offer in a place',
    'Who takes or passes a qualification: other statistics of the regulator count that',
  ],
  quality: {
    url: 'https://register.ofqual.gov.uk/',
    notes: [
      'The layout of the file that the register lets people take away is not known here, so that its qualifications are not held',
    ],
  },
});
