import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** What became of learners who achieved in further education, by provider. */
export default defineDataset({
  id: 'further-education-outcomes',
  hosting: 'linked',
  hosted_as: 'fe-outcomes',
  title: 'Further education outcomes',
  summary:
    'What learners who achieved in further education in England did in the year after: sustained employment, learning, both or neither, by provider, level and subject.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Further education outcomes',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-outcomes',
  },
  regularity: 'annual',
  classification: {
    value: 'education',
    name: 'Destinations of achievers',
    standards: ['Sector subject areas'],
  },
  spatial_availability: ['country', 'region', 'lad'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified: the release page says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education outcomes',
  },
  question: 'What did learners of a provider do after they achieved: work, learn on, or neither?',
  smallest_safe_area: 'country',
  trap: 'Only learners who achieved and could be matched are counted, and rates are not adjusted for who the learners were.',
  not_for: [
    'League tables of providers',
    'Learners who left without achieving',
    'Saying that the course caused the outcome',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-outcomes',
    notes: ['Rates with few learners are withheld; counts are rounded to 10'],
  },
});
