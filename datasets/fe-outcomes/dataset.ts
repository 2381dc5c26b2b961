import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { part, whole } from '../publications/education-statistics.ts';
import {
  NOT_FOR,
  NOTES,
  OUTCOMES,
  PROVISION,
  PUBLISHED,
  UNUSED,
} from '../publications/further-education-outcomes.ts';
import { outcomeIndicators, outcomeMeasures } from '../publications/outcome-measures.ts';

export default defineDataset({
  ...OUTCOMES,
  id: 'fe-outcomes',
  title: 'What learners of a provider did next',
  summary:
    'Sustained employment and learning of people who achieved in further education, by provider in England, with the number that each share is of and its 95% interval.',
  hosting: 'hosted',
  kind: 'observations',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  question: 'What did the people who achieved with this provider do in the year after?',
  not_for: [...NOT_FOR],
  quality: {
    url: PUBLISHED,
    notes: [
      ...NOTES,
      'The recorded extract has four shares as 0 to 1 and the others as 0 to 100; they are laid out as the publisher prints them',
      'Progression after the course reaches 150% in the source: it is no share of the learners of a row, and is not published here',
    ],
  },
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'prv01',
        data_set: '9e38d037-c2d3-4c1b-9773-2f443e6c59ae',
        levels: ['National'],
        filters: {
          provider_ukprn: { entity: 'provider', name: 'provider_name' },
          provider_type: { only: 'Total' },
          provision: { dimension: 'provision' },
          benefit_learner: { dimension: 'learner_group' },
        },
        indicators: outcomeIndicators(''),
        unused: [...UNUSED],
      },
    ],
  },
  dimensions: [
    PROVISION,
    {
      id: 'learner_group',
      name: 'Learners',
      groups: { on_benefits: 'benefit-claimants' },
      codes: [
        whole('All learners'),
        part('on_benefits', 'On benefits before the course', 'Benefit learners'),
        part('not_on_benefits', 'Not on benefits before the course', 'Not on benefits'),
      ],
    },
  ],
  measures: outcomeMeasures({
    suffix: '',
    words: '',
    comparators: 'Providers with the same kind of provision in the same year',
  }),
  charts: [
    {
      title: 'Sustained positive destinations',
      kind: 'line',
      measure: 'sustained_positive_destination_rate',
      filters: { provision: 'total', learner_group: 'total' },
    },
  ],
});
