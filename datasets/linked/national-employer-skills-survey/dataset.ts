import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The English survey of employers’ skill needs up to 2009, followed by the UK-wide Employer Skills Survey. */
export default defineDataset({
  id: 'national-employer-skills-survey',
  hosting: 'linked',
  title: 'National Employer Skills Survey',
  summary:
    'Survey of employers in England on hard-to-fill vacancies, skills gaps and training, last run in 2009. The UK-wide Employer Skills Survey took its place from 2011.',
  themes: ['skills', 'demand'],
  publisher: 'Learning and Skills Council; UK Commission for Employment and Skills',
  published_as: {
    name: 'National Employer Skills Survey for England',
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
  },
  regularity: 'ended',
  undated: 'Last run in 2009; the day its results came out is not recorded here',
  classification: {
    value: 'skills',
    name: 'Employers’ skill needs',
    standards: ['SIC 2003', 'SOC 2000'],
  },
  spatial_availability: ['country', 'region'],
  accreditation: {
    value: 'research',
    note: 'Standing of the individual editions not verified',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: UK Commission for Employment and Skills, National Employer Skills Survey',
  },
  state: 'ended',
  succeeded_by: 'employer-skills-survey',
  question: 'Which skills did employers in England find hard to get, and how did they train?',
  smallest_safe_area: 'region',
  trap: 'A skill-shortage vacancy is an employer’s own judgement of why a post was hard to fill, not a count of missing people.',
  not_for: [
    'Any statement about today',
    'A trend into the Employer Skills Survey without its comparability notes: coverage and wording changed in 2011',
    'Local authorities with few interviews',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/methodology/technical-documentation-2022',
    notes: [
      'The link is to the method of the survey that followed',
      'Classification editions of the early rounds, and areas below the regions, are not verified',
    ],
  },
  breaks: [
    {
      date: '2011-01-01',
      what: 'Replaced by the UK-wide Employer Skills Survey',
      url: null,
    },
  ],
});
