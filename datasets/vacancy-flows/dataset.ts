import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { POOLED, VACANCY_GUIDE } from '../publications/pooled-adverts.ts';

const SEEN =
  'Adverts of the channels that are swept here, each vacancy once; without evergreen and franchise adverts and without agencies’ copies';
const LIVE = 'A stock: the last day of the month, or the newest sweep in a month that is not over';

/** What every count here is. Districts do not add up to a wider area: of some adverts no more than a region is known. */
const COUNT = {
  ...({ unit: 'adverts', decimals: 0, nature: 'count', additive: false } as const),
  ...({ from_parts: 'not_computed', population: SEEN, publisher_words: VACANCY_GUIDE } as const),
  rounding: { to: 0.01 },
  plausible: { min: 0, max: 10_000_000 },
};

export default defineDataset({
  id: 'vacancy-flows',
  title: 'Pooled job adverts by area, occupation and month',
  summary:
    'Adverts of the channels swept here, pooled so that each vacancy counts once: how many are new and how many live in an area and an occupation each month, the openings and the pay that they state, and how long they stay.',
  ...POOLED,
  accreditation: {
    value: 'constructed',
    note: 'Counted by Alongside in the channels that it sweeps: no sample, and not all vacancies',
  },
  published_as: { name: 'Flows and stocks of the pool of job adverts', url: VACANCY_GUIDE },
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: [
    ...(['uk', 'country', 'region', 'lad', 'combined_authority', 'lsip', 'none'] as const),
  ],
  question:
    'How many adverts do the channels that are seen here show, where, for which occupations?',
  smallest_safe_area: 'lad',
  trap: 'The channels that are swept decide what is counted: a place or an occupation whose employers advertise elsewhere looks empty. channel-coverage says how much of the whole market that is.',
  not_for: [
    'The number of vacancies: an advert is no vacancy of a survey, and most channels are not seen',
    'Comparing places or occupations before looking at channel-coverage',
    'Growth across a month in which a channel began or ended',
    'Adding districts up to a region: of some adverts no more than the region is known',
  ],
  quality: {
    url: VACANCY_GUIDE,
    notes: [
      'A cell that fewer than three employers make up, or one by more than 75%, is suppressed, and so is the smallest of its neighbours where a sum would give it away. Adverts that name no employer are taken for one employer’s',
      'A vacancy is new on the day that its channel gives, or on the day that it was first seen if that is earlier. In a month in which a channel was first swept, what came and went before that was not seen (low_reliability); a month that is not over is provisional',
      'An advert in several places is shared out among them; remote, national and unknown places are rows of their own',
      'Occupations are told by a model with a probability each. The interval is that of the coding alone (ci95.coding): it takes it that as many adverts are wrongly put into an occupation as are left out of it',
      'Four digits stand only where the probability is at least 0.8, and for regions and wider areas; adverts below that are in their wider group',
      'Median pay is of live adverts that state pay, the middle of a range; on fewer than ten it is unreliable. Pay that a channel estimated is not in it',
      'How long adverts stay is the stock by the flow (Little 1961), and only where the month is whole and the stock moved by no more than a tenth',
    ],
  },
  kind: 'observations',
  source: {
    ...{ publisher: 'pool', sql: 'cells.sql', needs_sweeps: true },
    hides: { least_width: 3, figures: 'figures.sql' },
  },
  schedule: { cron: '30 6 * * *', why: 'after the nightly sweeps' },
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
  // A channel that begins moves everything, which is no error.
  checks: {
    ...{ rows_lost: 0.9, median_revision: 100 },
    ...{ leaves_rows_out: true, withholds_by_count: true },
  },
  measures: [
    {
      ...COUNT,
      id: 'pooled_new_adverts',
      name: 'New adverts in the pool',
      clock: 'A flow: all of the month, or up to the newest sweep',
    },
    { ...COUNT, id: 'pooled_live_adverts', name: 'Live adverts in the pool', clock: LIVE },
    {
      ...COUNT,
      id: 'pooled_sightings',
      name: 'Live adverts in all channels, before they are pooled',
      population: 'Live adverts of the pool, as often as channels show them',
      clock: LIVE,
    },
    {
      ...COUNT,
      id: 'pooled_unplaced',
      name: 'Live adverts in the pool of which no authority is known',
      clock: LIVE,
    },
    {
      ...COUNT,
      id: 'pooled_openings',
      name: 'Openings that live adverts state',
      unit: 'vacancies',
      base: 'Live adverts that state how many openings they have',
      base_measure: 'pooled_adverts_with_openings',
      clock: LIVE,
    },
    {
      ...COUNT,
      id: 'pooled_adverts_with_openings',
      name: 'Live adverts that state openings',
      role: 'base',
      clock: LIVE,
    },
    {
      ...COUNT,
      id: 'pooled_median_pay',
      name: 'Median advertised pay',
      unit: 'gbp_per_year',
      nature: 'median',
      base: 'Live adverts that state pay',
      base_measure: 'pooled_adverts_with_pay',
      population: 'Live adverts that state pay, the middle of the range that they state',
      clock: LIVE,
      rounding: { to: 1 },
      plausible: { min: 1000, max: 1_000_000 },
    },
    {
      ...COUNT,
      id: 'pooled_adverts_with_pay',
      name: 'Live adverts that state pay',
      role: 'base',
      clock: LIVE,
    },
    {
      ...COUNT,
      id: 'pooled_duration',
      name: 'How long adverts stay, implied by stock and flow',
      unit: 'months',
      decimals: 1,
      nature: 'ratio',
      numerator: 'pooled_live_adverts',
      denominator: 'pooled_new_adverts',
      clock: 'Live adverts by new adverts of a whole month with a steady stock',
      plausible: { min: 0, max: 1000 },
    },
  ],
  charts: [
    {
      title: 'Live adverts in the pool',
      kind: 'line',
      measure: 'pooled_live_adverts',
      filters: { occupation: 'total' },
      areas: ['E92000001', 'E12000002', 'E12000003'],
    },
  ],
  sample: null,
});
