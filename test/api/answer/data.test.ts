import { describe, expect, test } from 'vitest';
import { Row, askAllPages, askRows } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const api = useApi(useStore());

const codes = async (query: string): Promise<string[]> => {
  const { warnings } = await askRows(api, `${DATA}?${query}`);
  return warnings.map(({ code }) => code);
};
const areas = async (query: string): Promise<unknown[]> => {
  const rows = await askAllPages(api, `${DATA}?${query}`);
  return [...new Set(rows.map(({ area }) => area))];
};
const periods = async (query: string): Promise<unknown[]> => {
  const rows = await askAllPages(api, `${DATA}?${query}`);
  return [...new Set(rows.map(({ period }) => period))];
};

test('a row has the columns of the contract in their order', async () => {
  const { data } = await askRows(
    api,
    `${DATA}?area=E08000034&period=2022&sex=total&measure=tiny_median`,
  );
  expect(data).toHaveLength(1);
  expect(Object.keys(data[0] ?? {}).join()).toBe(
    'area,area_name,area_type,period,period_name,period_start,period_end,sex,sex_name,measure,measure_name,value,low,high,interval,n,unit,status,flags',
  );
  expect(data[0]).toMatchObject({
    area: 'E08000034',
    area_name: 'Kirklees',
    period_start: '2022-04-01',
    period_end: '2022-04-30',
    interval: 'ci95.cv',
    status: 'observed',
    flags: [],
  });
});

test('the envelope says what was asked, after latest and defaults were resolved', async () => {
  const answer = await askRows(api, `${DATA}?period=latest&sex=male,female&limit=2`);
  expect(answer.query).toEqual({
    period: ['2023'],
    sex: ['female', 'male'],
    sort: ['area', 'period', 'sex', 'measure'],
    limit: 2,
    version: '1.1.0',
  });
  expect(answer.complete).toBe(false);
  expect(answer.next).toContain('version=1.1.0&cursor=');
  expect(answer.description).toBe('Rows where period is April 2023 and sex is Women or Men.');
});

describe('areas', () => {
  test('a type, a day and a container choose areas together', async () => {
    expect(await areas('area_type=lad')).toHaveLength(6);
    expect(await areas('area_type=lad&area_at=2021-04-01')).not.toContain('E08000038');
    expect(await areas('area_type=lad&area_at=2025-05-01')).not.toContain('E08000016');
    expect(await areas('area_type=lad&within=E12000003&area_at=2025-05-01')).toEqual([
      'E08000034',
      'E08000035',
      'E08000038',
    ]);
    expect(await areas('area_type=utla&within=W92000004')).toEqual(['W06000015']);
  });
  test.each([
    ['2021-04-01', 374],
    ['2023-04-01', 361],
  ])('the dataset of areas itself has the districts of %s: %i', async (day, districts) => {
    const url = `/v1/datasets/areas/data?area_type=lad&area_at=${day}&limit=1`;
    expect((await askRows(api, url)).total).toBe(districts);
    const within = '/v1/datasets/areas/data?area_type=lad&within=E12000003&limit=1';
    expect((await askRows(api, within)).total).toBe(15);
  });
  test('without a day, an area whose code changed is within under both, and that is said', async () => {
    const inYorkshire = await areas('area_type=lad&within=E12000003');
    expect(inYorkshire).toEqual(['E08000016', 'E08000034', 'E08000035', 'E08000038']);
    const then = 'area_type=lad&within=E12000003&sex=total&measure=tiny_count&period=2022';
    expect(await codes(then)).toEqual(['overlapping_areas', 'areas_without_rows']);
  });
  test('records are those of today, and the day is written into the question', async () => {
    const { query } = await askRows(api, '/v1/datasets/areas/data?area_type=lad&within=E12000003');
    expect(query).toMatchObject({ area_at: '2026-11-22', within: ['E12000003'] });
  });
  test('old areas beside their heirs are warned about, until a day is chosen', async () => {
    expect(await codes('sex=total&measure=tiny_count&period=2022')).toEqual(['overlapping_areas']);
    expect(await codes('sex=total&measure=tiny_count&period=2022&area_at=2025-05-01')).toEqual([]);
  });
});

