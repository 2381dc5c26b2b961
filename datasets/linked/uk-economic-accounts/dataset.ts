import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Quarterly sector accounts of the UK: context only, and easily mistaken by one letter of a code. */
export default defineDataset({
  id: 'uk-economic-accounts',
  hosting: 'linked',
  title: 'UK Economic Accounts',
  summary:
    'Quarterly accounts of the UK and its sectors: output, income, spending, saving and finance, published together with the quarterly national accounts.',
  themes: ['economy'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'United Kingdom Economic Accounts',
    url: 'https://www.ons.gov.uk/economy/grossdomesticproductgdp/datasets/unitedkingdomeconomicaccounts',
    ids: {
      ons: 'UKEA',
    },
  },
  regularity: 'quarterly',
  classification: {
    value: 'national_accounts',
    name: 'National accounts',
    standards: ['ESA 2010'],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, UK Economic Accounts',
  },
  question:
    'How do the sectors of the UK economy earn, spend, save and borrow from quarter to quarter?',
  smallest_safe_area: 'uk',
  trap: 'Many series exist with and without seasonal adjustment, in current prices and volumes, under codes one letter apart.',
  not_for: [
    'Anything below the United Kingdom',
    'Industries: the sectors here are institutional (households, companies, government), not SIC',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/economy/nationalaccounts/uksectoraccounts',
    notes: ['Quote the four-character series code and the adjustment with each figure'],
  },
});
