import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED =
  'https://www.gov.uk/government/collections/statistics-outcome-based-success-measures';

const MADE = {
  clock: 'The academic year of the completion',
  publisher_words: PUBLISHED,
  additive: false,
  from_parts: 'not_computed',
  ranking: 'refused',
} as const;

/** A label by its place from the bottom, as it is coded in the figures that were labelled. */
const quintile = (code: string, label: string) =>
  ({ code, name: `${label} quintile`, level: 1, parent: 'total' }) as const;

export default defineDataset({
  id: 'quintile-labels',
  title: 'Quintile labels of providers, read again',
  summary:
    'Of the quintile labels that were published beside providers’ outcomes of 2013/14 to 2015/16, how many are of a rate whose 95% interval holds the middle of the sector.',
  themes: ['skills'],
  publisher: 'Alongside',
  published_as: { name: 'Quintile labels of providers, read again', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'observations',
  inputs: ['fe-outcomes-2013-to-2015'],
  sql: 'quintile-labels.sql',
  proofs: [
    {
      id: 'every_label_judged',
      what: 'Every label that was published with a number of completers is among those that were judged',
      sql: 'judged.sql',
    },
  ],
  regularity: 'ended',
  undated: 'It is made again whenever its input has a new release',
  classification: { value: 'label', name: 'Quintile labels', standards: [] },
  spatial_availability: [],
  accreditation: {
    value: 'constructed',
    note: 'Made by Alongside from the published rates, labels and thresholds',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Made by Alongside from Further education outcome based success measures, Department for Education',
  },
  question: 'How many labels of providers as top or bottom could the figures bear?',
  smallest_safe_area: null,
  trap: 'A label whose interval holds the middle is not shown to be wrong: the figures cannot tell.',
  not_for: [
    'Saying that providers are alike: some differ, and these figures cannot show which',
    'Providers by name: the rates and labels of each are in fe-outcomes-2013-to-2015',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The middle of the sector is taken half way between the published 40th and 60th percentile of the same learner category, group and year; no median is published',
      'The interval is the Wilson score interval at 95% from the smallest number of completers that rounds to the published one. With the number as it is printed, shares are some four points lower for top labels and six for bottom ones',
      'What the publisher calls All is all learners but those on benefits',
    ],
  },
  breaks: [],
  reference: 'Labels of an academic year',
  schedule: { cron: '50 6 1 * *', why: 'after the figures that it reads' },
  entities: ['provider'],
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'quintile',
      name: 'Label',
      codes: [
        { code: 'total', name: 'All labels', level: 0 },
        quintile('1', 'Bottom'),
        quintile('2', 'Second'),
        quintile('3', 'Third'),
        quintile('4', 'Fourth'),
        quintile('5', 'Top'),
      ],
    },
    {
      id: 'learner_group',
      name: 'Learners',
      codes: [
        { code: 'total', name: 'Both groups', level: 0 },
        {
          code: 'on_benefits',
          name: 'On benefits before the course',
          level: 1,
          parent: 'total',
        },
        {
          code: 'not_on_benefits',
          name: 'Not on benefits before the course',
          level: 1,
          parent: 'total',
        },
      ],
    },
  ],
  measures: [
    {
      ...MADE,
      id: 'quintile_labels',
      name: 'Quintile labels published',
      unit: 'labels',
      decimals: 0,
      nature: 'count',
      role: 'base',
      population: 'Labels of providers’ rates, one a learner category and group',
      plausible: { min: 0, max: 100_000 },
    },
    {
      ...MADE,
      id: 'quintile_labels_undecided',
      name: 'Quintile labels that the figures cannot tell from the middle',
      frame: {
        stage: 'sustained_positive_destination',
        counts: 'events',
        of: 'none',
        clock: {
          from: 'end',
          months: 8,
          rule: 'Labels of rates from October to March after the academic year of the completion',
        },
        outside: 'Rates that were withheld and so had no label',
      },
      unit: 'percent',
      decimals: 1,
      nature: 'share',
      denominator: 'quintile_labels',
      base: 'Labels published',
      base_measure: 'quintile_labels',
      population:
        'Of the labels published, those of a rate whose 95% interval holds the middle of the sector',
      plausible: { min: 0, max: 100 },
    },
  ],
  charts: [
    {
      title: 'Labels "top quintile" that the figures cannot tell from the middle',
      kind: 'line',
      measure: 'quintile_labels_undecided',
      filters: { quintile: '5', learner_group: 'not_on_benefits' },
    },
  ],
});
