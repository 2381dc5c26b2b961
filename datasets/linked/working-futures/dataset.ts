import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The ten-year projections up to 2017 to 2027, followed by those to 2035. */
export default defineDataset({
  id: 'working-futures',
  hosting: 'linked',
  title: 'Working Futures',
  summary:
    'Ten-year projections of UK employment by industry, occupation and qualification, with local workbooks. Last edition: 2017 to 2027, published in February 2020. Followed by the projections to 2035.',
  themes: ['projections', 'demand', 'skills'],
  publisher: 'UK Commission for Employment and Skills; Department for Education (2020)',
  published_as: {
    name: 'Working Futures 2017 to 2027: long-run labour market and skills projections for the UK',
    url: 'https://www.lmiforall.org.uk/2020/02/labour-market-and-skills-projections-2017-to-2027/',
  },
  regularity: 'ended',
  updated: '2020-02',
  classification: {
    value: 'projections',
    name: 'Employment by industry and occupation',
    standards: ['SIC 2007', 'SOC 2010'],
  },
  spatial_availability: ['uk', 'country', 'region', 'lep'],
  accreditation: {
    value: 'research',
    note: null,
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Department for Education, Working Futures 2017 to 2027 (Institute for Employment Research and Cambridge Econometrics)',
  },
  state: 'ended',
  succeeded_by: 'skills-imperative-2035',
  question:
    'How many jobs of each kind were expected over ten years, and how many people leaving would have to be replaced?',
  smallest_safe_area: 'region',
  trap: 'Most openings are replacement demand, not growth: an occupation that shrinks still recruits. The last edition was made before the pandemic.',
  not_for: [
    'Decisions of today: use the projections to 2035',
    'Cells under 10,000 jobs: they are model output',
    'Matching to SOC 2020 without a conversion',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
    notes: [
      'The successor was revised in August 2024; take the newest workbooks',
      'Show net change and replacement demand apart',
    ],
  },
  breaks: [
    {
      date: '2023-03-21',
      what: 'Followed by the projections to 2035, coded to SOC 2020',
      url: 'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
    },
  ],
});
