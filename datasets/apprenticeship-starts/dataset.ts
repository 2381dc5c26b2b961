import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { FRAMES, FRAMEWORKS_CLOSED, LEVELS, PUBLISHED } from '../publications/apprenticeships.ts';
import { CATALOGUE, ROUNDING, subjectAreas, whole } from '../publications/education-statistics.ts';

const COUNT = {
  unit: 'people',
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  ranking: 'refused',
  rounding: ROUNDING,
  publisher_words: PUBLISHED,
  plausible: { min: 0, max: 600_000 },
} as const;

export default defineDataset({
  id: 'apprenticeship-starts',
  title: 'Apprenticeships started and achieved',
  summary:
    'Apprenticeships started and achieved with each provider in England, by level and sector subject area.',
  themes: ['skills'],
  ...CATALOGUE,
  published_as: { name: 'Apprenticeships', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: {
    value: 'subject',
    name: 'Subject and level of the apprenticeship',
    standards: ['Sector subject areas', 'UKPRN'],
  },
  spatial_availability: [],
  accreditation: { value: 'accredited_official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Apprenticeships',
  },
  question:
    'How many apprenticeships start with this provider, in which subjects and at which level?',
  smallest_safe_area: null,
  trap: 'Starts of a year and achievements of a year are other people: most apprenticeships last longer than a year. Dividing one by the other is no achievement rate.',
  not_for: [
    'An achievement rate: starts and achievements of a year are not the same people',
    'Counting people: one who starts twice is counted twice',
    'Where apprentices live or work: the file has no places',
    'Adding up subjects of a small provider: low cells are 1 to 4 each',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Counts are rounded to 10; 1 to 4 are printed as low, which is more than a third of all cells',
      'Levels and subjects without a start or an achievement have no row',
      'Names of providers change between years; a row has the newest name of its number',
    ],
  },
  breaks: [
    {
      date: '2017-05-01',
      what: 'The apprenticeship levy and new rules of funding; starts fell by a quarter.',
      url: PUBLISHED,
    },
    FRAMEWORKS_CLOSED,
  ],
  reference: 'Apprenticeships started and achieved in an academic year',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'providers',
        data_set: null,
        levels: ['Provider'],
        filters: {
          provider_ukprn: { entity: 'provider', name: 'provider_name' },
          apps_level: { dimension: 'level' },
          ssa_t1_desc: { dimension: 'subject', labels: { 'Digital Technology': '06' } },
        },
        indicators: {
          starts: 'apprenticeship_starts',
          achievements: 'apprenticeship_achievements',
        },
      },
    ],
  },
  schedule: {
    cron: '0 11 * 11,12 4',
    why: 'Full years are published on a Thursday of November',
  },
  entities: ['provider'],
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'level',
      name: 'Level of the apprenticeship',
      codes: [whole('All levels'), ...LEVELS],
      exhaustive: true,
    },
    { ...subjectAreas(1), exhaustive: true },
  ],
  measures: [
    {
      ...COUNT,
      id: 'apprenticeship_starts',
      name: 'Apprenticeships started',
      population: 'Apprenticeships that began in the year, by provider',
      clock: 'The academic year of the start',
      frame: FRAMES.starts,
    },
    {
      ...COUNT,
      id: 'apprenticeship_achievements',
      name: 'Apprenticeships achieved',
      population:
        'Apprenticeships that were achieved in the year, by provider, whenever they began',
      clock: 'The academic year of the achievement',
      frame: FRAMES.achievements,
    },
  ],
  charts: [
    {
      title: 'Apprenticeships started',
      kind: 'line',
      measure: 'apprenticeship_starts',
      filters: { level: 'total', subject: 'total' },
    },
  ],
  sample: 'sample.sql',
});
