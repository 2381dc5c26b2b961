import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Relative deprivation of every neighbourhood of England: ranks, not amounts. */
export default defineDataset({
  id: 'indices-of-deprivation',
  hosting: 'linked',
  title: 'Indices of deprivation',
  summary:
    'Ranks and scores of all 33,755 neighbourhoods of England on income, employment, education, health, crime, housing and environment, and on all of them together. Newest edition: 2025.',
  themes: ['deprivation', 'population'],
  publisher: 'Ministry of Housing, Communities and Local Government',
  published_as: {
    name: 'English indices of deprivation',
    url: 'https://www.gov.uk/government/collections/english-indices-of-deprivation',
  },
  regularity: 'irregular',
  updated: '2025-10-30',
  classification: {
    value: 'deprivation',
    name: 'Domains of deprivation',
    standards: [],
  },
  spatial_availability: ['lsoa', 'lad'],
  accreditation: {
    value: 'accredited_official_statistics',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Ministry of Housing, Communities and Local Government, English indices of deprivation 2025',
  },
  question: 'Which neighbourhoods of England are most deprived, and in what way?',
  smallest_safe_area: 'lsoa',
  trap: 'Ranks are relative: a place can climb while nothing in it changes. Editions differ in data, method and boundaries, so a move between 2019 and 2025 is not a trend.',
  not_for: [
    'Change over time',
    'Saying that every person in a deprived area is deprived, or that nobody elsewhere is',
    'Comparing England with Wales, Scotland or Northern Ireland: each has an index of its own',
    'Measuring affluence',
  ],
  quality: {
    url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025/english-indices-of-deprivation-2025-frequently-asked-questions',
    notes: [
      'Neighbourhoods are the 2021 lower layer super output areas; the 2019 edition used those of 2011',
    ],
  },
  breaks: [
    {
      date: '2025-10-30',
      what: 'New data, methods and 2021 neighbourhoods: less comparable with earlier editions',
      url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025/english-indices-of-deprivation-2025-statistical-release',
    },
  ],
});
