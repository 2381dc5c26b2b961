import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { writeDurably } from '../../pipelines/store/durable.ts';
import { copyStore, dropStore, openTestApi, publishAgain } from '../support/stores/api-store.ts';
import { askAllPages, askJson, askProblem, askRows } from '../support/ask.ts';
import { retireRelease } from '../support/stores/retire-release.ts';
import { useStore } from '../support/stores/use-store.ts';

const TINY = '/v1/datasets/tiny';
const ONE = 'area=E08000034&period=2022&sex=male&measure=tiny_median';
const pristine = useStore();
let home: string;
let api: OpenedApi;
beforeEach(async () => {
  home = await copyStore(pristine.home);
  api = await openTestApi(home);
  return async () => {
    api.close();
    await dropStore(home);
  };
});

const valueAt = async (query: string): Promise<[string, unknown]> => {
  const { version, data } = await askRows(api, `${TINY}/data?${ONE}&${query}`);
  return [version, data[0]?.value];
};

test('a release is chosen by version, by what was known on a day, or by edition', async () => {
  const [, before] = await valueAt('version=1.0.0');
  const after = Number(before) + 1;
  expect(await valueAt('version=1')).toEqual(['1.1.0', after]);
  expect(await valueAt('version=1.0.*')).toEqual(['1.0.0', before]);
  expect(await valueAt('version=latest')).toEqual(['1.1.0', after]);
  expect(await valueAt('edition=2026-11-20.1')).toEqual(['1.0.0', before]);
  expect(await valueAt('as_of=2026-11-20')).toEqual(['1.1.0', after]);
  const List = z.object({
    data: z.array(z.object({ version: z.string(), published: z.string() })),
  });
  const { data } = await askJson(api, `${TINY}/versions`, List);
  expect(data.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0']);
  expect(await valueAt(`as_of=${data[1]?.published ?? ''}`)).toEqual(['1.0.0', before]);
});

test('changes are the cells that differ, in every format, and can be filtered', async () => {
  const rows = await askAllPages(api, `${TINY}/versions/1.1.0/changes`);
  expect(rows).toMatchObject([
    { area: 'E08000034', change: 'revised', difference: 1, status_after: 'observed' },
    { area: 'E08000035', change: 'newly_hidden', value_after: null, status_after: 'suppressed' },
  ]);
  const file = await api.app.request(`${TINY}/versions/1.1.0/changes.csv`);
  expect(file.headers.get('content-disposition')).toContain('"tiny_1.1.0_changes.csv"');
  const csv = await file.text();
  expect(csv.split('\n')).toHaveLength(4);
  const one = await askRows(api, `${TINY}/versions/1.1.0/changes?change=revised`);
  expect(one.data).toEqual(rows.slice(0, 1));
  expect((await askRows(api, `${TINY}/versions/1.0.0/changes`)).total).toBe(0);
});

test('changes are no series, so that none has a newest row of its own', async () => {
  const problem = await askProblem(api, `${TINY}/versions/1.1.0/changes?period=latest_each`);
  expect([problem.status, problem.type]).toEqual([400, '/problems/malformed-value']);
  expect(problem.errors).toMatchObject([{ name: 'period', value: 'latest_each' }]);
});

test('changes from any other version are worked out as the stored ones are', async () => {
  const stored = await askAllPages(api, `${TINY}/versions/1.1.0/changes`);
  const asked = await askAllPages(api, `${TINY}/versions/1.1.0/changes?from=1.0.0&limit=1`);
  expect(asked).toEqual(stored);
  const back = await askAllPages(api, `${TINY}/versions/1.0.0/changes?from=1.1.0`);
  expect(back.map(({ change }) => change)).toEqual(['revised', 'newly_shown']);
  const itself = await askProblem(api, `${TINY}/versions/1.1.0/changes?from=1.1.0`);
  expect(itself.errors[0]).toMatchObject({ name: 'from', code: 'unknown-version' });
});

test('a publish in the middle of a paged read does not disturb it', async () => {
  const whole = await askAllPages(api, `${TINY}/data`);
  expect((await askRows(api, `${TINY}/data?limit=1`)).version).toBe('1.1.0');
  const first = await askRows(api, `${TINY}/data?limit=100`);
  await publishAgain(home);
  const now = await askRows(api, `${TINY}/data?limit=1`);
  expect(now.version).toBe('1.2.0');
  const rest = await askAllPages(api, first.next ?? '');
  expect([...first.data, ...rest]).toEqual(whole);
});

test('a cursor alone carries its release', async () => {
  const first = await askRows(api, `${TINY}/data?limit=100`);
  await publishAgain(home);
  const cursor = /cursor=([\w-]+)/.exec(first.next ?? '')?.[1] ?? '';
  const second = await askRows(api, `${TINY}/data?limit=100&cursor=${cursor}`);
  expect(second.version).toBe('1.1.0');
});

test('a withdrawn release is 410 with its reason; its record and manifest stay', async () => {
  await retireRelease(home, '1.0.0', {
    state: 'withdrawn',
    state_reason: 'It named a person.',
    state_date: '2026-11-21T10:00:00.000Z',
  });
  for (const gone of ['data?version=1.0.0', 'versions/1.0.0/files/data.parquet']) {
    const problem = await askProblem(api, `${TINY}/${gone}`);
    expect(problem).toMatchObject({
      type: '/problems/withdrawn',
      status: 410,
      reason: 'It named a person.',
      see: '/v1/datasets/tiny/data?version=1.1.0',
    });
  }
  const Record = z.object({ state: z.string(), state_reason: z.string() });
  const record = await askJson(api, `${TINY}/versions/1.0.0`, Record);
  expect(record).toEqual({ state: 'withdrawn', state_reason: 'It named a person.' });
  const manifest = await api.app.request(`${TINY}/versions/1.0.0/manifest`);
  expect(manifest.status).toBe(200);
});

test('the manifest is answered byte for byte', async () => {
  const stored = await readFile(path.join(home, 'releases/tiny/1.0.0/manifest.json'), 'utf8');
  const response = await api.app.request(`${TINY}/versions/1.0.0/manifest`);
  expect(await response.text()).toBe(stored);
});

test('an edition says which release of every dataset was current; the newest is first', async () => {
  const Editions = z.object({ data: z.array(z.object({ edition: z.string() })) });
  const { data } = await askJson(api, '/v1/editions', Editions);
  const editions = data.map(({ edition }) => edition);
  expect(editions).toEqual([5, 4, 3, 2, 1].map((n) => `2026-11-20.${n}`));
  const unknown = await askProblem(api, '/v1/editions/2026-11-20.9');
  expect([unknown.status, unknown.nearest]).toEqual([404, expect.arrayContaining(editions)]);
  const Edition = z.object({ datasets: z.record(z.string(), z.string()) });
  const { datasets } = await askJson(api, '/v1/editions/2026-11-20.1', Edition);
  expect(datasets).toEqual({ tiny: '1.0.0' });
});

/** What may be wrong with a release on disk, and the words that name it. */
const DAMAGE: readonly (readonly [string, (folder: string) => Promise<void>, RegExp])[] = [
  [
    'a changed manifest',
    async (folder) => {
      const file = path.join(folder, 'manifest.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('Kirklees', 'Kirklee5') + ' ');
    },
    /manifest is not the one/,
  ],
  [
    'a file cut short',
    async (folder) => {
      const file = path.join(folder, 'data.parquet');
      await writeFile(file, (await readFile(file)).subarray(0, 500));
    },
    /data\.parquet is not of the size/,
  ],
  [
    'one byte turned over, the size kept',
    async (folder) => {
      const file = path.join(folder, 'data.parquet');
      const body = await readFile(file);
      body[100] = 255 - (body[100] ?? 0);
      await writeFile(file, body);
    },
    /data\.parquet does not hold the bytes/,
  ],
];
test.each(DAMAGE)('%s: that dataset is 503, the others are served', async (_, spoil, words) => {
  await spoil(path.join(home, 'releases/tiny/1.1.0'));
  const problem = await askProblem(api, `${TINY}/data`);
  expect(problem).toMatchObject({ status: 503, type: '/problems/dataset-unavailable' });
  expect((await api.app.request(`${TINY}/data`)).headers.get('retry-after')).toBe('30');
  expect(problem.detail).toMatch(words);
  expect(problem.detail).not.toContain(home);
  expect((await askRows(api, `${TINY}/data?version=1.0.0`)).version).toBe('1.0.0');
  expect((await askRows(api, '/v1/datasets/areas/data?area_type=uk')).total).toBe(1);
  const Served = z.object({ dataset: z.string(), state: z.string() });
  const Health = z.object({ status: z.string(), datasets: z.array(Served) });
  const { status, datasets } = await askJson(api, '/v1/health', Health);
  expect(status).toBe('degraded');
  expect(datasets).toContainEqual({ dataset: 'tiny', state: 'unavailable' });
  const List = z.object({ unavailable: z.array(z.object({ dataset: z.string() })) });
  const { unavailable } = await askJson(api, '/v1/datasets', List);
  expect(unavailable).toEqual([{ dataset: 'tiny' }]);
});

test('a damaged areas release does not stop other datasets, only questions that need it', async () => {
  await writeFile(path.join(home, 'releases/areas/1.0.0/manifest.json'), '{}');
  expect((await askRows(api, `${TINY}/data?area=E08000034`)).total).toBe(45);
  const problem = await askProblem(api, `${TINY}/data?area_type=lad&within=E12000003`);
  expect(problem.status).toBe(503);
});

test('a damaged catalogue is a 503, and mending it mends the service', async () => {
  const file = path.join(home, 'catalogue.json');
  const whole = await readFile(file, 'utf8');
  await writeDurably(file, whole.slice(0, 100));
  expect((await askProblem(api, '/v1/datasets')).status).toBe(503);
  await writeDurably(file, whole);
  expect((await api.app.request('/v1/datasets')).status).toBe(200);
});
