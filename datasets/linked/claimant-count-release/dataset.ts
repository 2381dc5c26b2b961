import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The publisher’s claimant count release as a whole; its local figures are hosted as `claimant-count`. */
export default defineDataset({
  id: 'claimant-count-release',
  hosting: 'linked',
  title: 'Claimant Count (ONS release)',
  summary:
    'People who claim benefits principally because they are unemployed: Jobseeker’s Allowance and the searching-for-work group of Universal Credit, by month, age and sex.',
  themes: ['unemployment'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Claimant Count',
    url: 'https://www.nomisweb.co.uk/sources/cc',
    ids: {
      nomis: 'NM_162_1',
    },
  },
  regularity: 'monthly',
  classification: {
    value: 'unemployment_benefits',
    name: 'Unemployment and benefits',
    standards: [],
  },
  spatial_availability: [
    'uk',
    'country',
    'region',
    'county',
    'lad',
    'combined_authority',
    'lep',
    'ttwa',
    'constituency',
    'jobcentre_district',
    'ward',
    'msoa',
    'lsoa',
  ],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'Not accredited while Universal Credit changes who is counted',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Claimant Count, via Nomis',
  },
  hosted_as: 'claimant-count',
  question: 'How many people in this area claim benefits because they are out of work?',
  smallest_safe_area: 'ward',
  trap: 'It is not unemployment. Rules on who must look for work have changed several times, so part of a rise or fall is the rules.',
  not_for: [
    'The unemployment rate: that comes from the household survey',
    'Comparing before and after Universal Credit reached an area',
    'Seasonally adjusted change below the regions: local figures are not adjusted',
  ],
  quality: {
    url: 'https://www.nomisweb.co.uk/sources/cc',
    notes: [
      'Counts are rounded to 5',
      'Universal Credit reached different areas at different dates from 2013 on',
    ],
  },
});
