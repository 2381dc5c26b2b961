import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The national list of occupations in demand, by the index of Skills England. */
export default defineDataset({
  id: 'skills-england-occupations-in-demand',
  hosting: 'linked',
  title: 'Occupations in demand',
  summary:
    'An index of Skills England that puts each occupation of England into one of three bands: critical demand, elevated demand, not in high demand.',
  themes: ['demand', 'skills'],
  publisher: 'Skills England',
  published_as: {
    name: 'Occupations in demand',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/occupations-in-demand',
  },
  regularity: 'annual',
  classification: {
    value: 'occupations',
    name: 'Occupations by band of demand',
    standards: ['SOC 2020'],
  },
  spatial_availability: ['country'],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'Standing not verified: the release page says it',
  },
  estimated_from: 'partly_survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Skills England, Occupations in demand',
  },
  question: 'Which occupations does the government count as in demand across England?',
  smallest_safe_area: 'country',
  trap: 'It is of England as a whole: an occupation in critical demand may have no adverts in one district and hundreds in the next.',
  not_for: [
    'Demand in any one place',
    'A number of vacancies: it is a rank in bands',
    'A shortage: it does not measure supply',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/occupations-in-demand',
    notes: ['Made from several indicators of vacancies, wages and visas, each with its own age'],
  },
});
