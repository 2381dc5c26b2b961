import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Courses that providers offer, as the National Careers Service lists them. */
export default defineDataset({
  id: 'course-directory',
  hosting: 'linked',
  hosted_as: 'courses',
  title: 'National Careers Service course directory',
  summary:
    'Courses on offer in England as their providers list them: what, where, when, at what cost and for whom, with the provider’s UKPRN.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Find a course, National Careers Service',
    url: 'https://nationalcareers.service.gov.uk/find-a-course',
  },
  regularity: 'irregular',
  classification: { value: 'education', name: 'Courses and their runs', standards: [] },
  spatial_availability: ['country', 'region', 'lad'],
  accreditation: { value: 'not_statistics', note: 'A directory that providers fill themselves' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, National Careers Service course directory',
  },
  question: 'Which courses can a client take near here, when, and with whom?',
  smallest_safe_area: 'lad',
  trap: 'Providers fill it themselves: a course that is not in it may run, and one that is in it may be full or over.',
  not_for: [
    'A count of places or of learners',
    'What all providers offer: colleges list more on their own sites',
  ],
  quality: {
    url: 'https://nationalcareers.service.gov.uk/find-a-course',
    notes: ['Open data of it has been published; where and how often today is not verified'],
  },
});
