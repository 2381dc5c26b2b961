import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import { declaresFigures } from '../../schemas/dataset/declares.ts';
import { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { askJson } from '../support/ask.ts';
import { dropStore, openTestApi } from '../support/stores/api-store.ts';
import { findEconomy } from '../support/stores/made/find-economy.ts';
import { makeSampleStore } from '../support/stores/sample-store.ts';

let home: string;
let api: OpenedApi;
beforeAll(async () => {
  home = await makeSampleStore(
    ['areas', 'soc-2020', 'occupation-jobs', 'occupation-pay', 'historic-vacancies'],
    { findEconomy },
  );
  api = await openTestApi(home);
});
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const Rows = z.object({ data: z.array(FigureRow) });
const readRows = async (dataset: string, query: string): Promise<FigureRow[]> =>
  (await askJson(api, `/v1/datasets/${dataset}/data?${query}&limit=10000`, Rows)).data;
const sum = (rows: readonly FigureRow[]): number =>
  rows.reduce((total, { value }) => total + (value ?? 0), 0);

test('people in work by occupation add up, within the rounding, over groups and over areas', async () => {
  const rows = await readRows('occupation-jobs', 'period=latest&measure=employed_in_occupation');
  const of = (area: string) => rows.filter((row) => row.area === area);
  const england = of('E92000001');
  const find = (code: string) => england.find(({ occupation }) => occupation === code);
  const level = (length: number) =>
    england.filter(({ occupation }) => new RegExp(`^\\d{${length}}$`).test(String(occupation)));
  expect([1, 2, 4].map((length) => level(length).length)).toEqual([9, 26, 45]);
  for (const length of [1, 2]) {
    expect(Math.abs(sum(level(length)) - (find('total')?.value ?? 0))).toBeLessThanOrEqual(
      50 * (level(length).length + 1),
    );
  }
  const regions = rows.filter(
    ({ area, occupation }) => area?.startsWith('E12') === true && occupation === '61',
  );
  expect(regions).toHaveLength(9);
  expect(Math.abs(sum(regions) - (find('61')?.value ?? 0))).toBeLessThanOrEqual(500);
  expect(new Set(rows.map(({ period }) => period))).toEqual(new Set(['2025-07/P12M']));
});

test('a count of people in work has its published interval, and stands where that is withheld', async () => {
  const rows = await readRows('occupation-jobs', 'measure=employed_in_occupation');
  const [whole] = rows.filter(({ area, occupation }) => area === 'E12000003' && occupation === '2');
  expect(whole?.interval).toBe('ci95.published');
  expect((whole?.high ?? 0) - (whole?.value ?? 0)).toBe((whole?.value ?? 0) - (whole?.low ?? 0));
  const bare = rows.filter(({ value, low }) => value !== null && low === null);
  expect(bare).not.toEqual([]);
  const errors = await readRows('occupation-jobs', 'measure=employed_in_occupation_ci');
  const key = ({ area, period, occupation }: FigureRow) => [area, period, occupation].join(' ');
  const withheld = new Set(errors.filter(({ status }) => status === 'unreliable').map(key));
  expect(bare.map(key).sort()).toEqual([...withheld].sort());
});

test('pay by occupation rises through its percentiles, and a small group loses the outer ones first', async () => {
  const points = [
    'hourly_pay_p10',
    'hourly_pay_p25',
    'median_hourly_pay',
    'hourly_pay_p75',
    'hourly_pay_p90',
  ];
  const measures = points.map((each) => `occupation_${each}`).join();
  const rows = await readRows('occupation-pay', `period=2025&measure=${measures}`);
  const cells = new Map<string, (number | null | undefined)[]>();
  for (const { area, occupation, working_pattern: pattern, measure, value } of rows) {
    const at = points.indexOf(measure.replace('occupation_', ''));
    const key = [area, occupation, pattern].join(' ');
    if (at >= 0) cells.set(key, Object.assign(cells.get(key) ?? [], { [at]: value }));
  }
  const shown = [...cells.values()].map((all) => all.filter((value) => typeof value === 'number'));
  expect(shown.filter((all) => all.some((value, at) => value <= (all[at - 1] ?? 0)))).toEqual([]);
  const outer = shown.filter((all) => all.length < points.length);
  expect(outer).not.toEqual([]);
  const care = cells.get('K02000001 6135 full_time')?.[2] ?? 0;
  expect(cells.get('K02000001 2134 full_time')?.[2]).toBeGreaterThan(care * 2);
});

test('pay by occupation is of the regions and the whole: no median of England is made of them', async () => {
  const rows = await readRows(
    'occupation-pay',
    'measure=occupation_median_hourly_pay&occupation=total',
  );
  expect(new Set(rows.map(({ area }) => area)).size).toBe(11);
  expect(rows.filter(({ area }) => area === 'E92000001')).toEqual([]);
  const flags = (year: string) =>
    rows.filter(({ period }) => period === year).map((row) => row.flags);
  expect(flags('2025').every((each) => each?.includes('provisional'))).toBe(true);
  expect(flags('2024').some((each) => each?.includes('provisional'))).toBe(false);
});

test('vacancies at Jobcentres add up over occupations, and one notice of one employer is among them', async () => {
  const rows = await readRows('historic-vacancies', 'area=E08000035');
  for (const measure of ['notified_vacancies', 'unfilled_vacancies', 'vacancy_outflow']) {
    const month = rows.filter((row) => row.measure === measure && row.period === '2012-11');
    expect(month).toHaveLength(10);
    const [whole] = month.filter((row) => row.occupation_soc_2000 === 'total');
    expect(sum(month) - (whole?.value ?? 0)).toBe(whole?.value);
  }
  const notified = rows.filter(
    (row) => row.measure === 'notified_vacancies' && row.occupation_soc_2000 === 'total',
  );
  expect(notified.filter(({ value }) => (value ?? 0) > 19_008).map(({ period }) => period)).toEqual(
    ['2011-10'],
  );
  expect(
    notified
      .map(({ period }) => period)
      .sort()
      .at(-1),
  ).toBe('2012-11');
});

test('vacancies at Jobcentres are joined to nothing: not by occupation, by a derived dataset or on a page of areas', async () => {
  const datasets = (await discoverDatasets()).map(({ declaration }) => declaration);
  const own = datasets.find(({ id }) => id === 'historic-vacancies');
  if (!own || !declaresFigures(own)) throw new Error('it is not declared');
  const others = datasets.filter(({ id }) => id !== own.id);
  expect(own.state).toBe('ended');
  expect(own.measures.filter(({ headline }) => headline !== null)).toEqual([]);
  expect(
    others
      .filter(
        (other) =>
          'inputs' in other && Array.isArray(other.inputs) && other.inputs.includes(own.id),
      )
      .map(({ id }) => id),
  ).toEqual([]);
  const dimensions = own.dimensions.map(({ id }) => id);
  expect(
    others
      .filter(
        (other) =>
          declaresFigures(other) && other.dimensions.some(({ id }) => dimensions.includes(id)),
      )
      .map(({ id }) => id),
  ).toEqual([]);
});
