import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The mid-year estimates; the local ones are hosted as `population`. */
export default defineDataset({
  id: 'population-estimates',
  hosting: 'linked',
  title: 'Population estimates',
  summary:
    'Mid-year estimates of how many people usually live in each area, by single year of age and sex.',
  themes: ['population'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Mid-year population estimates',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
    ids: {
      nomis: 'NM_2002_1',
    },
  },
  regularity: 'annual',
  classification: {
    value: 'population',
    name: 'Population',
    standards: [],
  },
  spatial_availability: [
    'uk',
    'country',
    'region',
    'county',
    'lad',
    'combined_authority',
    'ward',
    'msoa',
    'lsoa',
  ],
  accreditation: {
    value: 'accredited_official_statistics',
  },
  estimated_from: 'model',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Population estimates',
  },
  hosted_as: 'population',
  question: 'How many people live here, and how old are they?',
  smallest_safe_area: 'lad',
  trap: 'Estimates drift from one census to the next and are then put right: the years before 2021 were revised after the census.',
  not_for: [
    'Exact counts of students or recent migrants in one area',
    'A denominator for figures of another boundary year',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates/methodologies/annualmidyearpopulationestimatesqmi',
    notes: [
      'Small-area estimates are published later and are less certain than those of authorities',
      'After a census the years before it are estimated again; a copy from before then is of another series',
    ],
  },
});
