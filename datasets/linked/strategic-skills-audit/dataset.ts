import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** A single audit of 2010 for England; it was not repeated under this name. */
export default defineDataset({
  id: 'strategic-skills-audit',
  hosting: 'linked',
  title: 'Strategic Skills Audit',
  summary:
    'The National Strategic Skills Audit for England 2010, “Skills for Jobs: Today and Tomorrow”: where skills were short and where demand was expected to grow. Published once.',
  themes: ['skills', 'demand', 'projections'],
  publisher: 'UK Commission for Employment and Skills',
  published_as: {
    name: 'Skills for Jobs: Today and Tomorrow, The National Strategic Skills Audit for England 2010',
    url: 'https://www.employment-studies.co.uk/resource/skills-jobs-today-and-tomorrow-national-strategic-skills-audit-england-2010-volume-1-key',
  },
  regularity: 'once',
  updated: '2010',
  classification: {
    value: 'skills',
    name: 'Skill needs by sector and occupation',
    standards: ['SOC 2000'],
  },
  spatial_availability: ['country'],
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
  question: 'Which skills did England lack in 2010, and which was it expected to need?',
  smallest_safe_area: 'country',
  trap: 'Its “emerging” jobs were emerging in 2010, and its outlook was written in a recession.',
  not_for: [
    'Any statement about today',
    'Places below England: regional differences are a first indication only',
  ],
  quality: {
    url: 'https://www.employment-studies.co.uk/resource/skills-jobs-today-and-tomorrow-national-strategic-skills-audit-england-2010-volume-1-key',
    notes: [
      'The link leads to the institute that drafted the report; classification edition not verified',
    ],
  },
});
