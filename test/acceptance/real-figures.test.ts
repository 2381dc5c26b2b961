import path from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../datasets/discover.ts';
import { text } from '../../pipelines/duckdb.ts';
import { isInFolder } from '../../pipelines/publishers/replay.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { homeAt } from '../../pipelines/store/home.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { readManifest, releaseFolder } from '../../pipelines/store/releases/release-folder.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';
import { PAYLOADS, testWithPayloads } from '../support/payloads.ts';
import { findRealStore } from '../support/stores/made/find-real.ts';
import { openTestDatabase } from '../support/stores/tiny-dataset.ts';
import { PUBLISHERS } from '../support/publishers.ts';

let home: Home;
beforeAll(async () => {
  home = homeAt(await findRealStore());
});

async function currentManifest(dataset: string): Promise<Manifest> {
  const current = (await findCatalogue(home))?.datasets[dataset]?.current;
  if (current === undefined) throw new Error(`${dataset} was not published`);
  return readManifest(home, dataset, current);
}

const Figure = z.object({ value: z.number().nullable(), status: z.string(), flags: z.string() });

const WithInterval = Figure.extend({ low: z.number(), high: z.number(), interval: z.string() });

async function readFigures<T>(dataset: string, where: string, schema: z.ZodType<T>): Promise<T[]> {
  const { version } = await currentManifest(dataset);
  const file = path.join(releaseFolder(home, dataset, version), 'data.parquet');
  const database = await openTestDatabase();
  try {
    const order = 'ORDER BY area, period, measure';
    const sql = `FROM read_parquet(${text(file)}) WHERE ${where} ${order}`;
    return await database.rows(sql, schema);
  } finally {
    database.close();
  }
}

const figures = (dataset: string, where: string) => readFigures(dataset, where, Figure);

describe('the cubes of real figures give the counts of the contract, section 20', () => {
  const expected: [string, object, object, number][] = [
    [
      'population',
      { received: 11_178, published: 7704, collapsed_identical: 3474 },
      { observed: 7704 },
      0,
    ],
    [
      'claimant-count',
      { received: 11_832, published: 11_696, collapsed_identical: 136 },
      { observed: 11_693, missing: 3 },
      3,
    ],
    [
      'labour-market-rates',
      { received: 19_614, published: 19_586, collapsed_identical: 28 },
      { observed: 19_080, suppressed: 502, missing: 4 },
      0,
    ],
    [
      'earnings-by-residence',
      { received: 6081, published: 6081 },
      { observed: 5842, missing: 221, unreliable: 18 },
      0,
    ],
    ['employment-by-industry', { received: 1953, published: 1953 }, { observed: 1953 }, 202],
    // Local units 14,196 rows with 5,370 zeros, and 21 recorded rows of enterprises with two.
    [
      'business-counts',
      { received: 14_196 + 21, published: 14_196 + 21 },
      { observed: 14_196 + 21 },
      5372,
    ],
    ['jobs-density', { received: 2, published: 2 }, { observed: 2 }, 0],
  ];
  for (const [dataset, account, statuses, zeros] of expected) {
    testWithPayloads(dataset, async () => {
      const { row_account, coverage, checks } = await currentManifest(dataset);
      expect(checks.filter(({ result }) => result === 'fail')).toEqual([]);
      expect(row_account).toMatchObject({ collapsed_identical: 0, ...account, set_aside: 0 });
      expect(coverage?.by_status).toEqual(statuses);
      expect(coverage?.zeros).toBe(zeros);
    });
  }
});

testWithPayloads(
  'NM_141_1 comes whole: 14,196 local unit counts, 5,370 of them printed zeros',
  async () => {
    const units = await figures('business-counts', "measure = 'local_units'");
    expect(units).toHaveLength(14_196);
    expect(units.filter(({ value }) => value === 0)).toHaveLength(5370);
    expect(new Set(units.map(({ status }) => status))).toEqual(new Set(['observed']));
  },
);

