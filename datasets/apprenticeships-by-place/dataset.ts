import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { FRAMES, PUBLISHED } from '../publications/apprenticeships.ts';
import {
  DASHBOARD,
  fileAt,
  LEVEL,
  ROUNDING_NOTE,
  wholeAndSoFar,
} from '../publications/apprenticeships-dashboard.ts';

/** The two things that the area of a figure can be; each is measures of its own. */
const PLACES = [
  { of: 'home', name: 'by home', where: 'by the region where the apprentices live' },
  {
    of: 'delivery',
    name: 'by place of delivery',
    where: 'by the region where the provider says that the learning takes place',
  },
] as const;

export default defineDataset({
  ...DASHBOARD,
  hosting: 'hosted',
  kind: 'observations',
  id: 'apprenticeships-by-place',
  title: 'Apprenticeships of a provider by where apprentices live, and by where they learn',
  summary:
    'Apprenticeships started, in progress and achieved with each provider, by level and by region of England: once by the home of the apprentices, once by the place of delivery.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: ['region', 'none'],
  question:
    'Which providers deliver apprenticeships in this region, and which ones do its residents attend?',
  smallest_safe_area: 'region',
  trap: 'Home and delivery are two counts of the same apprentices. Adding them counts everyone twice, and subtracting them does not tell who travels: both sums hold people of other regions.',
  not_for: [
    'Adding home and delivery',
    'Who is trained in a district: regions are the smallest places of the file that is held',
    'None: what the dashboard shows as 0 may be up to 4 people',
    'An achievement rate: starts and achievements of a year are not the same people',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ROUNDING_NOTE,
      'Home is the home postcode of the learner; delivery is the postcode that the provider declares for where the learning takes place',
      'Postcodes outside England or not known are one place without a code',
      'Sums over ages, and of one of the two places over the other, are made here from the counts of the file, as the dashboard makes them',
    ],
  },
  reference: 'Apprenticeships of an academic year, or of its months so far',
  source: {
    publisher: 'dfe-repositories',
    files: [
      {
        id: 'breakdowns',
        at: fileAt('provider_breakdowns'),
        form: 'parquet',
        columns: [
          ...['year', 'provider_name', 'apps_Level', 'delivery_region', 'learner_home_region'],
          ...['starts', 'enrolments', 'achievements'],
        ],
        unused: ['provider_type', 'age_group'],
      },
    ],
    sql: 'by-place.sql',
  },
  entities: ['area', 'provider'],
  dimensions: [LEVEL],
  measures: wholeAndSoFar(
    PLACES.flatMap(({ of, name, where }) => [
      {
        id: `apprenticeship_starts_by_${of}`,
        frame: FRAMES.starts,
        name: `Apprenticeships started, ${name}`,
        population: `Apprenticeships that began in the year, ${where}`,
        clock: 'The academic year of the start',
      },
      {
        id: `apprenticeship_enrolments_by_${of}`,
        frame: FRAMES.enrolments,
        name: `Apprenticeships in progress, ${name}`,
        population: `Apprenticeships that were in progress at some time of the year, ${where}`,
        clock: 'Any day of the academic year',
      },
      {
        id: `apprenticeship_achievements_by_${of}`,
        frame: FRAMES.achievements,
        name: `Apprenticeships achieved, ${name}`,
        population: `Apprenticeships that were achieved in the year, whenever they began, ${where}`,
        clock: 'The academic year of the achievement',
      },
    ]),
  ),
  charts: [
    {
      title: 'Apprenticeships started, by where apprentices live',
      kind: 'line',
      measure: 'apprenticeship_starts_by_home',
      filters: { level: 'total' },
    },
  ],
});
