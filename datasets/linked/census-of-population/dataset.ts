import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The census: the only source safe for a neighbourhood, and ten years between editions. */
export default defineDataset({
  id: 'census-of-population',
  hosting: 'linked',
  title: 'Census of population',
  summary:
    'Everybody, every ten years: age, household, health, language, qualifications, work, industry, occupation and travel to work, down to neighbourhoods.',
  themes: ['population', 'employment', 'skills'],
  publisher:
    'Office for National Statistics; National Records of Scotland; Northern Ireland Statistics and Research Agency',
  published_as: {
    name: 'Census 2021 (England and Wales, Northern Ireland); Census 2022 (Scotland)',
    url: 'https://www.ons.gov.uk/census',
    ids: {},
  },
  regularity: 'every_ten_years',
  classification: {
    value: 'population',
    name: 'Population and households',
    standards: ['SIC 2007', 'SOC 2020', 'NS-SEC'],
  },
  spatial_availability: ['uk', 'country', 'region', 'county', 'lad', 'ward', 'msoa', 'lsoa'],
  accreditation: {
    value: 'accredited_official_statistics',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics, Census 2021; National Records of Scotland; Northern Ireland Statistics and Research Agency',
  },
  question:
    'Who lived in this neighbourhood on census day, what were they qualified for and what work did they do?',
  smallest_safe_area: 'lsoa',
  trap: 'England, Wales and Northern Ireland answered in March 2021, in a lockdown with furlough: work, travel to work and student addresses were not as usual. Scotland answered a year later.',
  not_for: [
    'The labour market of today',
    'Commuting: the pattern of March 2021 was exceptional',
    'Adding England and Wales to Scotland without saying that a year lies between',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/census',
    notes: [
      'Small counts are swapped and perturbed to protect people: the same total may differ by a little between tables',
    ],
  },
});