testWithPayloads('a partial folder says which datasets it holds nothing of', async () => {
  const datasets = await discoverDatasets();
  const absent = datasets.filter((dataset) => !isInFolder(PAYLOADS, dataset, PUBLISHERS));
  expect(absent.map(({ declaration }) => declaration.id)).toEqual([
    'adult-skills-funding',
    'apprenticeships-by-region',
    'claims-by-duration',
    'earnings-after-training',
    'earnings-by-workplace',
    'employment-programmes',
    'fe-outcomes-by-learner',
    'fe-outcomes-by-subject',
    'historic-vacancies',
    'inspected-providers',
    'inspections',
    'labour-demand-monthly',
    'occupation-jobs',
    'occupation-pay',
    'schools',
    'skill-shortages-since-2022',
    'skills-bootcamps',
    'universal-credit-people',
    'work-programme',
  ]);
});

testWithPayloads(
  'a mark stands where the publisher says so: the newest claimants and pay, qualifications after 2021',
  async () => {
    const newest = "contains(flags, 'provisional')";
    const { coverage } = await currentManifest('claimant-count');
    const last = coverage?.periods?.last ?? '';
    const all = await figures('claimant-count', `period = '${last}'`);
    expect(all.length).toBeGreaterThan(50);
    expect(await figures('claimant-count', newest)).toEqual(all);
    expect(await figures('earnings-by-residence', newest)).toEqual(
      await figures('earnings-by-residence', "period = '2025'"),
    );
    const broken = "contains(flags, 'break') AND period > '2021'";
    expect(
      await figures(
        'labour-market-rates',
        `${broken} AND NOT contains(measure, 'qual')
      AND NOT contains(measure, 'nvq')`,
      ),
    ).toEqual([]);
    const after = "contains(flags, 'break') AND period = '2020-04/P12M'";
    expect(
      await figures('labour-market-rates', `${after} AND measure = 'unemployment_rate_16_64'`),
    ).not.toEqual([]);
  },
);

describe('single figures, as the publisher printed them', () => {
  testWithPayloads('England, March 2023: 1,343,645 claimants', async () => {
    const where = "area = 'E92000001' AND period = '2023-03' AND measure = 'claimant_count'";
    expect(await figures('claimant-count', where)).toEqual([
      { value: 1_343_645, status: 'observed', flags: '' },
    ]);
  });

  testWithPayloads(
    'Kirklees, February 2026: 13,090, 4.7%, 5.8%, and a rate that is missing',
    async () => {
      expect(await figures('claimant-count', "area = 'E08000034' AND period = '2026-02'")).toEqual([
        { value: 13_090, status: 'observed', flags: '' },
        { value: 4.7, status: 'observed', flags: '' },
        { value: 5.8, status: 'observed', flags: '' },
        { value: null, status: 'missing', flags: '' },
      ]);
    },
  );

  testWithPayloads('Kirklees, year to September 2025: employment rate 74.9%', async () => {
    const where =
      "area = 'E08000034' AND period = '2024-10/P12M' AND measure = 'employment_rate_16_64'";
    expect(await figures('labour-market-rates', where)).toEqual([
      { value: 74.9, status: 'observed', flags: '' },
    ]);
  });

  testWithPayloads(
    'Kirklees, 2019: pay of 530.3 with the interval of its own coefficient of variation',
    async () => {
      const where =
        "area = 'E08000034' AND period = '2019' AND measure = 'median_weekly_pay' AND working_pattern = 'full_time'";
      expect(await readFigures('earnings-by-residence', where, WithInterval)).toEqual([
        {
          ...{ value: 530.3, status: 'observed', flags: '' },
          ...{ low: 498.1, high: 562.5, interval: 'ci95.cv' },
        },
      ]);
    },
  );

  testWithPayloads(
    'United Kingdom, April to June 2025: 726,000 vacancies as of September',
    async () => {
      const where =
        "area = 'K02000001' AND period = '2025-04/P3M' AND measure = 'survey_vacancies' AND industry = 'total'";
      expect(await figures('vacancy-survey', where)).toEqual([
        { value: 726_000, status: 'observed', flags: '' },
      ]);
    },
  );
});
