import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { Comparison } from '../../../schemas/answers/rows/compare.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { makeGroupStore } from '../../support/stores/group-store.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { findMade } from '../../support/stores/made/find-made.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(await findMade('groups', makeGroupStore));
});
afterAll(() => api.close());

const read = (query: string) => askJson(api, `/v1/compare?${query}`, Comparison);

test('areas have all their periods, wherever their figures stand', async () => {
  const { data, areas, total, name } = await read(
    'area=custom~Two_towns~E08000033~E08000034,E47000003,E08000038&measure=claimant_count',
  );
  expect(name).toBe('Claimant count');
  expect(areas.map((area) => area.name)).toEqual(['Two towns', 'West Yorkshire', 'Barnsley']);
  expect(total).toBe(6);
  expect(data.map(({ period, value, made_of }) => [period, value, made_of?.how])).toEqual([
    ['2022-09', 13_700, 'built_from_parts'],
    ['2023-09', 13_600, 'built_from_parts'],
    ['2022-09', 56_555, undefined],
    ['2023-09', 56_300, 'built_from_parts'],
    ['2022-09', 4150, 'other_code'],
    ['2023-09', 4100, 'other_code'],
  ]);
  expect(areas.map(({ cautions }) => cautions.map(({ code }) => code))).toEqual([
    ...[['built_from_parts'], ['built_from_parts'], ['other_code']],
  ]);
});

test('each combination of codes that is named is a series, of the periods asked for', async () => {
  const { data, areas } = await read(
    'area=custom~E08000033~E08000034&measure=claimant_count&codes=sex:female,sex:total&period=latest',
  );
  expect(data.map(({ sex, period, value }) => [sex, period, value])).toEqual(
    [
      ['total', '2023-09', 13_600],
      ['female', '2023-09', 5600],
    ].toReversed(),
  );
  expect(areas[0]?.cautions).toHaveLength(1);
});

test('codes and periods that are not held are refused by name', async () => {
  const query = 'area=E08000034&measure=claimant_count&codes=sex:femal,sez:total&period=2031-01';
  const { status, errors } = await askProblem(api, `/v1/compare?${query}`);
  expect(status).toBe(400);
  expect(errors.map(({ name, nearest }) => [name, nearest?.[0]])).toEqual([
    ['codes', 'female'],
    ['codes', 'sex'],
    ['period', '2023-09'],
  ]);
});

test('a version pins the figures, and one that is not there is refused', async () => {
  const query = 'area=E08000038&measure=claimant_count';
  expect(await read(`${query}&version=1.0.0`)).toMatchObject({ version: '1.0.0', total: 2 });
  const { type } = await askProblem(api, `/v1/compare?${query}&version=7.0.0`);
  expect(type).toBe('/problems/unknown-version');
});

test('all that is wrong with a question is told at once', async () => {
  const { status, errors } = await askProblem(
    api,
    '/v1/compare?area=E08000099,custom~E08000034~E08000034&measure=claimant_cuont',
  );
  expect(status).toBe(400);
  expect(errors.map(({ name, code }) => [name, code])).toEqual([
    ['area', 'unknown-code'],
    ['area', 'malformed-value'],
    ['measure', 'unknown-code'],
  ]);
  const nothing = await askProblem(api, '/v1/compare');
  expect(nothing.errors.map(({ name }) => name)).toEqual(['area', 'measure']);
  const many = Array.from({ length: 21 }, (_, at) => `E0800${String(at).padStart(4, '0')}`);
  expect((await askProblem(api, `/v1/compare?area=${many.join()}&measure=x`)).status).toBe(400);
});
