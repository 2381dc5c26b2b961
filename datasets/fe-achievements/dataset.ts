import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { CATALOGUE, ROUNDING, subjectAreas, whole } from '../publications/education-statistics.ts';

const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-and-skills';

const AIMS = {
  unit: 'aims',
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  population: 'Aims of education and training in England, by where the learner lives',
  rounding: ROUNDING,
  publisher_words: PUBLISHED,
  plausible: { min: 0, max: 4_000_000 },
} as const;

const LEARNERS = {
  ...AIMS,
  unit: 'people',
  additive: false,
  population:
    'Learners with an achievement, by where they live; one who has several is counted once',
  plausible: { min: 0, max: 3_000_000 },
} as const;

const A_YEAR = 'The academic year in which the aim was achieved';

/** What a count of achievements is of; nobody who left without one is in it. */
const achieved = (counts: 'aims' | 'people', rule: string) =>
  ({
    stage: 'achieved',
    counts,
    of: 'none',
    clock: { from: 'achievement', months: null, rule },
    outside: 'Learners who left without achieving, whatever they went on to do',
  }) as const;

/** A part of the whole, by the name that the files print where it is another. */
const part = (code: string, name: string, publisher_code: string | null = null) => {
  return { code, name, level: 1, parent: 'total', publisher_code };
};

/** Subjects as the files print them. */
const SUBJECT = {
  dimension: 'subject',
  labels: { Total: 'total', 'Digital Technology': '06' },
} as const;

const PROVISION = {
  levels: [
    'National',
    'Regional',
    'Local authority district',
    'Local enterprise partnership',
    'Local skills improvement plan area',
    'English devolved area',
  ],
  filters: {
    level_or_type: { dimension: 'provision', others: 'set_aside' },
    age_summary: { only: 'Total' },
    regulated_status: { only: 'Total' },
  },
  constants: { subject: 'total', level: 'total' },
  unused: [
    ...['provision_type', 'starts', 'participation', 'population_estimate'],
    ...['starts_rate_per_100000_population', 'participation_rate_per_100000_population'],
    'learner_achievements_rate_per_100000_population',
  ],
} as const;

