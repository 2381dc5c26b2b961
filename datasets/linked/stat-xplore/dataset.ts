import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The benefit and programme statistics of DWP, behind a free key. */
export default defineDataset({
  id: 'stat-xplore',
  hosting: 'linked',
  title: 'Stat-Xplore',
  summary:
    'Tables of the Department for Work and Pensions on people on benefits and on employment programmes, by area down to small areas. A free key is needed; counts are adjusted so that nobody can be found.',
  themes: ['unemployment', 'skills'],
  publisher: 'Department for Work and Pensions',
  published_as: { name: 'Stat-Xplore', url: 'https://stat-xplore.dwp.gov.uk/' },
  regularity: 'monthly',
  classification: { value: 'benefits', name: 'Benefits and employment programmes', standards: [] },
  spatial_availability: [
    'country',
    'region',
    'lad',
    'constituency',
    'jobcentre_district',
    'ward',
    'msoa',
    'lsoa',
  ],
  accreditation: { value: 'official_statistics', note: 'Each database says its own standing' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Work and Pensions, Stat-Xplore',
  },
  question:
    'Which groups of people here are on benefits or on an employment programme, and what came of it?',
  smallest_safe_area: 'lad',
  trap: 'Counts are randomly adjusted or rounded: small cells and differences between them mean little, and parts do not add to totals.',
  not_for: [
    'Small differences between small counts',
    'Adding cells to a total that is published itself',
    'Comparing outcomes of programmes with different clocks',
  ],
  quality: {
    url: 'https://stat-xplore.dwp.gov.uk/',
    notes: [
      'Databases are updated on different days, most monthly or quarterly',
      'Which areas a database has differs from database to database',
    ],
  },
});
