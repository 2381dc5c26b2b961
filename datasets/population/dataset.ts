import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/datasets/pestsyoala';

/** Ages 10 to 20 one by one: the publisher codes a single age as 101 more than it. */
const SINGLE_YEARS = Array.from({ length: 11 }, (_, i) => {
  const age = 10 + i;
  return {
    code: String(age),
    name: `Aged ${age}`,
    parent: age < 16 ? '0-15' : '16-24',
    level: 2,
    publisher_code: String(101 + age),
  };
});

export default defineDataset({
  id: 'population',
  title: 'Population estimates',
  summary: 'Residents in the middle of each year, by sex and age, for local authorities and above.',
  themes: ['population'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Population estimates - local authority based by single year of age',
    url: PUBLISHED,
    ids: { nomis: 'NM_2002_1' },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'population', name: 'Population' },
  spatial_availability: [
    'uk',
    'country',
    'region',
    'county',
    'metropolitan_county',
    'lad',
    'combined_authority',
  ],
  accreditation: { value: 'accredited_official_statistics' },
  estimated_from: 'model',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics, Population estimates, via Nomis',
  },
  question: 'How many people live here, and how old are they?',
  smallest_safe_area: 'lad',
  trap: 'Usual residents, students at their term-time address included: a university town is younger, and has fewer in work, than its permanent households.',
  not_for: [
    'Adding the age bands of different levels: single years lie inside the broad bands',
    'Counting workers or people present in the daytime',
    'Comparing with a count of another date: estimates are rebased after every census',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Estimates carry the census forward with births, deaths and moves; they drift from it until the next',
      'Published to one person; they are not that exact',
      'After each census the years since the one before are estimated again (England and Wales, 2012 to 2021: in November 2023), so the series has no step at a census; a copy from before then is of another series',
    ],
  },
  reference: 'Usual residents on 30 June',
  source: {
    publisher: 'nomis',
    dataset: 'NM_2002_1',
    levels: [
      'uk',
      'country',
      'region',
      'county',
      'metropolitan_county',
      'lad',
      'combined_authority',
    ],
    older_boundaries: true,
    from: '2001',
    concepts: {
      GENDER: { dimension: 'sex' },
      C_AGE: { dimension: 'age' },
      MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
    },
  },
  schedule: {
    cron: '55 9 * 6,7,8,11 1-5',
    why: 'Published at 09:30 between June and August, now and then in November; looked for each weekday of those months',
  },
  period: { type: 'year', about: { from: '06-30', to: '06-30' }, name: '30 June {year}' },
  dimensions: [
    {
      id: 'sex',
      name: 'Sex',
      codes: [
        { code: 'total', name: 'Total', level: 0, publisher_code: '0' },
        { code: 'female', name: 'Female', parent: 'total', level: 1, publisher_code: '2' },
        { code: 'male', name: 'Male', parent: 'total', level: 1, publisher_code: '1' },
      ],
      exhaustive: true,
    },
    {
      id: 'age',
      name: 'Age',
      groups: { '16-24': 'young-people', '50-64': 'aged-50-and-over' },
      codes: [
        { code: 'total', name: 'All ages', level: 0, publisher_code: '200' },
        {
          code: '16-64',
          name: 'Aged 16 to 64 (working age)',
          parent: 'total',
          level: 2,
          publisher_code: '203',
        },
        { code: '0-15', name: 'Aged 0 to 15', parent: 'total', level: 1, publisher_code: '201' },
        { code: '0-4', name: 'Aged 0 to 4', parent: '0-15', level: 2, publisher_code: '1' },
        { code: '5-9', name: 'Aged 5 to 9', parent: '0-15', level: 2, publisher_code: '3' },
        ...SINGLE_YEARS.filter(({ parent }) => parent === '0-15'),
        { code: '16-24', name: 'Aged 16 to 24', parent: 'total', level: 1, publisher_code: '250' },
        ...SINGLE_YEARS.filter(({ parent }) => parent === '16-24'),
        { code: '25-49', name: 'Aged 25 to 49', parent: 'total', level: 1, publisher_code: '207' },
        { code: '50-64', name: 'Aged 50 to 64', parent: 'total', level: 1, publisher_code: '208' },
        {
          code: '65-plus',
          name: 'Aged 65 and over',
          parent: 'total',
          level: 1,
          publisher_code: '209',
        },
      ],
      exhaustive: true,
    },
  ],
  measures: [
    {
      id: 'population',
      headline: { section: 'people', order: 120, what: 'the number of residents' },
      name: 'Population',
      unit: 'people',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: 'Usual residents',
      clock: '30 June',
      rounding: { to: 1 },
      publisher_words: PUBLISHED,
      at: { MEASURES: '20100' },
      plausible: { min: 0, max: 90_000_000 },
      step: { ratio: 2, floor: 1000 },
    },
  ],
  charts: [
    {
      title: 'Residents aged 16 to 24',
      kind: 'line',
      measure: 'population',
      filters: { sex: 'total', age: '16-24' },
      areas: ['E08000034', 'E08000035', 'E06000014'],
    },
  ],
  sample: 'sample.sql',
});
