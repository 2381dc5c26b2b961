import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ADVERT_KINDS, JOB_PARTS, POOLED } from '../../../schemas/figures/jobs/measures.ts';
import { references } from '../pages/declarations.ts';
import { release } from '../pages/make-store.ts';
import { tinyDataset } from './fake-source.ts';
import { type TinyRow, tinyDeclaration } from './tiny-dataset.ts';
import { findMade } from './made/find-made.ts';
import { type UsedStore, useCopy } from './use-store.ts';

const AREAS = {
  leeds: { area: 'E08000035', area_name: 'Leeds', area_type: 'lad' },
  yorkshire: { area: 'E12000003', area_name: 'Yorkshire and The Humber', area_type: 'region' },
  london: { area: 'E12000007', area_name: 'London', area_type: 'region' },
} as const;

/** Unit groups of caring personal services, and their adverts in Leeds: the year before, and now. */
const CARERS = [
  ['6131', 180, 190],
  ['6132', 30, 12],
  ['6133', 90, 260],
  ['6134', 60, 61],
  ['6135', 800, 1071],
  ['6136', 200, 120],
] as const;

const OCCUPATION = {
  id: 'occupation',
  name: 'Occupation',
  codes: [
    { code: 'total', name: 'All occupations', level: 0 },
    { code: '61', name: 'Caring personal service occupations', parent: 'total', level: 2 },
    ...CARERS.map(([code]) => ({ code, name: `Occupation ${code}`, parent: '61', level: 4 })),
  ],
};
const KIND = {
  id: 'advert_kind',
  name: 'Kind of advert',
  codes: Object.entries({ ...ADVERT_KINDS, [POOLED.kind]: 'pooled' }).map(([code, name]) => {
    return { code, name, level: 1 };
  }),
};
const [TINY] = tinyDeclaration().measures;

type Measure = Readonly<Record<string, unknown>> & { readonly id: string };

/** A dataset of one measure by occupation, or of several. */
function datasetOf(id: string, measures: readonly Measure[], more: object = {}) {
  const charts = measures.slice(0, 1).map(({ id: measure }) => {
    return { title: id, kind: 'line', measure, filters: {} };
  });
  return tinyDataset({
    ...{ id, measures: measures.map((each) => ({ ...TINY, step: null, ...each })) },
    ...{ period: { type: 'month' }, spatial_availability: ['lad', 'region'] },
    classification: { value: 'occupation', name: 'Occupations' },
    ...{ dimensions: [OCCUPATION], charts, regularity: 'irregular', ...more },
  });
}

const ADVERTS = { unit: 'adverts', rounding: null };
const MADE = { nature: 'ratio', additive: false, from_parts: 'not_computed', rounding: null };
const adverts = datasetOf(
  'local-demand',
  [
    { ...ADVERTS, id: JOB_PARTS.adverts.lead, name: 'Adverts' },
    { ...MADE, id: 'advert_share', name: 'Share', unit: 'percent' },
    { ...MADE, id: 'advert_location_quotient', name: 'Quotient', unit: 'ratio' },
    {
      ...MADE,
      id: 'advert_change',
      name: 'Change',
      unit: 'percent',
      plausible: { min: -100, max: 999 },
    },
    { ...MADE, id: POOLED.coverage, name: 'Coverage', unit: 'percent' },
    { ...MADE, id: POOLED.share, name: 'Pooled share', unit: 'percent' },
    { ...MADE, id: POOLED.quotient, name: 'Pooled quotient', unit: 'ratio' },
  ],
  {
    dimensions: [KIND, OCCUPATION],
    breaks: [{ date: '2025-11-01', what: 'Other sources were collected from' }],
  },
);
const PAY = { ...MADE, nature: 'median', unit: 'gbp_per_hour' };
const CV = `${JOB_PARTS.pay.lead}_cv`;
const pay = datasetOf('occupation-pay', [
  {
    ...{ ...PAY, id: JOB_PARTS.pay.lead, name: 'Pay in the middle' },
    ...{ error_measure: CV, interval: 'ci95.cv' },
  },
  { ...MADE, id: CV, name: 'Its coefficient of variation', unit: 'percent', role: 'error' },
  { ...PAY, id: 'occupation_hourly_pay_p25', name: 'Pay of the lower quarter' },
  { ...PAY, id: 'occupation_hourly_pay_p75', name: 'Pay of the upper quarter' },
]);
const people = datasetOf('occupation-jobs', [{ id: JOB_PARTS.jobs.lead, name: 'People' }]);

