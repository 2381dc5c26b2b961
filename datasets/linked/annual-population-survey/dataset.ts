import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/**
 * The local household survey of the labour market; its rates are hosted as `labour-market-rates`,
 * people in work by occupation as `occupation-jobs`.
 */
export default defineDataset({
  id: 'annual-population-survey',
  hosting: 'linked',
  title: 'Annual Population Survey',
  summary:
    'Household survey of about a year of Labour Force Survey interviews with a local boost: employment, unemployment, inactivity, qualifications and occupation of residents by local area.',
  themes: ['employment', 'unemployment', 'skills'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Annual Population Survey',
    url: 'https://www.nomisweb.co.uk/sources/aps',
    ids: {
      nomis: 'NM_17_5',
    },
  },
  regularity: 'quarterly',
  classification: {
    value: 'labour_market',
    name: 'Labour market status',
    standards: ['ILO', 'SIC 2007', 'SOC 2020'],
  },
  spatial_availability: [
    'uk',
    'country',
    'region',
    'county',
    'lad',
    'combined_authority',
    'lep',
    'constituency',
  ],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'On 9 October 2024 the regulator suspended its accreditation, at the request of the publisher, because fewer people answer; local estimates are hit hardest',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Annual Population Survey, via Nomis',
  },
  hosted_as: 'labour-market-rates',
  question:
    'What share of the people who live here are in work, unemployed, inactive or qualified?',
  smallest_safe_area: 'region',
  trap: 'Each figure is a twelve-month window published every quarter: neighbouring windows share nine months, so a change from one to the next is not a change between two times.',
  not_for: [
    'Ranking local authorities: most differences are smaller than the interval',
    'Monthly or quarterly change',
    'Counts of jobs: people are counted where they live, not where they work',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/methodologies/annualpopulationsurveyapsqmi',
    notes: ['The confidence interval published with each estimate has to be shown beside it'],
  },
  breaks: [
    {
      date: '2021-01-01',
      what: 'Occupations are coded to SOC 2020 from here; they were coded to SOC 2010 before',
      url: null,
    },
  ],
});
