import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The Blue Book: the size and make-up of the UK economy, as context only. */
export default defineDataset({
  id: 'national-accounts',
  hosting: 'linked',
  title: 'National accounts',
  summary:
    'Output, spending, income and wealth of the UK economy by sector and industry, as one consistent set: the Blue Book and its quarterly releases.',
  themes: ['economy'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'UK National Accounts, The Blue Book',
    url: 'https://www.ons.gov.uk/economy/grossdomesticproductgdp/compendium/unitedkingdomnationalaccountsthebluebook/latest',
    ids: {
      ons: 'BB',
    },
  },
  regularity: 'annual',
  classification: {
    value: 'national_accounts',
    name: 'National accounts',
    standards: ['ESA 2010', 'SIC 2007'],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, UK National Accounts, The Blue Book',
  },
  question: 'How large is the UK economy, what is it made of and how does it grow?',
  smallest_safe_area: 'uk',
  trap: 'Whole histories are rewritten each autumn. Growth worked out from two editions is wrong.',
  not_for: [
    'Anything below the United Kingdom: see the regional accounts',
    'Comparing a current-price figure with a volume figure',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/economy/nationalaccounts',
    notes: [
      'Volume measures are chained: their parts do not add up to the total away from the reference year',
    ],
  },
});
