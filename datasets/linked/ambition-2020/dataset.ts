import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** A report of 2009 and 2010 against targets for 2020; it ended and has no successor. */
export default defineDataset({
  id: 'ambition-2020',
  hosting: 'linked',
  title: 'Ambition 2020',
  summary:
    'Assessment of how far the UK was from being among the leading countries for jobs, productivity and skills by 2020. Published in 2009 and again in 2010; no longer published.',
  themes: ['skills', 'economy'],
  publisher: 'UK Commission for Employment and Skills',
  published_as: {
    name: 'Ambition 2020: World Class Skills and Jobs for the UK',
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
  },
  regularity: 'ended',
  updated: '2010',
  classification: {
    value: 'skills',
    name: 'Employment and skills indicators',
    standards: [],
  },
  spatial_availability: ['uk', 'country', 'region'],
  accreditation: {
    value: 'research',
    note: null,
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: UK Commission for Employment and Skills',
  },
  state: 'ended',
  succeeded_by: null,
  question:
    'How did the UK compare with other countries on skills and jobs, and what had it set out to reach by 2020?',
  smallest_safe_area: 'region',
  trap: 'The year in its name is a target, not the date of its figures: those are from before 2010.',
  not_for: ['Any statement about today', 'Places below a region'],
  quality: {
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
    notes: [
      'The Commission closed in 2017; the reports are kept by libraries and the UK Government Web Archive',
    ],
  },
});
