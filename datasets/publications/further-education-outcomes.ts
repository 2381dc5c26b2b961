import type { DeclarationInput } from '../../schemas/dataset/declaration.ts';
import { CATALOGUE, part, subjectAreas, whole } from './education-statistics.ts';

/** The address of the publication. */
export const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-outcomes';

/** What the datasets of this publication say alike of where they come from and what they are. */
export const OUTCOMES = {
  themes: ['skills', 'employment'],
  ...CATALOGUE,
  published_as: { name: 'Further education outcomes', url: PUBLISHED },
  regularity: 'annual',
  spatial_availability: [],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education outcomes',
  },
  smallest_safe_area: null,
  trap: 'The share is of people who achieved and were found in the records. Someone who found work and left without the qualification is not in it, so a provider that lets people go to jobs looks no better.',
  breaks: [
    {
      date: '2019-08-01',
      what: 'Work and learning from October 2020 to March 2021 fell in the pandemic.',
      url: PUBLISHED,
    },
  ],
  reference:
    'Learners who achieved in an academic year, and what they did from October to March after it',
  schedule: {
    cron: '30 10 * 1,2,11,12 4',
    why: 'Published once a year on a Thursday of winter',
  },
  entities: ['provider'],
  // What a learner did is read from October to March after the year, which ends in July.
  period: { type: 'academic_year', delay: 8 },
  sample: 'sample.sql',
} satisfies Partial<DeclarationInput>;

/** What none of these figures is for. */
export const NOT_FOR = [
  'A league table: the shares are not adjusted for whom a provider teaches, and most intervals overlap',
  'Comparing with achievement rates or job starts: their denominators are other people',
  'Whether the work has to do with the course: that is not in it',
  'Providers with few learners: their shares are withheld',
] as const;

/** How the figures are rounded, withheld and given their interval. */
export const NOTES = [
  'Learners are rounded to 10 and shares to a whole percent; fewer than 6 learners, and shares of fewer than 3, are withheld',
  'The interval is the Wilson score interval at 95% from the published share and the smallest number that rounds to the published one; it does not include that the share itself is rounded',
  'One learner is counted once for each provider and year, at the highest and latest aim; apprenticeships come first',
] as const;

/** Columns of the files that are no measure here: finer kinds of the four shares, and progression. */
export const UNUSED = [
  ...['self_emp_percent', 'emp_only_percent', 'emp_and_learn_percent', 'learn_only_percent'],
  ...['fe_percent', 'below_l2_ex_essential_percent', 'essential_skills_percent'],
  ...['eng_math_esol_percent', 'level_2_percent', 'full_level_2_percent', 'level_3_percent'],
  ...['full_level_3_percent', 'level_4_plus_percent', 't_level_percent'],
  ...['t_level_foundation_year_percent', 'not_assigned_percent', 'he_percent', 'app_percent'],
  ...['app_intermediate_percent', 'app_advanced_plus_percent', 'any_learn_percent'],
  ...['community_learning_percent', 'progression_sustained_prior_percent'],
  ...['not_sustained_percent', 'not_sustained_nb_percent', 'not_sustained_benefit_percent'],
  'benefit_percent',
] as const;

/** Kinds of provision, as every file of the publication has them. */
export const PROVISION = {
  id: 'provision',
  name: 'Kind of provision',
  codes: [
    whole('All provision'),
    part('apprenticeship', 'Apprenticeships', 'Apprenticeship'),
    part('education_and_training', 'Education and training', 'Education & Training'),
    part('traineeship', 'Traineeships', 'Traineeship'),
  ],
};

/** Subjects of both tiers, as the files of qualifications and of subjects have them. */
export const SUBJECT = subjectAreas(1, 2);

/** What those files print for a subject beside the names of the classification. */
export const SUBJECT_LABELS = {
  'Digital Technology': '06',
  'Missing / Not known': 'unknown',
  Unknown: 'unknown',
} as const;

/** Levels of learning, as the newest file of qualifications of the publication prints them. */
export const LEVEL = {
  id: 'level',
  name: 'Level of learning',
  codes: [
    whole('All levels'),
    part('entry', 'Entry level', 'Entry Level'),
    part('entry-english-maths', 'Entry level English and maths', 'Entry level English & Maths'),
    part('entry-esol', 'Entry level English for speakers of other languages', 'Entry level ESOL'),
    part('level-1', 'Level 1'),
    part('level-1-english-maths', 'Level 1 English and maths', 'Level 1 English & Maths'),
    part('level-1-esol', 'Level 1 English for speakers of other languages', 'Level 1 ESOL'),
    part('level-2', 'Level 2'),
    part('full-level-2', 'Full level 2'),
    part('level-2-english-maths', 'Level 2 English and maths', 'Level 2 English & Maths'),
    part('level-2-esol', 'Level 2 English for speakers of other languages', 'Level 2 ESOL'),
    part('level-3', 'Level 3'),
    part('full-level-3', 'Full level 3'),
    part('level-4', 'Level 4'),
    part('level-5', 'Level 5'),
    part('level-6', 'Level 6'),
    part('level-6-plus', 'Level 6 and above', 'Level 6+'),
    part('level-7', 'Level 7'),
    part(
      'intermediate-apprenticeship',
      'Intermediate apprenticeship (level 2)',
      'Intermediate Apprenticeship',
    ),
    part('advanced-apprenticeship', 'Advanced apprenticeship (level 3)', 'Advanced Apprenticeship'),
    part(
      'higher-apprenticeship-4',
      'Higher apprenticeship (level 4)',
      'Higher (Level 4) Apprenticeship',
    ),
    part(
      'higher-apprenticeship-5-plus',
      'Higher apprenticeship (level 5 and above)',
      'Higher (Level 5+) Apprenticeship',
    ),
    part('traineeship', 'Traineeship'),
    part('other', 'Another level', 'Other'),
  ],
};
