import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Starts, achievements and achievement rates of apprenticeships. */
export default defineDataset({
  id: 'apprenticeships',
  hosting: 'linked',
  hosted_as: 'apprenticeship-starts',
  title: 'Apprenticeships',
  summary:
    'Apprenticeships in England: starts, participation, achievements and achievement rates by area, provider, standard, level and subject, with part-year figures in between.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Apprenticeships',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/apprenticeships',
  },
  regularity: 'quarterly',
  classification: {
    value: 'education',
    name: 'Apprenticeships by standard, level and subject',
    standards: ['Sector subject areas', 'Apprenticeship standards'],
  },
  spatial_availability: [
    'country',
    'region',
    'lep',
    'lsip',
    'combined_authority',
    'lad',
    'constituency',
  ],
  accreditation: {
    value: 'accredited_official_statistics',
    note: 'Standing of each table not verified: the release page says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Apprenticeships',
  },
  question:
    'How many apprenticeships start and are achieved here, in what and with which providers?',
  smallest_safe_area: 'lad',
  trap: 'A start is not a job that was not there before, and an achievement rate follows leavers of a year, not those who started in it.',
  not_for: [
    'A part of a year beside a whole one',
    'League tables of providers: many rates rest on few leavers',
    'Dividing the achievements of a year by its starts',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/apprenticeships',
    notes: ['Achievement rates have a release of their own each spring'],
  },
});
