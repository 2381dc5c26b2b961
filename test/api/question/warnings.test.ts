import { beforeAll, expect, test } from 'vitest';
import { publishAgain, tinyRows } from '../../support/stores/api-store.ts';
import { askProblem, askRows } from '../../support/ask.ts';
import type { RowsAnswer } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const store = useStore();
beforeAll(async () => {
  // A district that ended in 2023 beside one that began in 2025: never on one map.
  // Only its counts are known.
  const ended = tinyRows()
    .filter(({ area, measure }) => area === 'E08000034' && measure === 'tiny_count')
    .map((row) => ({ ...row, area: 'E07000031', area_name: 'South Lakeland' }));
  const london = ended.map((row) => ({ ...row, area: 'E12000007', area_name: 'London' }));
  await publishAgain(store.home, [...tinyRows(), ...ended, ...london]);
});
const api = useApi(store);

const ONE = 'sex=total&measure=tiny_count&period=2022';
const warned = async (query: string): Promise<RowsAnswer['warnings']> =>
  (await askRows(api, `${DATA}?${query}`)).warnings;
const codesOf = (warnings: RowsAnswer['warnings']): string[] => warnings.map(({ code }) => code);

test('areas that were never in force together are of several boundary sets', async () => {
  const warnings = await warned(`${ONE}&area=E07000031,E08000038,E08000035`);
  expect(codesOf(warnings)).toEqual(['mixed_vintages']);
  expect(warnings[0]?.codes).toEqual(['E07000031', 'E08000038']);
  expect(await warned(`${ONE}&area=E07000031,E08000035`)).toEqual([]);
  expect(await warned(`${ONE}&area=E08000038,E08000035`)).toEqual([]);
});

test('an area beside its successor overlaps, and is not named twice', async () => {
  const warnings = await warned(`${ONE}&area=E08000016,E08000038`);
  expect(codesOf(warnings)).toEqual(['overlapping_areas']);
});

test('a day chooses one boundary set, and areas that the release lacks on it are named', async () => {
  const all = await warned(`${ONE}&area_type=lad&within=E12000003&area_at=2024-04-01`);
  expect(codesOf(all)).toEqual(['areas_without_rows']);
  expect(all[0]?.codes).toHaveLength(15 - 3);
  expect(all[0]?.codes).not.toContain('E08000016');
  expect(all[0]?.codes).toContain('E08000036');
  expect(await warned(`${ONE}&area=E08000034&area_at=2024-04-01`)).toEqual([]);
});

test('periods of a range that have no row are named', async () => {
  const query = 'sex=total&measure=tiny_count&area=W06000015';
  const [warning, ...more] = await warned(`${query}&period=2021..2023`);
  expect(warning).toMatchObject({ code: 'periods_without_rows', codes: ['2023'] });
  expect(warning?.message).toContain('1 of the 3 periods asked for has no row');
  expect(more).toEqual([]);
  expect(await warned(`${query}&period=2021..2022`)).toEqual([]);
});

test('the newest of every series is not taken for one moment', async () => {
  const query = 'sex=total&measure=tiny_count&period=latest_each';
  const [warning] = await warned(`${query}&area=W06000015,E08000034`);
  expect(warning).toMatchObject({ code: 'mixed_periods', codes: ['2022', '2023'] });
  expect(warning?.message).toMatch(/oldest are of [^,]*2022, the newest of [^,]*2023/);
  expect(await warned(`${query}&area=W06000015`)).toEqual([]);
});

test('codes asked for that have no row in the answer are named', async () => {
  const query = 'sex=total&period=2022&measure=tiny_count,tiny_median';
  expect(await warned(`${query}&area=E08000034`)).toEqual([]);
  const [warning, ...more] = await warned(`${query}&area=E07000031`);
  expect(warning).toMatchObject({ code: 'codes_without_rows', codes: ['tiny_median'] });
  expect(warning?.message).toContain('1 of the 2 codes asked for in measure has no row');
  expect(more).toEqual([]);
});

