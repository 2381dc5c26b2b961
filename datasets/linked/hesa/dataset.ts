import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Statistics of higher education: students, leavers and staff by provider. */
export default defineDataset({
  id: 'hesa',
  hosting: 'linked',
  title: 'HESA student, graduate and staff statistics',
  summary:
    'Students, qualifications, staff and graduate outcomes of UK higher education providers, by provider and subject.',
  themes: ['skills', 'population'],
  publisher: 'HESA (part of Jisc)',
  published_as: {
    name: 'HESA open data and official statistics',
    url: 'https://www.hesa.ac.uk/data-and-analysis',
  },
  regularity: 'annual',
  classification: {
    value: 'education',
    name: 'Higher education',
    standards: ['HECoS', 'CAH', 'SOC 2020'],
  },
  spatial_availability: ['uk', 'country', 'region'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Source: HESA',
  },
  question: 'What do people study in higher education, where, and what do graduates do afterwards?',
  smallest_safe_area: 'region',
  trap: 'Students are counted where the provider is or where they came from, not where they will work: most of a university’s graduates may leave.',
  not_for: [
    'The supply of graduates to a local labour market, taken as if all stayed',
    'League tables of providers: intake differs',
    'Further education: that is in the figures of the Department for Education',
  ],
  quality: {
    url: 'https://www.hesa.ac.uk/data-and-analysis',
    notes: [
      'Counts are rounded to 5; percentages on small groups are withheld',
      'Open tables are CC BY 4.0; bespoke data have terms of their own',
    ],
  },
  breaks: [
    {
      date: '2018-09-01',
      what: 'Graduate Outcomes, fifteen months after study, replaces the survey at six months for those who left from 2017 on',
      url: null,
    },
    {
      date: '2019-08-01',
      what: 'Subjects are coded to HECoS; they were coded to JACS before',
      url: null,
    },
  ],
});
