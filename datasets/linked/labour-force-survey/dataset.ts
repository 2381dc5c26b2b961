import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The national household survey of the labour market: safe for the UK and regions, not below. */
export default defineDataset({
  id: 'labour-force-survey',
  hosting: 'linked',
  title: 'Labour Force Survey',
  summary:
    'The household survey behind the national rates of employment, unemployment and inactivity, published each month as three-month averages.',
  themes: ['employment', 'unemployment'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Labour Force Survey',
    url: 'https://www.ons.gov.uk/surveys/informationforhouseholdsandindividuals/householdandindividualsurveys/labourforcesurvey',
    ids: {
      ons: 'LMS',
    },
  },
  regularity: 'monthly',
  classification: {
    value: 'labour_market',
    name: 'Labour market status',
    standards: ['ILO', 'SIC 2007', 'SOC 2020'],
  },
  spatial_availability: ['uk', 'country', 'region'],
  accreditation: {
    value: 'official_statistics_in_development',
    note: 'Not accredited, as confirmed by the regulator in April 2026; a transformed survey is to replace it',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Labour Force Survey',
  },
  question: 'What are the employment, unemployment and inactivity rates of the UK and its regions?',
  smallest_safe_area: 'region',
  trap: 'Fewer people answer than used to, and figures have been reweighted more than once: a small monthly move is usually noise.',
  not_for: [
    'Local authorities: use the Annual Population Survey, with its interval',
    'Single-month change',
    'Numbers of jobs: it counts people',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/methodologies/labourforcesurveylfsqmi',
    notes: ['A period is a rolling three months; two neighbouring ones share two months'],
  },
  breaks: [
    {
      date: '2023-10-01',
      what: 'Publication was suspended for low response and resumed in February 2024 with new weights',
      url: null,
    },
  ],
});
