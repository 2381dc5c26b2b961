import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { PUBLISHED } from '../publications/apprenticeships.ts';
import { DASHBOARD, fileAt, wholeAndSoFar } from '../publications/apprenticeships-dashboard.ts';
import { part, whole } from '../publications/education-statistics.ts';

/** Kinds of provision, each a column of the file: one person may be in several. */
const PROVISION = [
  ['apprenticeships', 'apprenticeships'],
  ['education_and_training', 'education and training'],
  ['tailored_learning', 'tailored learning'],
  ['community_learning', 'community learning'],
] as const;

export default defineDataset({
  ...DASHBOARD,
  hosting: 'hosted',
  kind: 'observations',
  id: 'learners-of-providers',
  title: 'Learners of a provider by who they are',
  summary:
    'Learners of each provider in apprenticeships, education and training, tailored and community learning, by sex, learning difficulty or disability, ethnicity and deprivation of the home.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  question: 'Whom does this provider teach?',
  smallest_safe_area: null,
  trap: 'Kinds of provision overlap: one person may be an apprentice and in education and training, so they do not add up to people.',
  not_for: [
    'Adding kinds of provision, or characteristics: the same people are in each of them',
    'None: low is 0 to 4 people',
    'Saying whom a provider fails to reach, without who lives and could learn there',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Learners are rounded to 10; the file prints no 0, and low for none as well as for 1 to 4: a range of 0 to 4 is given for it',
      'Tailored learning took the place of community learning in 2024/25: z stands where a year does not have one of them',
      'Deprivation is the fifth of the index of multiple deprivation that the home of the learner lies in',
    ],
  },
  reference: 'Learners in provision in an academic year, or in its months so far',
  source: {
    publisher: 'dfe-repositories',
    files: [
      {
        id: 'summary_of_learners',
        at: fileAt('national_provider_summary'),
        form: 'parquet',
        columns: [
          ...['Academic Year', 'Provider name', 'UKPRN', 'Learner characteristic'],
          ...['Apprenticeships', 'Education and Training'],
          ...['Tailored Learning', 'Community Learning'],
        ],
      },
    ],
    sql: 'learners.sql',
  },
  entities: ['provider'],
  dimensions: [
    {
      id: 'learner_characteristic',
      name: 'Learners',
      groups: { lldd: 'disabled-people' },
      codes: [
        whole('All learners'),
        part('female', 'Women and girls', 'Sex - Female'),
        part('male', 'Men and boys', 'Sex - Male'),
        part(
          'lldd',
          'With a learning difficulty or disability',
          'LLDD - With learning difficulty / disability',
        ),
        part(
          'no_lldd',
          'Without a learning difficulty or disability',
          'LLDD - No learning difficulty / disability',
        ),
        part('lldd_unknown', 'Difficulty or disability not known', 'LLDD - Unknown'),
        part(
          'ethnic_minorities',
          'Ethnic minorities, except white minorities',
          'Ethnic minorities (excluding white minorities)',
        ),
        part('white', 'White', 'Ethnicity - White'),
        part('ethnicity_unknown', 'Ethnicity not known', 'Ethnicity - Unknown'),
        part('imd_1', 'Most deprived fifth of areas', 'IMD - One (most deprived)'),
        part('imd_2', 'Second most deprived fifth', 'IMD - Two'),
        part('imd_3', 'Middle fifth', 'IMD - Three'),
        part('imd_4', 'Second least deprived fifth', 'IMD - Four'),
        part('imd_5', 'Least deprived fifth', 'IMD - Five (least deprived)'),
        part('imd_unknown', 'Deprivation not known', 'IMD - Unknown'),
      ],
    },
  ],
  measures: wholeAndSoFar(
    PROVISION.map(([id, name]) => ({
      id: `learners_in_${id}`,
      name: `Learners in ${name}`,
      population: `People in ${name} with the provider at some time of the year`,
      clock: 'Any day of the academic year',
      frame: {
        stage: 'active',
        counts: 'people',
        of: 'none',
        clock: { from: 'start', months: null, rule: 'Any day of the academic year' },
        outside: 'People who left before the year, and those of other provision',
      },
    })),
  ),
  charts: [
    {
      title: 'Learners in apprenticeships',
      kind: 'line',
      measure: 'learners_in_apprenticeships',
      filters: { learner_characteristic: 'total' },
    },
  ],
});
