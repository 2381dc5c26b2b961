import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** International comparison of productivity and its drivers, no longer published. */
export default defineDataset({
  id: 'productivity-and-competitiveness',
  hosting: 'linked',
  title: 'Productivity and competitiveness indicators',
  summary:
    'Indicators that compared UK productivity and its drivers (investment, innovation, skills, enterprise, competition) with other countries. No longer published; ONS publishes the productivity statistics of today.',
  themes: ['economy', 'skills'],
  publisher: 'Department for Business, Innovation and Skills',
  published_as: {
    name: 'UK Productivity and Competitiveness Indicators',
    url: 'https://www.gov.uk/government/organisations/department-for-business-innovation-skills',
  },
  regularity: 'ended',
  undated: 'It has ended, and its pages give no date of the last update',
  classification: {
    value: 'productivity',
    name: 'Productivity and its drivers',
    standards: [],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'research',
    note: 'Standing of the individual editions not verified',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Business, Innovation and Skills',
  },
  state: 'ended',
  succeeded_by: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/labourproductivity',
  question: 'How productive was the UK next to other countries, and why?',
  smallest_safe_area: 'uk',
  trap: 'Output per job and output per hour tell different stories where many work part time; and international gaps change with every revision of purchasing power.',
  not_for: [
    'Any statement about today',
    'Places below the United Kingdom',
    'Saying which driver caused a gap: the indicators stand side by side, they do not explain each other',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/labourproductivity/methodologies/labourproductivityqmi',
    notes: [
      'The successor covers productivity only; nobody continues the whole set of indicators',
      'Date of the last edition not verified',
    ],
  },
});