export default defineDataset({
  id: 'fe-achievements',
  title: 'Achievements in further education',
  summary:
    'Aims enrolled on and achieved in education and training by area and sector subject area, and learners who achieved by kind of provision, in England.',
  themes: ['skills'],
  ...CATALOGUE,
  published_as: { name: 'Further education and skills', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: {
    value: 'subject',
    name: 'Subject of the course',
    standards: ['Sector subject areas'],
  },
  spatial_availability: ['country', 'region', 'lad', 'combined_authority', 'lsip', 'none'],
  accreditation: {
    value: 'accredited_official_statistics',
    note: 'Sums for local skills improvement plan areas were made by a dashboard of the publisher',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education and skills',
  },
  question:
    'How many courses of further education do people here enrol on and achieve, in which subjects?',
  smallest_safe_area: 'lad',
  trap: 'Aims are not people: one learner may achieve several. And half of all aims achieved are in "Preparation for Life and Work", which leads to no occupation by itself.',
  not_for: [
    'Counting people by subject: these are aims',
    'A part of a year beside a whole one',
    'The supply of skills from universities, employers and schools, which it leaves out',
    'Adding the kinds of provision up: a learner with several is counted in each, and once in the total',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Counts are rounded to 10; 1 to 4 are printed as low, which is near zero and is not zero',
      'Learners are counted where they live, not where the college is',
      'Figures of local skills improvement plan areas for 2023/24 are sums of rounded districts in which a dashboard of the publisher counted low as nothing: they carry the bounds of the true figure, and where a district is low only the bounds are given',
      'Figures of combined authorities come from the records, rounded once',
      'The level of the course is not in the files that are held: all rows are of all levels',
    ],
  },
  breaks: [
    {
      date: '2019-08-01',
      what: 'From March 2020 fewer people took and finished courses because of the pandemic.',
      measures: ['learner_achievements'],
    },
  ],
  reference: 'Academic years, August to July, and parts of them where the measure says so',
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'aims',
        data_set: null,
        levels: [
          'National',
          'Local authority district',
          'English devolved area',
          'Local skills improvement plan area',
        ],
        sums: { 'Local skills improvement plan area': 'Local authority district' },
        filters: { ssa_t1_desc: SUBJECT },
        constants: { level: 'total', provision: 'education_and_training' },
        indicators: {
          e_and_t_aims_enrolments: 'enrolment_aims',
          e_and_t_aims_ach: 'achievement_aims',
        },
      },
      {
        id: 'aims-to-april',
        data_set: null,
        months: 9,
        levels: ['National', 'Regional', 'Local authority district'],
        filters: {
          ssa_t1_desc: SUBJECT,
          notional_nvq_level: { dimension: 'level' },
          ethnicity_group: { only: 'Total' },
          gender: { only: 'Total' },
        },
        constants: { provision: 'education_and_training' },
        indicators: { e_and_t_aims_ach: 'achievement_aims_to_april' },
      },
      {
        ...PROVISION,
        id: 'provision',
        data_set: '1977cdbc-7eae-4257-a8c9-3281bb2dbfa9',
        indicators: { learner_achievements: 'learner_achievements' },
      },
      {
        ...PROVISION,
        id: 'provision-to-january',
        data_set: null,
        months: 6,
        indicators: { learner_achievements: 'learner_achievements_to_january' },
      },
    ],
  },
  schedule: {
    cron: '15 10 * 3,7,11,12 4',
    why: 'Published on a Thursday at 09:30 in November, March and July; looked for each Thursday of those months',
  },
  period: { type: 'academic_year' },
  dimensions: [
    { ...subjectAreas(1), exhaustive: true },
    {
      id: 'level',
      name: 'Level of the course',
      codes: [
        whole('All levels'),
        part('entry', 'Entry level', 'Entry Level'),
        part('1', 'Level 1'),
        part('2', 'Level 2'),
        part('3', 'Level 3'),
        part('4-plus', 'Level 4 and above', 'Level 4+'),
        part('unknown', 'Level not assigned', 'Not Assigned'),
      ],
    },
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
        part('apprenticeship', 'Apprenticeships', 'Apprenticeships: Total'),
        part('education_and_training', 'Education and training', 'Education and training: Total'),
        part('community_learning', 'Community learning', 'Community learning: Total'),
      ],
    },
  ],
  measures: [
    {
      ...AIMS,
      id: 'achievement_aims',
      name: 'Aims achieved',
      clock: A_YEAR,
      frame: achieved('aims', A_YEAR),
      headline: {
        section: null,
        order: 130,
        codes: { provision: 'education_and_training' },
        what: 'aims achieved in further education',
        side: { of: 'provision', by: 'subject' },
      },
    },
    {
      ...AIMS,
      id: 'enrolment_aims',
      name: 'Aims enrolled on',
      clock: 'The academic year in which the aim was studied',
      frame: {
        ...{ stage: 'active', counts: 'aims', of: 'none' },
        clock: { from: 'start', months: null, rule: 'Studied at any time of the academic year' },
        outside: 'People who applied and did not enrol',
      },
    },
    {
      ...AIMS,
      id: 'achievement_aims_to_april',
      name: 'Aims achieved by April',
      clock: 'August to April: the first nine months of an academic year',
      frame: achieved('aims', 'August to April of an academic year'),
    },
    {
      ...LEARNERS,
      id: 'learner_achievements',
      name: 'Learners who achieved',
      clock: A_YEAR,
      frame: achieved('people', A_YEAR),
      headline: {
        ...{ section: null, order: 131, what: 'learners who achieved in further education' },
        side: { of: 'provision', by: 'provision' },
      },
    },
    {
      ...LEARNERS,
      id: 'learner_achievements_to_january',
      name: 'Learners who achieved by January',
      clock: 'August to January: the first half of an academic year',
      frame: achieved('people', 'August to January of an academic year'),
    },
  ],
  charts: [
    {
      title: 'Aims achieved by subject',
      kind: 'bar',
      measure: 'achievement_aims',
      filters: { subject: 'total', level: 'total', provision: 'education_and_training' },
      areas: ['E47000003', 'E47000001', 'E47000002', 'E47000004', 'E47000006'],
    },
  ],
  sample: 'sample.sql',
});
