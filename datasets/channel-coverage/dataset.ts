import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { POOLED, VACANCY_GUIDE } from '../publications/pooled-adverts.ts';

const SERIES_NOTE =
  'The newest count that the series has of the same area and occupation, whatever its month';

/** What every share here is. */
const SHARE = {
  ...({ unit: 'percent', decimals: 1, nature: 'share', additive: false } as const),
  ...({ from_parts: 'not_computed', publisher_words: VACANCY_GUIDE } as const),
  clock: 'The month that the period names, as vacancy-flows counts it',
  plausible: { min: 0, max: 1_000_000 },
};

export default defineDataset({
  id: 'channel-coverage',
  title: 'How much of the market the pooled adverts cover',
  summary:
    'Pooled adverts beside the official series of online adverts by area and occupation and beside the survey of vacancies, and the shares of the pool that are duplicates, without a place, or without an occupation.',
  ...POOLED,
  accreditation: {
    value: 'constructed',
    note: 'Made by Alongside from its pool and from official statistics in development',
  },
  licence: {
    ...POOLED.licence,
    attribution:
      'Made by Alongside from job adverts and from figures of the Office for National Statistics (Textkernel; Vacancy Survey)',
  },
  published_as: { name: 'Coverage of the pool of job adverts', url: VACANCY_GUIDE },
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: [
    ...(['uk', 'country', 'region', 'lad', 'combined_authority', 'lsip', 'none'] as const),
  ],
  question: 'How much of all adverts do the channels see that are swept here?',
  smallest_safe_area: 'lad',
  trap: 'The pool and the series are seldom of one month, and count adverts their own way: a share says how far the channels reach, and no more. Over 100% is possible.',
  not_for: [
    'A share of vacancies: the survey counts openings, the pool adverts',
    'Scaling pooled counts up to the whole market',
    'Trend: a share moves with the pool and with the series both',
  ],
  quality: {
    url: VACANCY_GUIDE,
    notes: [
      'Live adverts are set against the newest month of the series of live adverts, which ended with July 2025, new adverts against a third of the newest quarter of the series of new adverts, or for England against its mean of the months',
      'The series has areas of April 2023: where only the code has changed since, the place of today is set against it. The areas of two local skills improvement plans that have become one have no figure',
      'New adverts of authorities are published by unit group alone, which the pool is too small for: their coverage is that of live adverts',
      'A share of a suppressed count is not computed; where the series has no figure of an area and occupation there is no row',
      'Duplicates are adverts of vacancies that another advert shows already, by the pool’s own judgement',
      'Shares of each channel, and what it alone shows, are in vacancy-channels',
    ],
  },
  kind: 'derived',
  makes: 'observations',
  inputs: ['vacancy-flows'],
  where_held: [
    {
      dataset: 'labour-demand',
      columns: ['area', 'occupation', 'measure', 'period_start', 'value'],
    },
    {
      dataset: 'labour-demand-new',
      columns: ['area', 'occupation', 'measure', 'period_start', 'value'],
    },
    { dataset: 'areas', columns: ['area', 'place'] },
    {
      dataset: 'vacancy-survey',
      columns: ['area', 'industry', 'measure', 'period_start', 'value'],
    },
  ],
  sql: 'channel-coverage.sql',
  schedule: { cron: '40 6 * * *', why: 'after the pooled counts' },
  reference: 'Adverts of the pool in the month that the period names',
  period: { type: 'month' },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: {
        classification: 'soc-2020',
        levels: [1, 2, 3, 4],
        total: 'All occupations',
        also: [{ code: 'unknown', name: 'Occupation not known', parent: 'total', level: 1 }],
      },
    },
  ],
  checks: { rows_lost: 0.9, median_revision: 100, leaves_rows_out: true },
  measures: [
    {
      ...SHARE,
      id: 'live_coverage',
      name: 'Pooled live adverts, for each hundred of the official series',
      population: `Live adverts of the pool by those that ONS counts. ${SERIES_NOTE}`,
    },
    {
      ...SHARE,
      id: 'new_coverage',
      name: 'Pooled new adverts, for each hundred a month of the official series',
      population: `New adverts of the pool by a third of those that ONS counts in a quarter. ${SERIES_NOTE}`,
    },
    {
      ...SHARE,
      id: 'survey_coverage',
      name: 'Pooled live adverts, for each hundred vacancies of the survey',
      population:
        'Live adverts of the pool by vacancies of the Vacancy Survey, which are openings and not adverts',
    },
    {
      ...SHARE,
      id: 'duplicate_share',
      name: 'Live adverts that another advert shows already',
      population: 'Live adverts of all channels before they are pooled',
    },
    {
      ...SHARE,
      id: 'unplaced_share',
      name: 'Live adverts of which no authority is known',
      population:
        'Live adverts of the pool; remote and national ones are not among those without a place',
    },
    {
      ...SHARE,
      id: 'uncoded_share',
      name: 'Live adverts of which no occupation is known',
      population: 'Live adverts of the pool',
    },
  ],
  charts: [
    {
      title: 'Pooled live adverts, for each hundred of the official series',
      kind: 'line',
      measure: 'live_coverage',
      filters: { occupation: 'total' },
      areas: ['E92000001', 'E12000002', 'E12000003'],
    },
  ],
});
