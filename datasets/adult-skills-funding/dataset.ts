import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CATALOGUE, part, ROUNDING } from '../publications/education-statistics.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-and-skills';

const RULE = 'In the academic year';

/** A count of learners, each once in each kind of provision. */
const count = (id: string, name: string, stage: 'active' | 'achieved', population: string) =>
  ({
    ...{ id, name, population },
    unit: 'people',
    decimals: 0,
    nature: 'count',
    additive: false,
    from_parts: 'not_computed',
    ranking: 'refused',
    clock: RULE,
    rounding: ROUNDING,
    publisher_words: PUBLISHED,
    plausible: { min: 0, max: 3_000_000 },
    frame: {
      stage,
      counts: 'people',
      of: 'none',
      clock: { from: 'start', months: null, rule: RULE },
      outside:
        'Learners whose courses are paid for in another way, and those outside devolved areas',
    },
  }) as const;

export default defineDataset({
  id: 'adult-skills-funding',
  title: 'Adult learners in areas with devolved funding',
  summary:
    'Adult learners and those who achieved, in the strategic authorities to which the adult skills fund is devolved, by kind of provision.',
  themes: ['skills'],
  ...CATALOGUE,
  published_as: { name: 'Further education and skills', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'education', name: 'Kind of provision', standards: [] },
  spatial_availability: ['combined_authority', 'region'],
  accreditation: { value: 'accredited_official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education and skills',
  },
  question: 'How many adults learn here with devolved funding, and how many achieve?',
  smallest_safe_area: 'combined_authority',
  trap: 'A learner with several kinds of provision is counted in each, and those who achieve in a year may have started before it: one number divided by the other is no achievement rate.',
  not_for: [
    'An achievement rate',
    'Money: how much an authority is given or spends is not in it',
    'Adding the kinds of provision up',
    'Areas without devolved funding',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'It has not yet met the publisher’s real file: columns are those of the publisher’s file of participation and achievements by area, labels of provision those that are held of it; another label stops the publish and is named',
      'Learners are counted where they live. Counts are rounded to 10; 1 to 4 are printed as low',
      'Greater London is held under the code of the region',
    ],
  },
  breaks: [
    {
      date: '2024-08-01',
      what: 'The adult skills fund replaced the adult education budget.',
      url: PUBLISHED,
    },
  ],
  reference: 'Academic years, August to July',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'devolved-areas',
        data_set: null,
        levels: ['English devolved area'],
        filters: {
          level_or_type: { dimension: 'provision', others: 'set_aside' },
          age_summary: { only: '19+' },
        },
        indicators: {
          participation: 'adult_skills_learners',
          achievements: 'adult_skills_achievers',
        },
        unused: ['provision_type', 'starts', 'funding_type'],
      },
    ],
  },
  schedule: { cron: '25 10 * 11,12 4', why: 'Full years are published on a Thursday of November' },
  entities: ['area'],
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'provision',
      name: 'Kind of provision',
      codes: [
        {
          code: 'total',
          name: 'All further education and skills',
          level: 0,
          publisher_code: 'Further education and skills: Total',
        },
        part('education_and_training', 'Education and training', 'Education and training: Total'),
        part('community_learning', 'Community learning', 'Community learning: Total'),
      ],
    },
  ],
  measures: [
    count(
      'adult_skills_learners',
      'Adult learners',
      'active',
      'Learners aged 19 and over whose course is paid for by devolved adult funding',
    ),
    count(
      'adult_skills_achievers',
      'Adult learners who achieved',
      'achieved',
      'Learners aged 19 and over whose course is paid for by devolved adult funding and who achieved in the year',
    ),
  ],
  charts: [
    {
      title: 'Adult learners with devolved funding',
      kind: 'bar',
      measure: 'adult_skills_learners',
      filters: { provision: 'total' },
    },
  ],
  sample: 'sample.sql',
});
