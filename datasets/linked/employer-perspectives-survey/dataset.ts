import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The survey of how employers use the skills system, now part of the Employer Skills Survey. */
export default defineDataset({
  id: 'employer-perspectives-survey',
  hosting: 'linked',
  title: 'Employer Perspectives Survey',
  summary:
    'Survey of UK employers on how they recruit and train and which outside services they use: schools, colleges, apprenticeships. Run in 2010, 2012, 2014 and 2016; since 2019 its questions are part of the Employer Skills Survey.',
  themes: ['skills', 'demand'],
  publisher: 'UK Commission for Employment and Skills; Department for Education (2016)',
  published_as: {
    name: 'Employer Perspectives Survey',
    url: 'https://www.gov.uk/government/publications/employer-perspectives-survey-2016',
  },
  regularity: 'ended',
  undated: 'Last run in 2016; the day its results came out is not recorded here',
  classification: {
    value: 'skills',
    name: 'Employers’ recruitment and training',
    standards: ['SIC 2007'],
  },
  spatial_availability: ['uk', 'country', 'region', 'lep'],
  accreditation: {
    value: 'research',
    note: 'Standing of the individual editions not verified',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Employer Perspectives Survey',
  },
  state: 'ended',
  succeeded_by: 'employer-skills-survey',
  question: 'How did employers here recruit, take on young people and use the training on offer?',
  smallest_safe_area: 'region',
  trap: 'It counts employers, not jobs: a shop of two people weighs as much as a hospital unless the table says that it is weighted by employment.',
  not_for: [
    'Numbers of vacancies or trainees',
    'Comparing with the Employer Skills Survey question by question: wording and order changed when the two were joined',
    'Local areas with few interviews',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/methodology/technical-documentation-2022',
    notes: [
      'The link explains how the two surveys were joined from 2019 on',
      'What was asked of recruitment and apprenticeships in 2019 is held here by partnership: recruitment-and-training. Which training providers employers use is in no table by area',
    ],
  },
});
