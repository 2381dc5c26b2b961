import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import { createPages } from '../../web/app.tsx';
import { dropStore, NOW, openTestApi } from '../support/stores/api-store.ts';
import { askJson, askProblem, askRows } from '../support/ask.ts';
import { findEconomy } from '../support/stores/made/find-economy.ts';
import { makeSampleStore } from '../support/stores/sample-store.ts';

const HOUSE = path.join(import.meta.dirname, 'datasets');
const DATASETS = path.resolve(import.meta.dirname, '../../datasets');
const IDS = ['model-based-unemployment', 'college-outcomes', 'jobs-per-unemployed'] as const;

let home: string;
let api: OpenedApi;
let read: (address: string) => Promise<Response>;

beforeAll(async () => {
  const datasets = await discoverDatasets([DATASETS, HOUSE]);
  home = await makeSampleStore([...IDS, 'jobs-density', 'areas'], { all: datasets, findEconomy });
  api = await openTestApi(home);
  const app = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  });
  read = async (address) => app.request(address);
});
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const Dataset = z.object({
  kind: z.string(),
  version: z.string(),
  coverage: z.object({
    rows: z.number(),
    periods: z.object({ type: z.string(), first: z.string(), last: z.string() }),
  }),
  columns: z.array(z.object({ name: z.string(), role: z.string() })),
});
const Manifest = z.object({
  lineage: z.object({
    releases: z.array(
      z.object({ dataset: z.string(), version: z.string(), rows_digest: z.string() }),
    ),
  }),
  row_account: z.object({ received: z.number(), published: z.number() }),
  rows_digest: z.string(),
});
const readManifest = (id: string) =>
  askJson(api, `/v1/datasets/${id}/versions/1.0.0/manifest`, Manifest);

describe.each(IDS)('%s, one folder and nothing else', (id) => {
  test('has a record, and the same rows in every format', async () => {
    const { kind, coverage } = await askJson(api, `/v1/datasets/${id}`, Dataset);
    expect(kind).toBe('observations');
    const { total } = await askRows(api, `/v1/datasets/${id}/data?limit=3`);
    expect(total).toBe(coverage.rows);
    expect(total).toBeGreaterThan(0);
    for (const format of ['csv', 'ndjson', 'parquet', 'arrow', 'xlsx', 'csvm']) {
      const response = await api.app.request(`/v1/datasets/${id}/data.${format}`);
      expect([format, response.status]).toEqual([format, 200]);
      if (format === 'csvm') continue;
      expect([format, response.headers.get('alongside-total')]).toEqual([format, String(total)]);
    }
    const stat = await api.app.request(`/v1/datasets/${id}/data.json-stat?period=latest`);
    expect(stat.status).toBe(200);
  });

  test('has a page, a wizard, a package and a description', async () => {
    const page = await read(`/datasets/${id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Invented figures');
    const wizard = await read(`/wizard?dataset=${id}`);
    expect(wizard.status).toBe(200);
    expect((await read(`/datasets/${id}/versions/1.0.0`)).status).toBe(200);
    const zip = await api.app.request(`/v1/datasets/${id}/versions/1.0.0/package.zip`);
    expect(zip.status).toBe(200);
    expect((await api.app.request(`/v1/datasets/${id}.ttl`)).status).toBe(200);
  });
});

describe('figures of providers and of no area', () => {
  const data = '/v1/datasets/college-outcomes/data';

  test('the provider stands first, before the period, and there is no area', async () => {
    const { columns } = await askJson(api, '/v1/datasets/college-outcomes', Dataset);
    expect(columns.slice(0, 3).map(({ name }) => name)).toEqual([
      'provider',
      'provider_name',
      'period',
    ]);
    expect(columns.filter(({ name }) => name.startsWith('area'))).toEqual([]);
  });

  test('a provider is a filter with a code list, and another code is refused', async () => {
    const rows = await askRows(api, `${data}?provider=99999902&provision=total&period=AY2022-23`);
    expect(rows.data.map(({ provider_name }) => provider_name)).toEqual(
      Array.from({ length: 6 }, () => 'MADE UP TRAINING LTD.'),
    );
    const codes = await askJson(
      api,
      '/v1/datasets/college-outcomes/codes/provider?counts=true',
      z.object({
        data: z.array(z.object({ code: z.string(), name: z.string(), rows: z.number() })),
      }),
    );
    expect(codes.data).toEqual([
      { code: '99999901', name: 'INVENTED COLLEGE OF KIRKLEES', rows: 54 },
      { code: '99999902', name: 'MADE UP TRAINING LTD.', rows: 54 },
    ]);
    const problem = await askProblem(api, `${data}?provider=99999903`);
    expect(problem).toMatchObject({ status: 400, errors: [{ name: 'provider' }] });
  });

  test('the wizard draws one provider, names it, and offers the others', async () => {
    const page = await (await read('/wizard?dataset=college-outcomes')).text();
    expect(page).toContain('Sustained positive destination, INVENTED COLLEGE OF KIRKLEES');
    expect(page).toContain('<option value="99999902">MADE UP TRAINING LTD.</option>');
    const other = await (await read('/wizard?dataset=college-outcomes&provider=99999902')).text();
    expect(other).toContain('Sustained positive destination, MADE UP TRAINING LTD.');
    const beside = await (await read('/wizard?dataset=college-outcomes&by=provider')).text();
    expect(beside).toContain('Sustained positive destination, by provider');
  });

  test('an area is refused plainly', async () => {
    const problem = await askProblem(api, `${data}?area=E08000034`);
    expect(problem).toMatchObject({ status: 400, errors: [{ name: 'area' }] });
  });

  test('marks are statuses, proportions keep their base, and each figure of a wide line is accounted for', async () => {
    const { data: rows } = await askRows(
      api,
      `${data}?provider=99999902&period=AY2022-23&provision=education_and_training&learner_group=benefit_learners,total&measure=sustained_positive_destination`,
    );
    expect(rows.map(({ status, value, n, unit }) => [status, value, n, unit])).toEqual([
      ['near_zero', null, 340, 'proportion'],
      ['observed', 0.69, 780, 'proportion'],
    ]);
    expect((await readManifest('college-outcomes')).row_account).toMatchObject({
      received: 108,
      published: 108,
    });
  });
});

test('a derived dataset names the releases it was made from, with their digests', async () => {
  const { lineage } = await readManifest('jobs-per-unemployed');
  const inputs = ['jobs-density', 'model-based-unemployment'];
  const digests = await Promise.all(inputs.map(async (id) => (await readManifest(id)).rows_digest));
  expect(lineage.releases).toEqual(
    inputs.map((dataset, at) => ({ dataset, version: '1.0.0', rows_digest: digests[at] })),
  );
  const { data } = await askRows(api, '/v1/datasets/jobs-per-unemployed/data?area=E08000034');
  expect(data[0]?.flags).toEqual(['constructed', 'invented']);
});
