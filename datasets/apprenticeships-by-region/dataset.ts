import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { FRAMES, FRAMEWORKS_CLOSED, LEVELS, PUBLISHED } from '../publications/apprenticeships.ts';
import { part, ROUNDING, whole } from '../publications/education-statistics.ts';

const COUNT = {
  unit: 'people',
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  rounding: ROUNDING,
  publisher_words: PUBLISHED,
  plausible: { min: 0, max: 1_500_000 },
} as const;

export default defineDataset({
  id: 'apprenticeships-by-region',
  title: 'Apprenticeships by region, level and age',
  summary:
    'Apprenticeships started, achieved and under way in England and its regions, by level and age of the apprentice.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: { name: 'Apprenticeships', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'level', name: 'Level of the apprenticeship and age' },
  spatial_availability: ['country', 'region'],
  accreditation: { value: 'accredited_official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Apprenticeships',
  },
  question: 'How many apprenticeships do people of this region start, at which level and age?',
  smallest_safe_area: 'region',
  trap: 'A region is where the apprentice lives, not where the training or the job is. Starts and achievements of a year are other people: one divided by the other is no achievement rate.',
  not_for: [
    'An achievement rate: starts and achievements of a year are not the same people',
    'Counting people who start: one who starts twice is counted twice',
    'Where employers or providers are: regions are those of the apprentices’ homes',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Counts are rounded to 10; 1 to 4 are printed as low',
      'Each figure is rounded by itself, so parts do not quite add up to their total',
      'A year that was not over when the version was published is a part of a year, and is left out',
      'Read through the public API of the publisher, pinned to major version 2; earlier versions were revised in most of their rows',
    ],
  },
  breaks: [FRAMEWORKS_CLOSED],
  reference: 'Apprenticeships started, achieved and under way in an academic year',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'headlines',
        api: {
          publication: 'Apprenticeships',
          title:
            'Headline Full year - Starts, Achievements, Participation by Level, Levy, Age, Region, Provider type',
          version: '2.*',
        },
        levels: ['National', 'Regional'],
        filters: {
          apprenticeship_level: { dimension: 'level' },
          age_group: { dimension: 'age' },
          age_youth_adult: { groups: 'age_group' },
          funding_type: { only: 'Total' },
          provider_type: { only: 'Total' },
        },
        indicators: {
          start_count: 'regional_apprenticeship_starts',
          achievement_count: 'regional_apprenticeship_achievements',
          participation_count: 'regional_apprentices',
        },
      },
    ],
  },
  schedule: {
    cron: '30 9 * 1,3,7,11 4',
    why: 'Corrected on Thursdays of January, March and July, and full years come in November',
  },
  entities: ['area'],
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'level',
      name: 'Level of the apprenticeship',
      codes: [whole('All levels'), ...LEVELS, part('unknown', 'Level not known', 'Unknown')],
    },
    {
      id: 'age',
      name: 'Age of the apprentice',
      groups: { 'under-19': 'young-people', '19-24': 'young-people' },
      codes: [
        whole('All ages'),
        part('under-19', 'Under 19'),
        part('19-24', '19 to 24'),
        part('25-plus', '25 and over', '25 plus'),
      ],
      exhaustive: true,
    },
  ],
  measures: [
    {
      ...COUNT,
      id: 'regional_apprenticeship_starts',
      name: 'Apprenticeships started by residents',
      population: 'Apprenticeships that people living in the area began in the year',
      clock: 'The academic year of the start',
      frame: FRAMES.starts,
    },
    {
      ...COUNT,
      id: 'regional_apprenticeship_achievements',
      name: 'Apprenticeships achieved by residents',
      population: 'Apprenticeships that people living in the area achieved in the year',
      clock: 'The academic year of the achievement, whenever they began',
      frame: FRAMES.achievements,
    },
    {
      ...COUNT,
      id: 'regional_apprentices',
      name: 'Apprentices living here',
      population: 'People living in the area who were apprentices at any time of the year',
      clock: 'The academic year, on any day of it',
      frame: {
        stage: 'active',
        counts: 'people',
        of: 'none',
        outside: 'People who applied and did not start',
        codes: { provision: 'apprenticeship' },
        clock: {
          from: 'start',
          months: null,
          rule: 'An apprentice on any day of the academic year',
        },
      },
    },
  ],
  charts: [
    {
      title: 'Apprenticeships started',
      kind: 'line',
      measure: 'regional_apprenticeship_starts',
      filters: { level: 'total', age: 'total' },
      areas: ['E92000001', 'E12000003', 'E12000002'],
    },
  ],
  sample: 'sample.sql',
});
