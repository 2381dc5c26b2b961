import { defineDataset } from '../../../../schemas/dataset/declaration.ts';

const WORDS = 'https://example.org/jobs-per-unemployed';

export default defineDataset({
  id: 'jobs-per-unemployed',
  title: 'Jobs for each unemployed person',
  summary: 'All jobs in an authority for each person who is unemployed there.',
  themes: ['employment'],
  publisher: 'Alongside',
  published_as: { name: 'Jobs for each unemployed person', url: WORDS },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'observations',
  inputs: ['jobs-density', 'model-based-unemployment'],
  sql: 'jobs-per-unemployed.sql',
  regularity: 'annual',
  classification: { value: 'jobs', name: 'Jobs' },
  spatial_availability: ['lad'],
  accreditation: { value: 'constructed' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Made by Alongside from figures of the Office for National Statistics',
  },
  question: 'How many jobs are there for each unemployed person?',
  smallest_safe_area: 'lad',
  trap: 'The jobs are filled: this is no count of openings.',
  quality: { url: WORDS },
  reference: 'Jobs and unemployed people of a year',
  schedule: { cron: '0 6 * * *', why: 'tests' },
  period: { type: 'year' },
  dimensions: [],
  measures: [
    {
      id: 'jobs_per_unemployed_person',
      name: 'Jobs for each unemployed person',
      unit: 'ratio',
      decimals: 1,
      nature: 'ratio',
      additive: false,
      from_parts: 'ratio_of_sums',
      population: 'Jobs in an area, and its unemployed residents',
      clock: 'The year',
      publisher_words: WORDS,
      plausible: { min: 0, max: 10_000 },
    },
  ],
  charts: [
    {
      title: 'Jobs for each unemployed person',
      kind: 'line',
      measure: 'jobs_per_unemployed_person',
      filters: {},
      areas: ['E08000034'],
    },
  ],
});