test('an area of a kind counts once, and is there under its former code', async () => {
  // Two authorities took the place of six districts in April 2023; rows are held of one of the six.
  const query = 'sex=total&measure=tiny_count&area_type=lad&within=E12000002&period=2022..2023';
  const found = (await warned(query)).find(({ code }) => code === 'areas_without_rows');
  expect(found?.message).toMatch(/^34 of the 35 areas asked for/);
  expect(found?.codes).toContain('E06000063');
  for (const there of ['E06000064', 'E07000031', 'E07000026']) {
    expect(found?.codes).not.toContain(there);
  }
});

test('a long list of codes is cut where it says so', async () => {
  const [warning] = await warned(`${ONE}&area_type=lad&area_at=2024-04-01`);
  expect(warning?.codes).toHaveLength(50);
  expect(warning?.message).toMatch(/The first 50 of \d{3} are listed\./);
});

test('an area type that the release has none of is not an empty answer', async () => {
  for (const type of ['ward', 'region']) {
    const problem = await askProblem(api, `${DATA}?area_type=lad,${type}`);
    expect(problem.type).toBe('/problems/code-not-in-dataset');
    expect(problem.errors).toMatchObject([{ name: 'area_type', value: type, allowed: ['lad'] }]);
  }
});

test('under lang=cy everything that is still in English is said', async () => {
  const warnings = await warned(`${ONE}&area=W06000015&names=false&lang=cy`);
  expect(warnings).toMatchObject([{ code: 'names_not_in_welsh', codes: [] }]);
  expect(warnings[0]?.message).toMatch(/^Messages, titles and descriptions are in English/);
});

test('an answer without rows names the newest period that has some, and what would find it', async () => {
  const empty = await askRows(api, `${DATA}?area=W06000015&period=latest&sex=total`);
  expect(empty.total).toBe(0);
  const [first] = empty.warnings;
  expect(first).toMatchObject({ code: 'no_rows', column: 'period', codes: ['2022'] });
  expect(first?.message).toContain('latest_each');
  const found = await askRows(api, `${DATA}?area=W06000015&period=latest_each&sex=total`);
  expect(new Set(found.data.map(({ period }) => period))).toEqual(new Set(['2022']));
  expect(codesOf(found.warnings)).not.toContain('no_rows');
  const csv = await api.app.request(`${DATA}.csv?area=W06000015&period=latest`);
  expect(csv.headers.get('alongside-warnings')).toContain('no_rows');
});

test('where no period has a row for the whole question, none is named', async () => {
  const [first] = await warned(`${ONE}&area=E08000034&status=suppressed`);
  expect(first).toMatchObject({ code: 'no_rows', column: null, codes: [] });
  expect(first?.message).not.toContain('missing');
});

test('a figure without a row is missing, which is not suppressed', async () => {
  const told = await warned('sex=total&period=2022&measure=tiny_median&area=E07000031');
  expect(told.find(({ code }) => code === 'no_rows')?.message).toContain(
    'Such a figure is missing: one that is suppressed has a row that says so.',
  );
});

test('of an area that is held with its region only, the region is named', async () => {
  const { errors } = await askProblem(api, `${DATA}?${ONE}&area=E09000007`);
  expect(errors?.[0]?.message).toBe(
    'This release has no figures for E09000007 (Camden). It has E12000007 (London), which it is in.',
  );
});

test('all areas of a set that have no row are counted, in the release or not', async () => {
  const query = 'sex=total&measure=tiny_count&area_type=lad&within=W92000004&area_at=2024-04-01';
  const some = await warned(`${query}&period=2022..2023`);
  const none = await warned(`${query}&period=2023`);
  const [before, after] = [some, none].map((each) =>
    each.find(({ code }) => code === 'areas_without_rows'),
  );
  expect(before?.codes).not.toContain('W06000015');
  expect(after?.codes).toEqual([...(before?.codes ?? []), 'W06000015'].sort());
  expect(after?.message).toMatch(/^22 of the 22 areas asked for have no row in this answer\./);
});

test('an area of several that has no row in the periods asked for is named', async () => {
  const query = 'sex=total&measure=tiny_count&area=W06000015,E08000034';
  const [warning, ...more] = await warned(`${query}&period=2023`);
  expect(warning).toMatchObject({ code: 'areas_without_rows', codes: ['W06000015'] });
  expect(warning?.message).toContain('1 of the 2 areas asked for has no row');
  expect(more).toEqual([]);
  expect(await warned(`${query}&period=2022`)).toEqual([]);
});
