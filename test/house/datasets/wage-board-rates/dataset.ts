import { defineDataset } from '../../../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://data.wage-board.example/tables';

export default defineDataset({
  id: 'wage-board-rates',
  title: 'Wage floors of the Wage Board',
  summary: 'The least that an hour of work is paid, by local authority. It does not exist.',
  themes: ['pay'],
  publisher: 'Wage Board',
  published_as: { name: 'Wage floors', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  classification: { value: 'pay', name: 'Pay' },
  spatial_availability: ['lad'],
  accreditation: { value: 'not_statistics' },
  licence: { id: 'OGL-UK-3.0', url: 'https://example.org/licence', attribution: 'Source: nobody' },
  question: 'What is the least that an hour of work is paid here?',
  smallest_safe_area: 'lad',
  trap: 'Nobody ever set these wages.',
  quality: { url: PUBLISHED },
  reference: 'A year',
  source: { publisher: 'wage-board', table: 'floors' },
  schedule: { cron: '0 8 1 * *', why: 'tests' },
  period: { type: 'year' },
  dimensions: [],
  measures: [
    {
      id: 'wage_floor',
      name: 'Wage floor',
      unit: 'gbp_per_hour',
      decimals: 2,
      nature: 'mean',
      additive: false,
      from_parts: 'not_computed',
      population: 'Hours of work',
      clock: 'A year',
      publisher_words: PUBLISHED,
      plausible: { min: 5, max: 40 },
    },
  ],
  charts: [
    {
      title: 'Wage floor',
      kind: 'line',
      measure: 'wage_floor',
      filters: {},
      areas: ['E08000034'],
    },
  ],
  sample: null,
});
