import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CATALOGUE, part, ROUNDING, whole } from '../publications/education-statistics.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/skills-bootcamps-starts-completions-and-outcomes';

type Step = 'started' | 'completed' | 'into_work';

/** A count of people who began in the year and came so far. */
const count = (id: string, name: string, stage: Step, rule: string, months: number | null) =>
  ({
    ...{ id, name },
    unit: 'people',
    decimals: 0,
    nature: 'count',
    additive: true,
    from_parts: 'sum',
    ranking: 'refused',
    population: 'People who started a Skills Bootcamp in the financial year',
    clock: rule,
    rounding: ROUNDING,
    publisher_words: PUBLISHED,
    plausible: { min: 0, max: 200_000 },
    frame: {
      stage,
      counts: 'spells',
      of: 'none',
      clock: { from: 'start', months, rule },
      outside: 'People who applied and did not start',
    },
  }) as const;

export default defineDataset({
  id: 'skills-bootcamps',
  title: 'Skills Bootcamps: starts, completions and outcomes',
  summary:
    'People who started, completed and had a positive outcome from Skills Bootcamps, by region of England and sector of the training.',
  themes: ['skills', 'employment'],
  ...CATALOGUE,
  published_as: { name: 'Skills Bootcamps: starts, completions and outcomes', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'subject', name: 'Sector of the training', standards: [] },
  spatial_availability: ['country', 'region'],
  accreditation: { value: 'official_statistics_in_development' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Skills Bootcamps',
  },
  question: 'How many people start Skills Bootcamps here, complete them, and have an outcome?',
  smallest_safe_area: 'region',
  trap: 'An outcome is a job, new tasks in the job held, or work for oneself, as the provider reports it; it need not last. It is no sustained employment.',
  not_for: [
    'Comparing with sustained destinations of further education, which are found in records of tax and benefits',
    'Completions of the newest year beside those of earlier ones: some have not ended',
    'Providers: they are not in it',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'It has not yet met the publisher’s real file, and no description of its columns was at hand: the name of the column of sectors and the labels of sectors are ours, after the conventions of the service. The first real file with other names stops the publish, which names them',
      'Counts are rounded to 10; 1 to 4 are printed as low',
    ],
  },
  breaks: [],
  reference: 'People who started in a financial year, by what they had done when it was published',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'regions',
        data_set: null,
        levels: ['National', 'Regional'],
        filters: { training_sector: { dimension: 'sector' } },
        indicators: {
          starts: 'bootcamp_starts',
          completions: 'bootcamp_completions',
          outcomes: 'bootcamp_outcomes',
        },
      },
    ],
  },
  schedule: { cron: '20 10 * 5,6,12 4', why: 'Published once a year on a Thursday' },
  entities: ['area'],
  period: { type: 'financial_year' },
  dimensions: [
    {
      id: 'sector',
      name: 'Sector of the training',
      codes: [
        whole('All sectors'),
        part('construction', 'Construction'),
        part('digital', 'Digital'),
        part('driving', 'Driving of heavy goods vehicles', 'HGV'),
        part('engineering', 'Engineering'),
        part('green-skills', 'Green skills'),
        part('other', 'Other sectors', 'Other'),
      ],
      exhaustive: true,
    },
  ],
  measures: [
    count('bootcamp_starts', 'Starts of Skills Bootcamps', 'started', 'Counted at the start', null),
    count(
      'bootcamp_completions',
      'Completions of Skills Bootcamps',
      'completed',
      'At the end of the training, of up to 16 weeks',
      4,
    ),
    count(
      'bootcamp_outcomes',
      'Positive outcomes of Skills Bootcamps',
      'into_work',
      'Within six months of completing, as the provider reports it',
      10,
    ),
  ],
  charts: [
    {
      title: 'Starts of Skills Bootcamps',
      kind: 'line',
      measure: 'bootcamp_starts',
      filters: { sector: 'total' },
    },
  ],
  sample: 'sample.sql',
});
