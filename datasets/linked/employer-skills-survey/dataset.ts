import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The survey of employers on vacancies, skills and training that is live today. */
export default defineDataset({
  id: 'employer-skills-survey',
  hosting: 'linked',
  title: 'Employer Skills Survey',
  summary:
    'Survey of employers in the UK, about every two years (2022 and 2024 are the latest known here): vacancies, hard-to-fill and skill-shortage vacancies, skills gaps, training given. Local tables are published with it. Figures of 2019 are held here: skill-shortages, recruitment-and-training.',
  themes: ['skills', 'demand'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Employer Skills Survey',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/employer-skills-survey',
  },
  regularity: 'irregular',
  classification: {
    value: 'skills',
    name: 'Employers’ skill needs',
    standards: ['SIC 2007', 'SOC 2020'],
  },
  spatial_availability: ['uk', 'country', 'region', 'lsip', 'lad'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing of each edition not verified: the release page says it',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Employer Skills Survey',
  },
  question:
    'Which skills do employers here find hard to get today, in which jobs, and do they train?',
  smallest_safe_area: 'lsip',
  trap: 'A skill-shortage vacancy is an employer’s own judgement of why a post was hard to fill, not a count of missing people; and a small area rests on few interviews.',
  not_for: [
    'A count of the people or posts that are missing',
    'Local authorities with few interviews',
    'A trend across editions, or from the figures of 2019 held here, without their notes on coverage: Scotland, small employers and wording changed',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/employer-skills-survey',
    notes: [
      'About every two years, between autumn and spring',
      'Areas and classification editions of the newest tables are not verified',
      'No file of 2022 or 2024 by area was found to read, so its figures are not held; those of 2019 are, and are not one series with them',
    ],
  },
});
