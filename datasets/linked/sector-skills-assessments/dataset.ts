import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Reports on skill needs by sector from the early 2010s, without a successor. */
export default defineDataset({
  id: 'sector-skills-assessments',
  hosting: 'linked',
  title: 'Sector Skills Assessments',
  summary:
    'Reports by sector on skill needs now and to come, made by the Sector Skills Councils and, at the end, by the UK Commission. Early 2010s; no longer published.',
  themes: ['skills', 'demand'],
  publisher: 'UK Commission for Employment and Skills',
  published_as: {
    name: 'Sector Skills Assessments',
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
  },
  regularity: 'ended',
  undated: 'Reports of several bodies and years; the Commission that gathered them closed in 2017',
  classification: {
    value: 'skills',
    name: 'Skill needs by sector',
    standards: ['SIC 2007', 'SOC 2000'],
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
    'What skills did each sector of the economy need in the early 2010s, and what did it expect?',
  smallest_safe_area: 'country',
  trap: 'A sector here is the footprint of a council, cut across industry codes; two sectors may share an industry.',
  not_for: [
    'Any statement about today',
    'Adding sectors to a total: footprints overlap and leave gaps',
    'Places below a nation, unless the report shows its base',
  ],
  quality: {
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
    notes: [
      'Reports differ in method from sector to sector',
      'The Commission closed in 2017; the reports are kept by libraries and the UK Government Web Archive',
      'Lowest areas and classification editions not verified',
    ],
  },
});
