import { afterAll, beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import { findBroken } from '../readers/invariants.ts';
import { proveOneHash, provePages, proveSentences } from '../readers/proofs.ts';
import { serveStore } from '../readers/serve-store.ts';
import type { Served } from '../readers/serve-store.ts';
import { askJson, askProblem, askRows } from '../support/ask.ts';
import { copyStore, dropStore } from '../support/stores/api-store.ts';
import { testWithPayloads } from '../support/payloads.ts';
import { findRealStore } from '../support/stores/made/find-real.ts';

const LONG_MS = 600_000;
/** Rows that each dataset was published with: contract, section 20. */
const PUBLISHED = {
  population: 7704,
  'claimant-count': 11_696,
  'labour-market-rates': 19_586,
  'earnings-by-residence': 6081,
  'employment-by-industry': 1953,
};
const DATASETS = [...Object.keys(PUBLISHED), 'vacancy-survey'];

let root: string;
let served: Served;
beforeAll(async () => {
  root = await copyStore(await findRealStore());
  served = await serveStore(root);
}, LONG_MS);
afterAll(async () => {
  served.api.close();
  await dropStore(root);
});

const data = (dataset: string, query: string): string => `/v1/datasets/${dataset}/data?${query}`;
const figures = async (dataset: string, query: string): Promise<unknown[]> =>
  (await askRows(served.api, data(dataset, query))).data.map(
    ({ value, status }) => value ?? status,
  );

describe('the figures of the contract, section 20, as the API answers them', () => {
  testWithPayloads('England, March 2023: 1,343,645 claimants', async () => {
    const query = 'area=E92000001&period=2023-03&measure=claimant_count';
    expect(await figures('claimant-count', query)).toEqual([1_343_645]);
  });
  testWithPayloads('Kirklees, February 2026: three figures, and one that is missing', async () => {
    const query = 'area=E08000034&period=2026-02';
    expect(await figures('claimant-count', query)).toEqual([13_090, 4.7, 5.8, 'missing']);
  });
  testWithPayloads('Kirklees, year to September 2025: employment rate 74.9%', async () => {
    const query = 'area=E08000034&period=2024-10/P12M&measure=employment_rate_16_64';
    expect(await figures('labour-market-rates', query)).toEqual([74.9]);
  });
  testWithPayloads('the districts of a day: 374 in 2021, 361 in 2023', async () => {
    for (const [day, districts] of [
      ['2021-04-01', 374],
      ['2023-04-01', 361],
    ] as const) {
      const query = `area_type=lad&area_at=${day}&limit=1`;
      expect((await askRows(served.api, data('areas', query))).total).toBe(districts);
    }
  });
  testWithPayloads('the number of rows is that of the publisher, in every format', async () => {
    for (const [dataset, published] of Object.entries(PUBLISHED)) {
      for (const extension of ['json', 'csv', 'ndjson', 'parquet', 'arrow']) {
        const path = `/v1/datasets/${dataset}/data.${extension}`;
        const { headers } = await served.api.app.request(path, { method: 'HEAD' });
        const total = headers.get('alongside-total');
        expect([path, total]).toEqual([path, String(published)]);
      }
    }
  });
});

describe('boundaries that changed in April 2023', () => {
  const CUMBRIA = ['E07000026', 'E07000028', 'E07000031'];
  const SUCCESSORS = ['E06000063', 'E06000064'];
  const codesOf = async (day: string): Promise<unknown[]> => {
    const query = `area_type=lad&within=E12000002&area_at=${day}&columns=area&limit=1000`;
    return (await askRows(served.api, data('areas', query))).data.map(({ area }) => area);
  };
  testWithPayloads('old districts are within their region then, new ones now', async () => {
    const [before, after] = [await codesOf('2022-04-01'), await codesOf('2024-04-01')];
    expect(before).toEqual(expect.arrayContaining(CUMBRIA));
    expect(after).toEqual(expect.arrayContaining(SUCCESSORS));
    expect(before.filter((code) => SUCCESSORS.includes(String(code)))).toEqual([]);
    expect(after.filter((code) => CUMBRIA.includes(String(code)))).toEqual([]);
  });
  testWithPayloads('figures of 2022 come under the codes of 2022, no district lost', async () => {
    const query =
      'area_type=lad&within=E12000002&measure=median_weekly_pay&columns=area&limit=10000';
    const ask = (more: string) =>
      askRows(served.api, data('earnings-by-residence', `${query}${more}`));
    const [plain, then, now] = [
      await ask('&period=2022'),
      await ask('&period=2022&area_at=2022-04-01'),
      await ask('&period=2022&area_at=2024-04-01'),
    ];
    expect(plain.data.map(({ area }) => area)).toEqual(expect.arrayContaining(CUMBRIA));
    expect(plain.data).toEqual(then.data);
    const codesOf = ({ warnings }: typeof now) => warnings.map(({ code }) => code);
    expect(codesOf(plain)).not.toContain('areas_without_rows');
    expect(now.data.map(({ area }) => area)).not.toContain(CUMBRIA[0]);
    const lacking = now.warnings.find(({ code }) => code === 'areas_without_rows');
    expect(lacking?.codes).toEqual(expect.arrayContaining(SUCCESSORS));
    expect(lacking?.message).toMatch(/Under other codes: [^;]+\(E060000\d\d\) has E07000\d{3}/);
  });
  testWithPayloads('travel-to-work areas do not nest in a region', async () => {
    const path = data('claimant-count', 'area_type=ttwa&within=E12000002');
    expect((await askProblem(served.api, path)).type).toBe('/problems/does-not-nest');
  });
});

describe('what could be misread is said', () => {
  const codesOf = async (dataset: string, query: string): Promise<unknown[]> =>
    (await askRows(served.api, data(dataset, query))).warnings.map(({ code }) => code);
  testWithPayloads('rates of different populations, until one is chosen', async () => {
    const query = 'area=E08000034&period=2026-02';
    expect(await codesOf('claimant-count', query)).toContain('not_comparable');
    const one = `${query}&measure=claimant_count,claimant_rate_16_64`;
    expect(await codesOf('claimant-count', one)).not.toContain('not_comparable');
  });
  testWithPayloads('a code of the dataset that this release has no rows for', async () => {
    const query = 'area=E08000034&sex=total,female';
    const { total, warnings } = await askRows(served.api, data('claimant-count', query));
    expect(total).toBeGreaterThan(0);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'codes_without_rows', column: 'sex', codes: ['female'] }),
    );
  });
});

