import { findPeriod } from '../../../../schemas/words/period.ts';
import type { Inputs } from '../../read-releases.ts';
import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';

const SOURCES: Readonly<Record<string, readonly [dataset: string, measure: string]>> = {
  live: ['labour-demand', 'live_adverts'],
  new: ['labour-demand-new', 'new_adverts'],
  new_mean: ['labour-demand-new', 'new_adverts_monthly_mean'],
};
const BREAKS = ['2025-11-01', '2026-03-01', '2026-06-01'];

/** The counts of adverts of a row's kind, in one area and period. */
function findCounts(row: ReleaseRow, input: Inputs, area: unknown, period: unknown): ReleaseRow[] {
  const [dataset = '', measure = ''] = SOURCES[String(row.advert_kind)] ?? [];
  return input(dataset).filter(
    (each) => each.measure === measure && each.area === area && each.period === period,
  );
}

const valueOf = (rows: readonly ReleaseRow[], occupation: unknown): number =>
  Number(rows.find((each) => each.occupation === occupation)?.value);

const isGroup = ({ occupation }: ReleaseRow): boolean => /^\d+$/.test(String(occupation));
const digitsOf = ({ occupation }: ReleaseRow): number => String(occupation).length;

/**
 * The share of an occupation among the widest groups and what is not known, in percent; null where a
 * count is hidden.
 */
function shareOf(rows: readonly ReleaseRow[], occupation: unknown): number | null {
  const digits = Math.min(...rows.filter(isGroup).map(digitsOf));
  const parts = rows.filter(
    (row) => row.occupation === 'unknown' || (isGroup(row) && digitsOf(row) === digits),
  );
  if (parts.some(({ value }) => value === null)) return null;
  const whole = parts.reduce((sum, { value }) => sum + Number(value), 0);
  return (100 * valueOf(rows, occupation)) / whole;
}

/** The period of the same months a year before. */
const yearBefore = (period: string): string =>
  period.replace(/^\d{4}/, (year) => String(Number(year) - 1));

function changeOf(row: ReleaseRow, input: Inputs): number | null {
  const before = yearBefore(String(row.period));
  const [from, to] = [findPeriod(before)?.start ?? '', findPeriod(String(row.period))?.end ?? ''];
  if (row.advert_kind !== 'live' && BREAKS.some((day) => day > from && day <= to)) return null;
  const [now, then] = [row.period, before].map((period) =>
    valueOf(findCounts(row, input, row.area, period), row.occupation),
  );
  return 100 * (Number(now) / Number(then) - 1);
}

function claimantsOf(row: ReleaseRow, input: Inputs): number {
  const period = findPeriod(String(row.period));
  const claimants = input('claimant-count').filter(
    ({ area, measure, sex, age, period: month }) =>
      area === row.area &&
      measure === 'claimant_count' &&
      sex === 'total' &&
      age === '16-plus' &&
      `${String(month)}-15` >= (period?.start ?? '') &&
      `${String(month)}-15` <= (period?.end ?? ''),
  );
  const mean = claimants.reduce((sum, { value }) => sum + Number(value), 0) / claimants.length;
  return mean / valueOf(findCounts(row, input, row.area, row.period), 'total');
}

/** Adverts for each 1,000 people of the newest twelve months that had ended with the period. */
function perPeopleOf(row: ReleaseRow, input: Inputs): number {
  const end = findPeriod(String(row.period))?.end ?? '';
  const windows = input('occupation-jobs')
    .filter(({ area, occupation, measure }) => {
      const isOf = area === row.area && occupation === row.occupation;
      return isOf && measure === 'employed_in_occupation';
    })
    .map(({ period, value }) => ({ end: findPeriod(String(period))?.end ?? '', value }))
    .filter((window) => window.end <= end)
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  const adverts = valueOf(findCounts(row, input, row.area, row.period), row.occupation);
  return (1000 * adverts) / Number(windows.at(-1)?.value);
}

function figureOf(row: ReleaseRow, input: Inputs): number | null {
  const here = findCounts(row, input, row.area, row.period);
  const share = shareOf(here, row.occupation);
  switch (row.measure) {
    case 'advert_share':
      return share;
    case 'advert_location_quotient': {
      const england = shareOf(findCounts(row, input, 'E92000001', row.period), row.occupation);
      return share === null || england === null ? null : share / england;
    }
    case 'advert_change':
      return changeOf(row, input);
    case 'adverts_per_1000_jobs':
      return perPeopleOf(row, input);
    default:
      return claimantsOf(row, input);
  }
}

/** The figure of the pool that a row names, of its area and month. */
function findPooled(
  row: ReleaseRow,
  rows: readonly ReleaseRow[],
  measure: string,
  change: Partial<ReleaseRow> = {},
): number {
  const { area, occupation } = { ...row, ...change };
  return Number(
    rows.find(
      (each) =>
        each.measure === measure &&
        each.area === area &&
        each.period === row.period &&
        each.occupation === occupation,
    )?.value ?? NaN,
  );
}

/** What the pool says, where it has at least half of what the series counts; NaN otherwise. */
function pooledOf(row: ReleaseRow, input: Inputs): number {
  const [flows, coverage] = [input('vacancy-flows'), input('channel-coverage')];
  const covered = (change: Partial<ReleaseRow>): number =>
    findPooled(row, coverage, 'live_coverage', change);
  const shareIn = (area: unknown): number => {
    const least = Math.min(covered({ area }), covered({ area, occupation: 'total' }));
    const [part, whole] = [row.occupation, 'total'].map((occupation) =>
      findPooled(row, flows, 'pooled_live_adverts', { area, occupation }),
    );
    return least >= 50 ? (100 * Number(part)) / Number(whole) : NaN;
  };
  if (row.measure === 'pooled_coverage') return covered({});
  if (row.measure === 'pooled_share') return shareIn(row.area);
  return shareIn(row.area) / shareIn('E92000001');
}

/** A figure of local demand against the counts that it was made from; one that needs a hidden count is not computed. */
export function compareLocalDemand(row: ReleaseRow, input: Inputs): string[] {
  if (row.measure === 'adverts') {
    const counted = findCounts(row, input, row.area, row.period).find(
      ({ occupation }) => occupation === row.occupation,
    );
    return differ([
      ['value', row.value, counted?.value],
      ['status', row.status, counted?.status],
    ]);
  }
  const pooled = row.advert_kind === 'pooled' ? pooledOf(row, input) : undefined;
  const figure =
    pooled === undefined ? figureOf(row, input) : Number.isFinite(pooled) ? pooled : null;
  const ours = typeof row.value === 'number' ? Number(row.value.toPrecision(12)) : row.value;
  return differ([
    ['value', ours, figure === null ? null : Number(figure.toPrecision(12))],
    ['status', row.status, figure === null ? 'not_computed' : 'observed'],
    ['constructed', String(row.flags).includes('constructed'), true],
  ]);
}
