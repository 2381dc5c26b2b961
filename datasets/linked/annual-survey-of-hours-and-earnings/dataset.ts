import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/**
 * The survey of pay; its figures are hosted as `earnings-by-residence`, `earnings-by-workplace` and
 * `occupation-pay`.
 */
export default defineDataset({
  id: 'annual-survey-of-hours-and-earnings',
  hosting: 'linked',
  title: 'Annual Survey of Hours and Earnings',
  summary:
    'Pay and paid hours of employees from a one per cent sample of PAYE records, by place of work and of residence, industry, occupation, sex and working pattern.',
  themes: ['pay'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Annual Survey of Hours and Earnings',
    url: 'https://www.nomisweb.co.uk/sources/ashe',
    ids: {
      nomis: 'NM_30_1',
      nomis_workplace: 'NM_99_1',
    },
  },
  regularity: 'annual',
  classification: {
    value: 'earnings',
    name: 'Earnings and hours',
    standards: ['SIC 2007', 'SOC 2020'],
  },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad', 'constituency'],
  accreditation: {
    value: 'accredited_official_statistics',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics, Annual Survey of Hours and Earnings, via Nomis',
  },
  hosted_as: 'earnings-by-residence',
  question: 'What do employees who live or work here earn, and how many hours are they paid for?',
  smallest_safe_area: 'lad',
  trap: 'Pay by residence and pay by workplace are two different answers; where many people commute they differ widely.',
  not_for: [
    'The self-employed: they are not in the sample',
    'Averaging medians over areas or groups: a median cannot be built from parts',
    'Small cells without their coefficient of variation',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/earningsandworkinghours/methodologies/annualsurveyofhoursandearningslowpayandannualsurveyofhoursandearningspensionresultsqmi',
    notes: [
      'The newest year is provisional and is revised a year later',
      'Every estimate comes with a coefficient of variation; those above 20 per cent are withheld or marked',
    ],
  },
  breaks: [
    {
      date: '2021-04-01',
      what: 'Occupations are coded to SOC 2020 from here; they were coded to SOC 2010 before',
      url: null,
    },
  ],
});
