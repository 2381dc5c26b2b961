import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The external accounts of the UK: context for a local plan, never a local figure. */
export default defineDataset({
  id: 'balance-of-payments',
  hosting: 'linked',
  title: 'Balance of payments',
  summary:
    "The UK's transactions with the rest of the world: trade in goods and services, income, transfers and investment, by quarter and year (the Pink Book).",
  themes: ['economy'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Balance of payments, UK; UK Balance of Payments, The Pink Book',
    url: 'https://www.ons.gov.uk/economy/nationalaccounts/balanceofpayments',
    ids: {
      ons: 'PNBP',
    },
  },
  regularity: 'quarterly',
  classification: {
    value: 'national_accounts',
    name: 'External accounts',
    standards: ['BPM6'],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Balance of payments',
  },
  question:
    'What does the UK earn from and pay to other countries, and how is the difference paid for?',
  smallest_safe_area: 'uk',
  trap: 'Quarterly figures are revised for years afterwards, and the net errors and omissions can be as large as the change being talked about.',
  not_for: [
    'Anything below the United Kingdom',
    'Employment that depends on exports: it holds values, not jobs',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/economy/nationalaccounts/balanceofpayments/methodologies/balanceofpaymentsqmi',
    notes: [
      'Say whether a figure is current price or volume, and whether precious metals are left out',
    ],
  },
});
