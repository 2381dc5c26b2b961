import { expect, test } from 'vitest';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import { fillParsed, TINY_CODES, tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

const measure = (id: string, nature: string, unit: string, to: number) => ({
  ...{ id, name: id, unit, nature, decimals: 1, additive: nature === 'count' },
  ...{ from_parts: 'not_computed', population: 'People', clock: 'April' },
  ...{ publisher_words: 'https://example.org/words', rounding: { to } },
  plausible: { min: 0, max: 1_000_000 },
});
const DECLARATION = tinyDeclaration({
  measures: [
    measure('people', 'count', 'people', 1),
    measure('active', 'count', 'people', 1),
    measure('inactive', 'count', 'people', 1),
    measure('activity_rate', 'rate', 'percent', 0.1),
    measure('inactivity_rate', 'rate', 'percent', 0.1),
    measure('share_of_all', 'share', 'percent', 0.1),
  ],
  charts: [{ title: 'People', kind: 'line', measure: 'people', filters: {} }],
});

/** West Yorkshire and the five districts that it is made of. */
const WHOLE = 'E47000003';
const DISTRICTS = ['E08000032', 'E08000033', 'E08000034', 'E08000035', 'E08000036'];
const YEARS = ['2017', '2018', '2019', '2020', '2021', '2022'];

const tenth = (share: number): number => Math.round(share * 1000) / 10;

function cellsOf(area: string, period: string, active: number, inactive: number): TinyRow[] {
  const people = active + inactive;
  const values = {
    ...{ people, active, inactive },
    activity_rate: tenth(active / people),
    inactivity_rate: tenth(inactive / people),
  };
  const at = { area, period, area_name: area };
  const area_type = area === WHOLE ? 'combined_authority' : 'lad';
  return Object.entries(values).map(([id, value]) => ({ ...at, area_type, measure: id, value }));
}

const honest: TinyRow[] = YEARS.flatMap((period, y) => {
  const parts = DISTRICTS.map((area, a) => ({
    area,
    active: 40_000 + 7_001 * a + 811 * y,
    inactive: 10_000 + 2_003 * a + 97 * y,
  }));
  const sum = (of: 'active' | 'inactive'): number => parts.reduce((all, p) => all + p[of], 0);
  return [
    ...parts.flatMap(({ area, active, inactive }) => cellsOf(area, period, active, inactive)),
    ...cellsOf(WHOLE, period, sum('active'), sum('inactive')),
  ];
});

/** The value of one cell of 2022 made `times` as large. */
const lie = (area: string, id: string, times: number): TinyRow[] =>
  honest.map((row) =>
    row.area === area && row.measure === id && row.period === '2022'
      ? { ...row, value: Math.round((row.value ?? 0) * times * 10) / 10 }
      : row,
  );

/** Which checks of sums and relations tell of these rows, with what they say is broken. */
async function found(rows: readonly TinyRow[]): Promise<string[]> {
  await fillParsed(database, rows);
  const vintage = { snapshots: [], labels: null, sourceReleased: null, checks: [] };
  const results = await checkFigures(database, DECLARATION, {
    codes: TINY_CODES,
    vintage: { ...vintage, clock: 'store' },
    previous: null,
  });
  return results
    .filter(
      ({ id, result }) =>
        /^(relations|orders)_|_(as_before|near|rates_between)$/.test(id) && result !== 'pass',
    )
    .flatMap(({ id, sample }) =>
      sample.map((row) => `${id}: ${String(row.relation ?? row.measure)}`),
    )
    .sort();
}

test('what holds in every period is found, and honest figures keep it', async () => {
  expect(await found(honest)).toEqual([]);
});

test('a combined authority that is no longer the sum of its districts is told', async () => {
  expect(await found(lie(WHOLE, 'people', 1.05))).toContain('area_sums_near: people');
});

/** Three combined authorities beside each other, each of some districts with 1,000 people and more. */
const AUTHORITIES: Readonly<Record<string, readonly string[]>> = {
  [WHOLE]: DISTRICTS,
  E47000001: Array.from({ length: 10 }, (_, n) => `E080000${String(n + 1).padStart(2, '0')}`),
  E47000004: ['E06000006', 'E08000011', 'E08000012', 'E08000013', 'E08000014', 'E08000015'],
};

test('of fifteen such sums that were right before, one that is off is refused', async () => {
  const rows = YEARS.flatMap((period, y) =>
    Object.entries(AUTHORITIES).flatMap(([whole, districts]) => {
      const parts = districts.map((area, a) => ({ area, value: 1_000 + 10 * a + y }));
      const sum = parts.reduce((all, { value }) => all + value, 0);
      const off = whole === WHOLE && period === '2022' ? 20 : 0;
      const row = { period, measure: 'people' };
      return [
        ...parts.map((part) => ({ ...row, ...part, area_name: part.area })),
        {
          ...row,
          area: whole,
          area_name: whole,
          area_type: 'combined_authority',
          value: sum + off,
        },
      ];
    }),
  );
  expect(await found(rows)).toEqual(['area_sums_as_before: people']);
});

test('shares of categories that no longer make that of all of them are refused', async () => {
  const rows = YEARS.flatMap((period, y) =>
    DISTRICTS.flatMap((area, a) =>
      Object.entries({ total: 100, female: 45 + a + y / 10, male: 55 - a - y / 10 }).map(
        ([sex, value]) => ({ area, period, sex, area_name: area, measure: 'share_of_all', value }),
      ),
    ),
  );
  expect(await found(rows)).toEqual([]);
  const off = rows.map((row, at) =>
    at === rows.length - 1 ? { ...row, value: row.value + 3 } : row,
  );
  expect(await found(off)).toEqual(['sex_sums_as_before: share_of_all']);
});

/** Activity rates of one year in one place, of all people, of women and of men. */
const bySex = (rates: Readonly<Record<'total' | 'female' | 'male', number | null>>): TinyRow[] =>
  Object.entries(rates).map(([sex, value]) => ({
    ...{ area: WHOLE, period: '2022', sex, measure: 'activity_rate', value },
    ...(value === null ? { status: 'suppressed' } : {}),
  }));

test('a rate of all that lies beside those of its parts is told in a first release', async () => {
  expect(await found(bySex({ total: 60, female: 55, male: 65 }))).toEqual([]);
  expect(await found(bySex({ total: 65.1, female: 55, male: 65 }))).toEqual([]);
  const told = ['sex_rates_between: activity_rate'];
  expect(await found(bySex({ total: 70, female: 55, male: 65 }))).toEqual(told);
  expect(await found(bySex({ total: 50, female: 55, male: 65 }))).toEqual(told);
  expect(await found(bySex({ total: 70, female: 55, male: null }))).toEqual([]);
});

test('people that are no longer active and inactive people are told', async () => {
  expect(await found(lie(DISTRICTS[1] ?? '', 'inactive', 1.2))).toEqual([
    'area_sums_near: inactive',
    'relations_as_before: inactivity_rate = 100 × inactive ÷ people',
    'relations_as_before: people = active + inactive',
  ]);
});

test('rates that no longer make 100 are refused', async () => {
  expect(await found(lie(DISTRICTS[2] ?? '', 'activity_rate', 1.01))).toEqual([
    'relations_as_before: 100 = activity_rate + inactivity_rate',
    'relations_as_before: activity_rate = 100 × active ÷ people',
  ]);
});

test('an authority that never was the sum of the districts held, and two years of few cells, show nothing', async () => {
  const without = (rows: readonly TinyRow[]): TinyRow[] =>
    rows.filter(({ area }) => area !== DISTRICTS[0]);
  expect(await found(without(lie(WHOLE, 'people', 1.01)))).not.toContain('area_sums_near: people');
  const young = lie(DISTRICTS[1] ?? '', 'inactive', 1.2).filter(
    ({ period = '' }) => Number(period) > 2020,
  );
  expect(await found(young)).toEqual([]);
});

/** Forty districts of which about four in five people are active; of `exchanged` in 2022 one in five are. */
const many = (years: readonly string[], exchanged = 0): TinyRow[] =>
  years.flatMap((period, y) =>
    Array.from({ length: 40 }, (_, a) => {
      const [active, inactive] = [40_000 + 701 * a + 81 * y, 10_000 + 203 * a + 97 * y];
      const area = `E0${7_000_001 + a}`;
      return period === '2022' && a < exchanged
        ? cellsOf(area, period, inactive, active)
        : cellsOf(area, period, active, inactive);
    }).flat(),
  );

test('of one year alone, what nearly all of its cells keep is told of the one that does not', async () => {
  expect(await found(many(['2022']))).toEqual([]);
  const rows = many(['2022']).map((row) =>
    row.area === 'E07000005' && row.measure === 'people' ? { ...row, value: 99_999 } : row,
  );
  expect(await found(rows)).toContain('relations_as_beside: people = active + inactive');
});

test('active and inactive people exchanged in some districts are told, and not refused', async () => {
  const told = await found(many(YEARS, 12));
  expect(told).toContain('orders_usual: active ≥ inactive');
  expect(told).not.toContain('orders_as_before: active ≥ inactive');
});

test('active and inactive people exchanged throughout are refused', async () => {
  // In each of the 24 cells before and the 6 of 2022, about four are active to one who is not.
  const other: Readonly<Record<string, string>> = { active: 'inactive', inactive: 'active' };
  const rows = honest.map((row) => {
    const measure = row.period === '2022' ? (other[row.measure ?? ''] ?? row.measure) : row.measure;
    return { ...row, ...(measure !== undefined && { measure }) };
  });
  expect(await found(rows)).toContain('orders_as_before: active ≥ inactive');
});