/** The last month before the break, and one after it. */
const [BEFORE, NOW] = ['2025-09', '2026-06'] as const;
/** When the adverts of that month are published. */
const AFTER = '2026-07-14T07:00:00.000Z';

/** Adverts of one occupation in Leeds: in the month before the break, with its change, and after it. */
function advertRows([occupation, yearAgo, now]: (typeof CARERS)[number]): TinyRow[] {
  const row = (period: string, measure: string, value: number | null): TinyRow => {
    const status = value === null ? 'not_computed' : 'observed';
    return { ...AREAS.leeds, advert_kind: 'new', occupation, period, measure, value, status };
  };
  return [
    row(BEFORE, 'adverts', now),
    row(BEFORE, 'advert_change', 100 * (now / yearAgo - 1)),
    row(NOW, 'adverts', now),
    row(NOW, 'advert_change', null),
    row(NOW, 'advert_share', now / 20),
    row(NOW, 'advert_location_quotient', now / 400),
  ];
}

/** What the pool sees of carers: enough of them in Leeds to tell their share, and too few of all in Yorkshire. */
function pooledRows(): TinyRow[] {
  const pooled = { advert_kind: POOLED.kind, period: '2026-06', occupation: '61' };
  const leeds = { ...AREAS.leeds, ...pooled };
  const yorkshire = { ...AREAS.yorkshire, ...pooled };
  const low = { value: null, status: 'not_computed', flags: 'low_coverage' };
  return [
    { ...leeds, measure: POOLED.coverage, value: 62.5 },
    { ...leeds, measure: POOLED.coverage, occupation: 'total', value: 51.2 },
    { ...leeds, measure: POOLED.share, value: 8.3 },
    { ...leeds, measure: POOLED.quotient, value: 1.04 },
    { ...yorkshire, measure: POOLED.coverage, value: 23.4 },
    { ...yorkshire, measure: POOLED.share, ...low },
    { ...yorkshire, measure: POOLED.quotient, ...low },
  ];
}

function otherRows(): {
  readonly adverts: TinyRow[];
  readonly pay: TinyRow[];
  readonly people: TinyRow[];
} {
  const live = { advert_kind: 'live', period: '2025-07', measure: 'adverts', occupation: '61' };
  const region = { ...AREAS.yorkshire, period: '2025-04', occupation: '6135' };
  const paid = (id: string, value: number, more = {}): TinyRow => {
    return { ...region, ...more, measure: id, value };
  };
  /** Pay in the middle of an occupation, with its coefficient of variation where one is given. */
  const middle = (occupation: string, value: number, cv?: number): TinyRow[] => [
    paid(JOB_PARTS.pay.lead, value, { occupation }),
    ...(cv === undefined ? [] : [paid(CV, cv, { occupation })]),
  ];
  return {
    adverts: [
      { ...AREAS.leeds, ...live, value: 318 },
      { ...AREAS.london, ...live, value: 18_401 },
      { ...AREAS.yorkshire, ...live, value: 9100 },
    ],
    pay: [
      ...middle('6135', 12.33, 1),
      ...middle('6136', 13.9, 1.5),
      ...middle('6134', 12.4, 3),
      ...middle('6133', 11.9),
      paid('occupation_hourly_pay_p25', 11.9),
      paid('occupation_hourly_pay_p75', 13.92),
    ],
    people: [paid(JOB_PARTS.jobs.lead, 63_500)],
  };
}

async function makeJobStore(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'alongside-jobs-'));
  const others = otherRows();
  await release(home, 'sample', await references(), []);
  await release(
    home,
    'sample',
    adverts,
    [...CARERS.flatMap(advertRows), ...others.adverts, ...pooledRows()],
    AFTER,
  );
  await release(home, 'sample', pay, others.pay);
  await release(home, 'sample', people, others.people);
  return home;
}

/** A store in which carers are advertised in Leeds, paid in Yorkshire, and counted in London as a whole. */
export const useJobStore = (): UsedStore => useCopy(() => findMade('jobs', makeJobStore));
