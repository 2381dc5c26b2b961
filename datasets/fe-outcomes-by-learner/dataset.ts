import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { part, whole } from '../publications/education-statistics.ts';
import {
  LEVEL,
  NOT_FOR,
  NOTES,
  OUTCOMES,
  PROVISION,
  PUBLISHED,
  UNUSED,
} from '../publications/further-education-outcomes.ts';
import { outcomeIndicators, outcomeMeasures } from '../publications/outcome-measures.ts';

const SUFFIX = '_by_learner';

export default defineDataset({
  ...OUTCOMES,
  id: 'fe-outcomes-by-learner',
  title: 'What learners of a provider did next, by level, age, sex and learning difficulty',
  summary:
    'Sustained employment and learning of people who achieved in further education, by provider in England, level, age, sex and learning difficulty or disability, with the number that each share is of and its 95% interval.',
  hosting: 'hosted',
  kind: 'observations',
  classification: { value: 'learners', name: 'Learners of a provider', standards: ['UKPRN'] },
  question: 'What did different people who achieved with this provider do in the year after?',
  not_for: [
    ...NOT_FOR,
    'Adding up: each figure is rounded by itself, and rows of every breakdown stand beside their totals',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ...NOTES,
      'The file is the publisher’s PRV02. It has not yet met the publisher’s real file: columns are those that the publisher’s own dashboard reads, labels of levels and ages those of its file of qualifications, and labels of learning difficulty those of its apprenticeships; another label stops the publish and is named',
      'Rows that sum up ages or levels in groups are set aside: they would stand beside their parts',
      'Benefit status is in the dataset fe-outcomes: this file is not broken down by it',
    ],
  },
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'prv02',
        data_set: '6baf212e-0348-4390-8d4e-e286c5a6630f',
        levels: ['National'],
        filters: {
          provider_ukprn: { entity: 'provider', name: 'provider_name' },
          provider_type: { only: 'Total' },
          provision: { dimension: 'provision' },
          level_of_learning_group: { groups: 'level_of_learning' },
          level_of_learning: { dimension: 'level' },
          age_youth_adult: { groups: 'age_group' },
          age_group: { dimension: 'age' },
          sex: { dimension: 'sex' },
          learning_difficulties: {
            dimension: 'learning_difficulty',
            labels: {
              'With learning difficulty / disability': 'yes',
              'No learning difficulty / disability': 'no',
              'LLDD - Unknown': 'unknown',
            },
          },
        },
        indicators: outcomeIndicators(SUFFIX),
        unused: [...UNUSED],
      },
    ],
  },
  dimensions: [
    PROVISION,
    LEVEL,
    {
      id: 'age',
      name: 'Age',
      groups: {
        '18-and-under': 'young-people',
        '19-24': 'young-people',
        '50-and-over': 'aged-50-and-over',
      },
      codes: [
        whole('All ages'),
        part('18-and-under', '18 and under'),
        part('19-24', '19 to 24', '19 - 24'),
        part('25-49', '25 to 49', '25 - 49'),
        part('50-and-over', '50 and over'),
      ],
    },
    {
      id: 'sex',
      name: 'Sex',
      codes: [whole('All learners'), part('female', 'Female'), part('male', 'Male')],
    },
    {
      id: 'learning_difficulty',
      name: 'Learning difficulty or disability',
      groups: { yes: 'disabled-people' },
      codes: [
        whole('All learners'),
        part('yes', 'With a learning difficulty or disability', 'LLDD - yes'),
        part('no', 'Without a learning difficulty or disability', 'LLDD - no'),
        part('unknown', 'Not known', 'LLDD - unknown'),
      ],
    },
  ],
  measures: outcomeMeasures({
    suffix: SUFFIX,
    words: ', by kind of learner',
    comparators: 'Providers with the same kind of provision and of learners in the same year',
  }),
  charts: [
    {
      title: 'Sustained positive destinations',
      kind: 'line',
      measure: `sustained_positive_destination_rate${SUFFIX}`,
      filters: {
        ...{ provision: 'total', level: 'total', age: 'total' },
        ...{ sex: 'total', learning_difficulty: 'total' },
      },
    },
  ],
});
