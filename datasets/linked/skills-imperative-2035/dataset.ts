import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Labour market and skills projections for 2020 to 2035, the successor of Working Futures. */
export default defineDataset({
  id: 'skills-imperative-2035',
  hosting: 'linked',
  hosted_as: 'projected-openings',
  title: 'Skills Imperative 2035 projections',
  summary:
    'Projected jobs by industry, occupation and qualification from 2020 to 2035, with replacement demand, for the UK, regions and local areas. Published as workbooks, one an area.',
  themes: ['projections', 'demand', 'skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Labour market and skills projections: 2020 to 2035',
    url: 'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
  },
  regularity: 'once',
  classification: {
    value: 'projections',
    name: 'Employment by industry, occupation and qualification',
    standards: ['SIC 2007', 'SOC 2020', 'RQF'],
  },
  spatial_availability: ['uk', 'country', 'region', 'combined_authority', 'lep', 'lsip'],
  accreditation: { value: 'research', note: null },
  estimated_from: 'model',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Warwick Institute for Employment Research and Cambridge Econometrics for the National Foundation for Educational Research and the Department for Education',
  },
  question:
    'How many openings of each kind are projected in this area to 2035, and how many of them replace people who leave?',
  smallest_safe_area: 'lsip',
  trap: 'Most openings are replacement demand, not growth; and its base year, 2020, is a year of the pandemic.',
  not_for: [
    'Cells under 10,000 jobs, which are model output',
    'Adding rows: totals, broad and detailed groups stand in one column',
    'The path of single years between 2020 and 2035',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
    notes: [
      'The publisher advises against cells under 10,000 jobs, and care between 1,000 and 10,000',
      'Areas are those of 2023: some local skills improvement plan areas have changed since',
    ],
  },
});
