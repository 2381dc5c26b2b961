import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Results at 16 and 18 under their old name, with the service that carries them today. */
export default defineDataset({
  id: 'performance-tables-14-to-19',
  hosting: 'linked',
  title: '14 to 19 performance tables',
  summary:
    'Results of schools and colleges in England at ages 16 and 18. The tables go on under other names: Compare school and college performance, and the statistical releases of the Department for Education.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'School and college performance tables',
    url: 'https://www.gov.uk/school-performance-tables',
  },
  regularity: 'ended',
  undated: 'Its successor took the place of its pages, and they give no date',
  classification: {
    value: 'education',
    name: 'School and college results',
    standards: ['Regulated Qualifications Framework'],
  },
  spatial_availability: ['country', 'region', 'lad'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, school and college performance',
  },
  state: 'ended',
  succeeded_by: 'https://www.compare-school-performance.service.gov.uk/',
  question: 'What did young people at schools and colleges of this area achieve at 16 and 18?',
  smallest_safe_area: 'lad',
  trap: 'Pupils are counted at the school they attend, not where they live; and measures were replaced so often that few can be followed for five years.',
  not_for: [
    'League tables: intake, size and chance explain most differences',
    '2020 and 2021 results, which teachers assessed, as part of a trend',
    'Adults: people over 19 are in the figures of further education',
  ],
  quality: {
    url: 'https://www.compare-school-performance.service.gov.uk/',
    notes: [
      'Upper-tier authorities run schools: figures are for those, not for districts of a county',
      'Exams were not sat in 2020 and 2021',
    ],
  },
  breaks: [
    {
      date: '2016-08-01',
      what: 'Attainment 8 and Progress 8 replace five good GCSEs as the headline at 16',
      url: null,
    },
    {
      date: '2020-03-20',
      what: 'Exams cancelled in 2020 and 2021; provider results were not published for those years in the usual form',
      url: null,
    },
  ],
});
