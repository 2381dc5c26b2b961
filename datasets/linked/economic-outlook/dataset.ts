import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** A name on the lists of sources without a publisher; the link leads to the official forecast of today. */
export default defineDataset({
  id: 'economic-outlook',
  hosting: 'linked',
  title: 'Economic outlook',
  summary:
    'Short-term forecasts of output, prices and jobs, as named in the lists of sources given to local partners. Which publication was meant is not verified; the official forecast today is that of the Office for Budget Responsibility.',
  themes: ['economy', 'projections'],
  publisher: 'Not stated by the lists that name it',
  published_as: {
    name: 'Economic outlook',
    url: 'https://obr.uk/efo/',
  },
  regularity: 'ended',
  classification: {
    value: 'forecast',
    name: 'Economic forecasts',
    standards: [],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'research',
    note: 'A forecast, not a statistic',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: the publisher of the forecast; for the forecast linked here, the Office for Budget Responsibility',
  },
  state: 'ended',
  succeeded_by: 'https://obr.uk/efo/',
  question: 'What was expected of output and employment in the UK over the next few years?',
  smallest_safe_area: 'uk',
  trap: 'Several bodies use this name for their forecasts, and they do not agree. A forecast also has a date: one made before a shock says nothing about after it.',
  not_for: [
    'Places below the United Kingdom',
    'Use as if it were a measurement',
    'Mixing lines from two forecasters in one chart',
  ],
  quality: {
    url: 'https://obr.uk/efo/',
    notes: [
      'The link leads to the Economic and fiscal outlook, which appears with each fiscal event; that it is the direct continuation is not verified',
    ],
  },
});