describe('periods', () => {
  test.each([
    ['period=2021', ['2021']],
    ['period=2019..2021', ['2019', '2020', '2021']],
    ['period=..2020', ['2019', '2020']],
    ['period=2022..', ['2022', '2023']],
    ['period=latest', ['2023']],
    ['period=first', ['2019']],
    ['period=latest-4', ['2019']],
    ['period=latest-1..latest', ['2022', '2023']],
    ['period=2019,latest', ['2019', '2023']],
    ['period=2015..2019', ['2019']],
  ])('%s', async (query, expected) => {
    expect(await periods(`area=E08000034&${query}`)).toEqual(expected);
  });
  test('latest is the same period for everyone, and says who has no row then', async () => {
    const answer = await askRows(api, `${DATA}?area=W06000015,E08000034&period=latest&sex=total`);
    expect(new Set(answer.data.map(({ area }) => area))).toEqual(new Set(['E08000034']));
    expect(answer.warnings).toMatchObject([{ code: 'areas_without_rows', codes: ['W06000015'] }]);
  });
  test('latest_each is the last period of every series apart', async () => {
    const rows = await askAllPages(api, `${DATA}?period=latest_each&sex=total&measure=tiny_count`);
    expect(rows).toHaveLength(6);
    const last = new Map(rows.map(({ area, period }) => [area, period]));
    expect([last.get('W06000015'), last.get('E08000034')]).toEqual(['2022', '2023']);
  });
  test('latest_each looks at whole series before cells are cut', async () => {
    const query = 'period=latest_each&area=E06000053&measure=tiny_median&status=observed';
    expect(await askAllPages(api, `${DATA}?${query}`)).toEqual([]);
  });
});

describe('numbers, statuses and flags', () => {
  test('a range matches numbers only, and says how many rows have none', async () => {
    const answer = await askRows(
      api,
      `${DATA}?area=E06000053&measure=tiny_median&sex=total&value=0..`,
    );
    expect(answer.total).toBe(1);
    expect(answer.warnings.map(({ message }) => message)).toEqual([
      '4 rows have no number and could not match; the status says why.',
    ]);
  });
  test('both ends of a range are inclusive', async () => {
    const [row] = (await askRows(api, `${DATA}?area=E08000034&limit=1`)).data;
    const value = String(row?.value);
    const same = await askRows(api, `${DATA}?area=E08000034&value=${value}..${value}&limit=1`);
    expect(same.data[0]).toEqual(row);
  });
  test('a status is a filter like any code', async () => {
    const rows = await askAllPages(api, `${DATA}?status=unreliable,suppressed`);
    expect(rows).toHaveLength(13);
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });
  test('a flag matches the rows that have it among theirs', async () => {
    expect(await periods('flags=break,estimated')).toEqual(['2021']);
    expect(await periods('flags=estimated')).toEqual([]);
  });
});

describe('columns', () => {
  test('exactly those named, in that order', async () => {
    const { data } = await askRows(api, `${DATA}?columns=value,area,period_start&limit=1`);
    expect(Object.keys(data[0] ?? {})).toEqual(['value', 'area', 'period_start']);
  });
  test('with= adds, names=false takes the names away', async () => {
    const { data } = await askRows(api, `${DATA}?with=source_row,version,cite&names=false&limit=1`);
    const columns = Object.keys(data[0] ?? {});
    expect(columns.slice(-3)).toEqual(['source_row', 'version', 'cite']);
    expect(columns.filter((column) => column.endsWith('_name'))).toEqual([]);
  });
  test('cite answers with exactly its one row', async () => {
    const { data } = await askRows(api, `${DATA}?with=cite&limit=1&sort=-value`);
    const row = Row.parse(data[0]);
    const cited = await askRows(api, String(row.cite));
    expect(cited.data).toEqual([{ ...row, cite: undefined }]);
  });
});

