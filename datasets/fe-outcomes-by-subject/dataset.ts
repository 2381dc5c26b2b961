import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  LEVEL,
  NOT_FOR,
  NOTES,
  OUTCOMES,
  PROVISION,
  PUBLISHED,
  SUBJECT,
  SUBJECT_LABELS,
  UNUSED,
} from '../publications/further-education-outcomes.ts';
import { outcomeIndicators, outcomeMeasures } from '../publications/outcome-measures.ts';

const SUFFIX = '_by_subject';

export default defineDataset({
  ...OUTCOMES,
  id: 'fe-outcomes-by-subject',
  title: 'What learners of a provider did next, by subject and level',
  summary:
    'Sustained employment and learning of people who achieved in further education, by provider in England, sector subject area and level, with the number that each share is of and its 95% interval.',
  hosting: 'hosted',
  kind: 'observations',
  classification: {
    value: 'subject',
    name: 'Sector subject areas',
    standards: ['Sector subject areas', 'UKPRN'],
  },
  question: 'What did the people who achieved in this subject with this provider do after it?',
  not_for: [
    ...NOT_FOR,
    'The jobs that a subject leads to: occupations and industries of the work are not in it',
    'Adding up: each figure is rounded by itself, and rows of every breakdown stand beside their totals',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ...NOTES,
      'The file is the publisher’s PRV04. It has not yet met the publisher’s real file: columns are those that the publisher’s own dashboard reads, labels those of its file of qualifications; another label stops the publish and is named',
      'Where a row names a part of a subject area, the figure is of that part; rows of a part that is called like its area are what the area has beside its parts, and are set aside',
    ],
  },
  source: {
    publisher: 'ees',
    files: [
      {
        id: 'prv04',
        data_set: '05ad6dc2-9f53-425e-90ef-833f043b9d14',
        levels: ['National'],
        filters: {
          provider_ukprn: { entity: 'provider', name: 'provider_name' },
          provider_type: { only: 'Total' },
          provision: { dimension: 'provision' },
          ssa_tier_2: {
            dimension: 'subject',
            wider: 'ssa_tier_1',
            labels: SUBJECT_LABELS,
          },
          level_of_learning: { dimension: 'level' },
        },
        indicators: outcomeIndicators(SUFFIX),
        unused: [...UNUSED],
      },
    ],
  },
  dimensions: [PROVISION, SUBJECT, LEVEL],
  measures: outcomeMeasures({
    suffix: SUFFIX,
    words: ', by subject',
    comparators: 'Providers with the same subject, level and kind of provision in the same year',
  }),
  charts: [
    {
      title: 'Sustained positive destinations',
      kind: 'line',
      measure: `sustained_positive_destination_rate${SUFFIX}`,
      filters: { provision: 'total', subject: 'total', level: 'total' },
    },
  ],
});