testWithPayloads(
  'the invariants of the contract hold for every release',
  async () => {
    const Versions = z.object({ data: z.array(z.object({ version: z.string() })) });
    for (const dataset of DATASETS) {
      const path = `/v1/datasets/${dataset}/versions`;
      for (const { version } of (await askJson(served.api, path, Versions)).data) {
        expect([dataset, version, await findBroken(served.api, dataset, version)]).toEqual([
          dataset,
          version,
          [],
        ]);
      }
    }
  },
  LONG_MS,
);

describe('one question in every format, the table of the page included, has one hash', () => {
  for (const dataset of DATASETS) {
    testWithPayloads(dataset, () => proveOneHash(served, dataset), LONG_MS);
  }
});

describe('random questions: pages, bulk and a naive filter agree', () => {
  for (const dataset of ['earnings-by-residence', 'labour-market-rates']) {
    testWithPayloads(
      dataset,
      () => provePages(served, dataset, { seed: 20_261_122, runs: 8 }),
      LONG_MS,
    );
  }
});

describe('every number in a sentence is a cell of the table beside it', () => {
  testWithPayloads(
    'on the pages of datasets',
    async () => {
      const paths = DATASETS.map((dataset) => `/datasets/${dataset}`);
      expect(await proveSentences(served, paths)).toBeGreaterThan(5);
    },
    LONG_MS,
  );
  testWithPayloads(
    'on the pages of areas',
    async () => {
      const areas = ['E08000034', 'E12000003', 'E92000001', 'E06000053', 'W06000015'];
      const paths = areas.map((code) => `/areas/${code}`);
      expect(await proveSentences(served, paths)).toBeGreaterThan(5);
    },
    LONG_MS,
  );
});
