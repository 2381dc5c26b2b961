import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The register of schools and colleges in England. */
export default defineDataset({
  id: 'get-information-about-schools',
  hosting: 'linked',
  hosted_as: 'schools',
  title: 'Get Information about Schools',
  summary:
    'The register of schools, colleges and other establishments in England and Wales, with addresses, types, UKPRN of colleges and links to what came before and after. Whole register as CSV every day.',
  themes: ['reference', 'skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Get Information about Schools',
    url: 'https://get-information-schools.service.gov.uk/',
  },
  regularity: 'daily',
  classification: { value: 'education', name: 'Schools and colleges', standards: [] },
  spatial_availability: ['country', 'region', 'lad', 'ward', 'lsoa'],
  accreditation: { value: 'not_statistics', note: 'A register' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Get Information about Schools',
  },
  question: 'Which schools and colleges are there, where are they, and what did they use to be?',
  smallest_safe_area: 'lad',
  trap: 'Independent training providers are not in it, so it is no list of all who train.',
  not_for: [
    'A list of training providers',
    'Where learners live: it says where establishments are',
    'Opening and closing as of a day before today, without its dates',
  ],
  quality: {
    url: 'https://get-information-schools.service.gov.uk/',
    notes: ['The file of a day has its date in its name'],
  },
});
