import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Trends carried forward: how many people an area would have, not how many it will. */
export default defineDataset({
  id: 'population-projections',
  hosting: 'linked',
  title: 'Population projections',
  summary:
    'What the population would be if recent trends in births, deaths and migration went on: nations to a century ahead, local authorities of England to 25 years.',
  themes: ['population', 'projections'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'National and subnational population projections',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationprojections',
  },
  regularity: 'irregular',
  classification: {
    value: 'population',
    name: 'Population',
    standards: [],
  },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Population projections',
  },
  question:
    'How many people of each age would live here in ten or twenty years if recent trends went on?',
  smallest_safe_area: 'lad',
  trap: 'They are not forecasts: planned housing, policy and shocks are not in them. The migration assumption decides most of the answer.',
  not_for: [
    'A statement of what will happen',
    'Change from one set of projections to the next as if it were growth',
    'Places smaller than a local authority',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationprojections/methodologies/subnationalpopulationprojectionsqmi',
    notes: ['Name the base year and the variant with every figure'],
  },
});
