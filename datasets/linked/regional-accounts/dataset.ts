import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** What places produce and what their households receive, a year or more behind. */
export default defineDataset({
  id: 'regional-accounts',
  hosting: 'linked',
  title: 'Regional accounts',
  summary:
    'Gross value added, gross domestic product and household income of regions, sub-regions and local authorities of the UK.',
  themes: ['economy'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Regional accounts',
    url: 'https://www.ons.gov.uk/economy/regionalaccounts',
  },
  regularity: 'annual',
  classification: {
    value: 'national_accounts',
    name: 'Regional accounts',
    standards: ['ESA 2010', 'SIC 2007', 'ITL'],
  },
  spatial_availability: ['uk', 'country', 'region', 'combined_authority', 'lad'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Regional accounts',
  },
  question: 'How much is produced here, by which industries, and what income do households have?',
  smallest_safe_area: 'lad',
  trap: 'Value added is counted where people work and income where they live: value added per resident says little in a city that people commute to.',
  not_for: [
    'Value added per head as a measure of how well off residents are',
    'Short-run change in one industry of one authority: it is shared out with indicators',
    'Comparing editions: the whole series is revised',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/economy/regionalaccounts',
    notes: [
      'Published a year or more after the period',
      'Areas are international territorial levels and authorities; their boundaries change with the edition',
    ],
  },
});
