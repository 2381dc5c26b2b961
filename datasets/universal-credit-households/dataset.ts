import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  ADJUSTED,
  COUNT,
  PUBLISHED,
  ROLL_OUT,
  SCHEDULE,
  UNIVERSAL_CREDIT,
  parted,
  publishedAs,
  readSince,
} from '../publications/universal-credit.ts';

const MONTH = {
  clock: 'Assessment periods that end in the month',
  publisher_words: COUNT.publisher_words,
};

export default defineDataset({
  ...UNIVERSAL_CREDIT,
  id: 'universal-credit-households',
  hosting: 'hosted',
  kind: 'observations',
  title: 'Households on Universal Credit',
  summary:
    'Households on Universal Credit each month by family type, and their mean payment, in Great Britain, its regions and districts.',
  published_as: publishedAs('Households on Universal Credit', 'UC_Households'),
  question:
    'How many households here are on Universal Credit, how many of them lone parents, and what are they paid?',
  trap: 'A household is one or two adults with their children who claim together: two of them may live at one address.',
  not_for: [
    'Counting people: a couple is one household',
    'Differences of a few households, which the adjustment of counts can make by itself',
    'What a household lives on: the payment is one part of it, and some of it goes to landlords',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ADJUSTED,
      'Two replies of 2018 are recorded and are read as they came: regions of England, May to August 2018. Against the live service the adapter has not been run',
      'The total of the regions in the recorded replies is that of the nine English ones, and is taken for England as the aggregate of them that is asked for',
    ],
  },
  breaks: [...ROLL_OUT],
  reference: 'Households with an assessment period that ends in the month',
  source: {
    publisher: 'stat-xplore',
    databases: [
      {
        id: 'str:database:UC_Households',
        ...readSince('2018-05'),
        tables: [
          {
            measures: { 'str:count:UC_Households:V_F_UC_HOUSEHOLDS': 'uc_households' },
            by: {
              family: {
                field: 'Family Type',
                codes: {
                  single: { named: ['Single, no child dependant'] },
                  single_with_children: { named: ['Single, with child dependant(s)'] },
                  couple: { named: ['Couple, no child dependant'] },
                  couple_with_children: { named: ['Couple, with child dependant(s)'] },
                  unknown: { unknown: true },
                },
              },
            },
          },
          {
            measures: {
              'str:statfn:UC_Households:V_F_UC_HOUSEHOLDS:HNTOTAL_PAYMENT_AMOUNT:MEAN':
                'uc_household_mean_payment',
            },
          },
        ],
      },
    ],
  },
  schedule: SCHEDULE,
  dimensions: [
    {
      ...parted('family', 'Family type', 'All households', {
        single: 'Single, no children',
        single_with_children: 'Lone parents',
        couple: 'Couples, no children',
        couple_with_children: 'Couples with children',
        unknown: 'Not known',
      }),
      groups: { single_with_children: 'lone-parents' },
    },
  ],
  measures: [
    {
      ...COUNT,
      ...MONTH,
      id: 'uc_households',
      name: 'Households on Universal Credit',
      unit: 'households',
      population: 'Households on Universal Credit in Great Britain',
      plausible: { min: 0, max: 10_000_000 },
      step: { ratio: 4, floor: 500 },
    },
    {
      ...MONTH,
      id: 'uc_household_mean_payment',
      name: 'Mean payment to a household',
      unit: 'gbp_per_month',
      decimals: 2,
      nature: 'mean',
      additive: false,
      from_parts: 'not_computed',
      ranking: 'refused',
      population: 'Households on Universal Credit in Great Britain',
      plausible: { min: 0, max: 5000 },
    },
  ],
  charts: [
    {
      title: 'Lone parents on Universal Credit',
      kind: 'line',
      measure: 'uc_households',
      filters: { family: 'single_with_children' },
      areas: ['E92000001', 'E12000003'],
    },
  ],
});
