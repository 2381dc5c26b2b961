import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Participation and achievement in further education, by area, subject and level. */
export default defineDataset({
  id: 'further-education-and-skills',
  hosting: 'linked',
  hosted_as: 'fe-achievements',
  title: 'Further education and skills',
  summary:
    'Learners in further education and skills in England: participation and achievements by area, sector subject area and level, for full years and, in between, for the part of the year so far.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Further education and skills',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-and-skills',
  },
  regularity: 'quarterly',
  classification: {
    value: 'education',
    name: 'Further education by sector subject area and level',
    standards: ['Sector subject areas'],
  },
  spatial_availability: ['country', 'region', 'lep', 'lsip', 'combined_authority', 'lad'],
  accreditation: {
    value: 'accredited_official_statistics',
    note: 'Standing of each table not verified: the release page says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education and skills',
  },
  question:
    'How many people here take and achieve courses of further education, in which subjects and at which level?',
  smallest_safe_area: 'lad',
  trap: 'Figures within a year are cumulative: August to April is not a year. And learners are counted where they live, not where the college is.',
  not_for: [
    'A part of a year beside a whole one',
    'Adding subjects to a total of learners: one person may achieve in several',
    'The supply of higher education, which it leaves out',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-and-skills',
    notes: ['Small counts are withheld or shown as low, and rounded'],
  },
});
