import { expect, test } from 'vitest';
import local from '../../../datasets/local-demand/dataset.ts';
import labourDemandNew from '../../../datasets/labour-demand-new/dataset.ts';
import { findYearBefore } from '../../../schemas/figures/change/change.ts';
import { monthIndex, monthOfIndex, readPeriod } from '../../../schemas/words/period.ts';
import { makeLocalDemand } from './make-local-demand.ts';
import type { Made, TrueCount } from './make-local-demand.ts';

const AREA = 'E08000034';
const ENGLAND = 'E92000001';

const count = (area: string, period: string, occupation: string, of: number): TrueCount => {
  return { area, period, occupation, count: of, isHidden: false };
};
const spanFrom = (month: number): string => `${monthOfIndex(month)}/P3M`;
const quarters = Array.from({ length: 12 }, (_, q) => spanFrom(monthIndex('2024-07') + 3 * q));
const find = (made: readonly Made[], measure: string, period: string, occupation: string) =>
  made.find(
    (row) =>
      row.area === AREA &&
      row.measure === measure &&
      row.period === period &&
      row.occupation === occupation,
  );

test('a change is computed where no break of the source lies between, and nowhere else', async () => {
  expect(local.breaks).toEqual(labourDemandNew.breaks);
  const adverts = quarters.map((period, q) => count(AREA, period, '5434', 100 + 10 * q));
  const made = await makeLocalDemand({ new_adverts: adverts });
  const dated = adverts.map(({ period, count: value }) => {
    const { start, end } = readPeriod(period);
    const none = { low: null, high: null, interval: null };
    return { ...none, value, period, period_start: start, period_end: end };
  });
  const told = dated.slice(4).map((now) => {
    const { broken } = findYearBefore(dated, now, labourDemandNew.breaks);
    return [now.period, broken ? 'not_computed' : 'observed'];
  });
  const found = told.map(([period = '']) => [
    period,
    find(made, 'advert_change', period, '5434')?.status,
  ]);
  expect(found).toEqual(told);
  expect(told.filter(([, status]) => status === 'observed')).toEqual([['2025-07/P3M', 'observed']]);
});

test('the share of an authority is set against that of England, told as a mean', async () => {
  const period = '2025-04/P3M';
  const made = await makeLocalDemand({
    new_adverts: [
      count(AREA, period, '5434', 30),
      count(AREA, period, '6135', 50),
      count(AREA, period, 'unknown', 20),
    ],
    new_adverts_monthly_mean: [
      count(ENGLAND, period, '5434', 100.5),
      count(ENGLAND, period, '6135', 899.5),
    ],
  });
  expect(find(made, 'advert_share', period, 'unknown')?.value).toBe(20);
  const quotient = find(made, 'advert_location_quotient', period, '5434');
  expect(quotient?.value).toBeCloseTo(0.3 / 0.1005, 9);
  expect(find(made, 'advert_location_quotient', period, 'unknown')).toBeUndefined();
});

test('an area of which only some rows are held has no shares', async () => {
  const period = '2025-04/P3M';
  const made = await makeLocalDemand({
    new_adverts: [count(AREA, period, '5434', 30)],
    new_adverts_monthly_mean: [
      count(ENGLAND, period, '5434', 100),
      count(ENGLAND, period, '6135', 900),
    ],
  });
  expect(find(made, 'adverts', period, '5434')?.value).toBe(30);
  expect(find(made, 'advert_share', period, '5434')).toBeUndefined();
  expect(find(made, 'advert_location_quotient', period, '5434')).toBeUndefined();
});

test('claimants of all months stand against the adverts of those months, if none is withheld', async () => {
  const [whole, withMarch] = ['2025-07/P3M', '2026-01/P3M'];
  const months = ['2025-07', '2025-08', '2025-09', '2026-01', '2026-02', '2026-03'];
  const inputs = {
    new_adverts: [count(AREA, whole, 'total', 50), count(AREA, withMarch, 'total', 50)],
    claimant_count: months.map((month, m) => count(AREA, month, '', 100 + 10 * m)),
  };
  const made = await makeLocalDemand(inputs);
  expect(find(made, 'claimants_per_advert', whole, 'total')?.value).toBeCloseTo(110 / 50, 9);
  expect(find(made, 'claimants_per_advert', withMarch, 'total')?.status).toBe('not_computed');
  const lacking = { ...inputs, claimant_count: inputs.claimant_count.slice(1) };
  const [row] = (await makeLocalDemand(lacking)).filter(
    ({ measure, period }) => measure === 'claimants_per_advert' && period === whole,
  );
  expect(row?.status).toBe('not_computed');
});

test('adverts stand against people in work of the newest twelve months, with the interval of those', async () => {
  const people = (period: string, of: number) => {
    return { ...count(AREA, period, '5434', of), low: of / 2, high: of * 2 };
  };
  const made = await makeLocalDemand({
    new_adverts: [count(AREA, '2025-07/P3M', '5434', 60), count(AREA, '2024-07/P3M', '5434', 50)],
    employed_in_occupation: [people('2024-07/P12M', 3000), people('2024-04/P12M', 4000)],
  });
  expect(find(made, 'adverts_per_1000_jobs', '2025-07/P3M', '5434')).toMatchObject({
    ...{ value: 20, low: 10, high: 40, status: 'observed' },
  });
  // None of the twelve months had ended by then.
  expect(find(made, 'adverts_per_1000_jobs', '2024-07/P3M', '5434')).toBeUndefined();
});
