import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The survey of employment by industry; its open figures are hosted as `employment-by-industry`. */
export default defineDataset({
  id: 'business-register-and-employment-survey',
  hosting: 'linked',
  title: 'Business Register and Employment Survey',
  summary:
    'Yearly survey of some 80,000 employers: employees and employment by detailed industry and by the place where the work is done.',
  themes: ['employment', 'business'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Business Register and Employment Survey',
    url: 'https://www.nomisweb.co.uk/sources/bres',
    ids: {
      nomis: 'NM_189_1',
    },
  },
  regularity: 'annual',
  classification: {
    value: 'industry',
    name: 'Industry of the workplace',
    standards: ['SIC 2007'],
  },
  spatial_availability: [
    'country',
    'region',
    'county',
    'lad',
    'combined_authority',
    'lep',
    'ttwa',
    'ward',
    'msoa',
    'lsoa',
  ],
  accreditation: {
    value: 'accredited_official_statistics',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics, Business Register and Employment Survey, via Nomis',
  },
  hosted_as: 'employment-by-industry',
  question: 'How many people work here, and in which industries?',
  smallest_safe_area: 'lad',
  trap: 'It is a picture of one September, not designed to be read as a time series; a firm that moves its payroll address moves its jobs.',
  not_for: [
    'Growth from year to year in a small industry of a small area',
    'People who live here: it counts work where it is done',
    'The self-employed without VAT or PAYE: they are not on the register',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/methodologies/businessregisteremploymentsurveybresqmi',
    notes: [
      'Sampling error grows fast with detail: at five-digit industries half the estimates have a coefficient of variation above about 18 per cent (publisher’s own table)',
      'Covers Great Britain; Northern Ireland is surveyed apart',
    ],
  },
  breaks: [
    {
      date: '2015-09-01',
      what: 'Businesses registered for PAYE only are counted from here; both versions exist for 2015',
      url: null,
    },
  ],
});
