import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Earnings and activity of learners and graduates in the years after. */
export default defineDataset({
  id: 'longitudinal-education-outcomes',
  hosting: 'linked',
  title: 'Longitudinal Education Outcomes',
  summary:
    'Employment, further study and earnings one, three, five and ten years after leaving education, from tax, benefit and education records: graduates by provider and subject, and other leavers.',
  themes: ['skills', 'pay'],
  publisher: 'Department for Education',
  published_as: {
    name: 'LEO graduate and postgraduate outcomes',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/leo-graduate-and-postgraduate-outcomes',
  },
  regularity: 'annual',
  classification: {
    value: 'education',
    name: 'Outcomes of education',
    standards: ['Common Aggregation Hierarchy'],
  },
  spatial_availability: ['country', 'region'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing of each release not verified: the release page says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Longitudinal Education Outcomes',
  },
  question: 'What do people earn, and do they work, some years after a course or a degree?',
  smallest_safe_area: 'region',
  trap: 'It follows people who studied years ago into a labour market that has changed since, and earnings depend on who studied as much as on what.',
  not_for: [
    'What a course taken today will pay',
    'Part-time and full-time earnings told apart: hours are not known',
    'Places below regions',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/leo-graduate-and-postgraduate-outcomes',
    notes: ['The link is to graduates and postgraduates; other leavers have releases of their own'],
  },
});