test('a row without flags ends with an empty cell in CSV, as a null does', async () => {
  const query = 'area=E08000034&period=2022&sex=total&measure=tiny_count&columns=low,status,flags';
  const csv = await (await api.app.request(`${DATA}.csv?${query}`)).text();
  expect(csv).toBe('low,status,flags\n,observed,\n');
});

test('sort: nulls come last either way, and the key makes the order total', async () => {
  for (const sort of ['value', '-value']) {
    const rows = await askAllPages(api, `${DATA}?measure=tiny_median&sort=${sort}&limit=7`);
    const values = rows.map(({ value }) => value);
    const numbers = values.filter((value) => typeof value === 'number');
    expect(values.slice(numbers.length).every((value) => value === null)).toBe(true);
    expect(numbers).toEqual(numbers.toSorted((a, b) => (sort === 'value' ? a - b : b - a)));
  }
});

test('Welsh names where they are official, and a warning where they are not', async () => {
  const query = 'area=W06000015&sex=total&measure=tiny_count&period=2022&lang=cy';
  const { data, warnings } = await askRows(api, `${DATA}?${query}`);
  expect(data[0]).toMatchObject({ area_name: 'Caerdydd' });
  expect(warnings.map(({ code }) => code)).toEqual(['names_not_in_welsh']);
});

describe('warnings', () => {
  test('totals beside their parts, until a dimension is chosen', async () => {
    const query = 'area=E08000034&measure=tiny_count&period=2022';
    expect(await codes(query)).toEqual(['totals_beside_parts']);
    expect(await codes(`${query}&sex=female,male`)).toEqual([]);
  });
  test('a declared break inside the periods that have rows', async () => {
    const query = 'area=E08000034&measure=tiny_count&sex=total';
    expect(await codes(`${query}&period=2019..2022`)).toEqual(['break_in_series']);
    expect(await codes(`${query}&period=2021..2022`)).toEqual([]);
  });
  test('of the measures that it breaks, whose first rows after it are flagged', async () => {
    const query = 'area=E08000034&sex=total&period=2019..2022';
    expect(await codes(`${query}&measure=tiny_median`)).toEqual([]);
    expect(await codes(`${query}&measure=tiny_median,tiny_count`)).toEqual(['break_in_series']);
    const { data } = await askRows(api, `${DATA}?area=E08000034&flags=break`);
    expect(new Set(data.map(({ measure, period }) => [measure, period].join(' ')))).toEqual(
      new Set(['tiny_count 2021']),
    );
  });
});

test('records have the same address, grammar and envelope', async () => {
  const path = '/v1/datasets/areas/data';
  const one = await askRows(api, `${path}?area=E08000034`);
  expect(one.data).toMatchObject([{ area: 'E08000034', area_name: 'Kirklees', area_type: 'lad' }]);
  const within = await askRows(
    api,
    `${path}?parents=E12000003&area_type=lad&in_force_to=..2026-01-01`,
  );
  expect(within.data.map(({ area }) => area)).toContain('E08000016');
  const north = await askRows(api, `${path}?area_type=lad&lat=60..`);
  expect(north.data.map(({ area_name: name }) => name)).toEqual(['Shetland Islands']);
});

test('a level of a classification is asked for as one number, or as a range', async () => {
  const levels = async (query: string): Promise<unknown[]> => {
    const rows = await askAllPages(api, `/v1/datasets/sic-2007/data?${query}`);
    return [...new Set(rows.map(({ level }) => level))];
  };
  expect(await levels('level=2')).toEqual([2]);
  expect((await levels('level=1..2')).sort()).toEqual([1, 2]);
  const one = await askRows(api, '/v1/datasets/sic-2007/data?level=2&limit=1');
  expect(one.query).toMatchObject({ level: ['2..2'] });
  expect(one.description).toContain('is 2');
  const half = await api.app.request('/v1/datasets/sic-2007/data?level=0.5');
  expect(half.status).toBe(400);
});
