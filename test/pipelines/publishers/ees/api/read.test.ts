import { expect, test } from 'vitest';
import { z } from 'zod';
import { takePages } from '../../../../../pipelines/publishers/ees/adapter/api/rows/pages.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { taking } from '../../../../support/taking.ts';
import { declaring, line, outcome, pullRegions, servingApi, VERSIONS } from './serve-api.ts';
import type { Change } from './serve-api.ts';

const ENGLAND = { level: 'National', code: 'E92000001' } as const;
const NORTH = ['E12000002', 'North West'] as const;
const NOWHERE = ['z', 'Outside of England and unknown'] as const;

const Row = z.object({
  ...{ area: z.string(), period: z.string(), level: z.string(), age: z.string() },
  ...{ value: z.number().nullable(), status: z.string() },
});

test('rows are asked for by words and come back as words: places, labels, figures and marks', async () => {
  const lines = [
    line({ starts: '60', achieved: 'low' }),
    line({ starts: '60', region: NORTH }),
    line({ starts: 'low', region: NOWHERE }),
    line({ starts: '60', level: 'Higher Apprenticeship', youth: '19 plus', age: '25 plus' }),
    // What nobody asked for: the sum of two ages, and a part of all funding.
    line({ starts: '90', youth: '19 plus' }),
    line({ starts: '40', funding: 'Other' }),
  ];
  const rows = await servingApi([{ lines }], (standIn) =>
    pullRegions(
      standIn,
      ({ database }) =>
        database.rows(
          `SELECT area, period, level, age, value, status FROM release
           WHERE measure = 'regional_apprenticeship_starts' ORDER BY area, level`,
          Row,
        ),
      { levels: ['National', 'Regional'] },
    ),
  );
  const row = (area: string, value: number | null, more: Partial<z.infer<typeof Row>> = {}) => ({
    ...{ area, value, period: 'AY2023-24', level: 'total', age: 'total', status: 'observed' },
    ...more,
  });
  expect(rows).toEqual([
    row('E12000002', 60),
    row('E92000001', 60, { level: 'higher', age: '25-plus' }),
    row('E92000001', 60),
    row('x-unknown', null, { status: 'near_zero' }),
  ]);
});

/** What a check of a run over these lines says. */
async function checkOf(
  id: string,
  lines: readonly string[],
  change: Change = {},
): Promise<CheckResult | undefined> {
  return servingApi([{ lines, change }], (standIn) =>
    pullRegions(standIn, ({ checks }) => Promise.resolve(checks.find((each) => each.id === id))),
  );
}

test('a part of a year under the name of a whole one is left out, and the check says which', async () => {
  const lines = [line({ starts: '60' }), line({ starts: '50', year: '202526' })];
  expect(await outcome(lines)).toBe('published 3 rows');
  expect(await checkOf('years_whole', lines)).toMatchObject({
    result: 'warn',
    sample: [{ label: '2025/26' }],
  });
});

test('a newer major version is told by name with what it removes, and not taken', async () => {
  const removes = { filters: ['Age group'], indicators: ['Participation'] };
  const versions = [
    {
      version: '3.0',
      status: 'Published',
      published: '2026-11-19T09:30:00+00:00',
      removes,
    } as const,
    ...VERSIONS,
  ];
  expect(
    await checkOf('newest_major_version', [line({ starts: '60' })], { versions }),
  ).toMatchObject({
    result: 'warn',
    sample: [{ version: '3.0', removes: 'filter "Age group"; indicator "Participation"' }],
  });
});

test('a data set that gets no more figures is read, and what took its place is named', async () => {
  const next = { title: 'Starts by region', versions: VERSIONS };
  const change = { status: 'Deprecated', superseding: next.title } as const;
  const said = await servingApi(
    [
      { lines: [line({ starts: '60' })], change },
      { lines: [line({ starts: '60' })], change: next },
    ],
    (standIn) => pullRegions(standIn, ({ checks }) => Promise.resolve(checks)),
  );
  expect(JSON.stringify(said)).toMatch(
    /gets no more figures; the publisher names .*Starts by region/,
  );
});

test('the newest version of the pinned series is asked, by number and not by letters', async () => {
  const asked = await servingApi([{ lines: [line({ starts: '60' })] }], async (standIn) => {
    const addresses: string[] = [];
    const heard = {
      fetch: (request: Request) => {
        addresses.push(request.url);
        return standIn.fetch(request);
      },
    };
    await pullRegions(heard, () => Promise.resolve(), declaring('1.*'));
    return addresses.filter((url) => url.includes('/query'));
  });
  expect(asked).toEqual([expect.stringMatching(/\?dataSetVersion=1\.10$/)]);
});

test('the whole CSV of a version gives the same rows, less what nobody asked for', async () => {
  const lines = [
    line({ starts: '60' }),
    line({ starts: '90', youth: '19 plus' }),
    line({ starts: '40', funding: 'Other' }),
    line({ starts: '50', year: '202526' }),
  ];
  const account = await servingApi([{ lines }], (standIn) =>
    pullRegions(standIn, ({ draft }) => Promise.resolve(draft.account), declaring('2.*', 'csv')),
  );
  expect(account).toMatchObject({
    ...{ received: 12, published: 3 },
    set_aside_reasons: { other_funding_type: 3, part_of_a_year: 3, sums_by_age_youth_adult: 3 },
  });
});

test('rows can be chosen by any tree of conditions, in columns, labels and codes', async () => {
  const lines = ['201819', '201920', '202021', '202122', '202223'].flatMap((year) => [
    line({ year, starts: '60' }),
    line({ year, starts: '20', level: 'Higher Apprenticeship' }),
  ]);
  const api = declaring('2.*').api;
  const ay = (period: string) => ({ code: 'AY', period });
  const higher = { column: 'apprenticeship_level', label: 'Higher Apprenticeship' };
  const where = {
    or: [
      { timePeriods: { gte: ay('2019/2020'), lte: ay('2020/2021') } },
      {
        and: [
          { timePeriods: { gt: ay('2021/2022') }, locations: { eq: ENGLAND } },
          { not: { filters: { in: [higher] } } },
        ],
      },
    ],
  };
  const rows = await servingApi([{ lines }], (standIn) =>
    pullRegions(
      standIn,
      ({ database }) =>
        database.rows(
          `SELECT period, level FROM release WHERE measure = 'regional_apprentices' ORDER BY ALL`,
          z.object({ period: z.string(), level: z.string() }),
        ),
      { api: { ...api, where } },
    ),
  );
  expect(rows.map(({ period, level }) => `${period} ${level}`)).toEqual([
    ...['AY2019-20 higher', 'AY2019-20 total', 'AY2020-21 higher', 'AY2020-21 total'],
    'AY2022-23 total',
  ]);
});

/** A data set of one place and year without filters, and a service that answers its pages. */
const META = {
  ...{ filters: [], indicators: [{ id: 'value', column: 'v', label: 'v' }] },
  geographicLevels: [{ code: 'NAT' }],
  locations: [{ level: { code: 'NAT' }, options: [{ id: 'place', label: 'England' }] }],
  timePeriods: [{ code: 'AY', period: '2023/2024', label: '2023/24' }],
};
const ROWS = Array.from({ length: 10_001 }, (_, at) => ({
  timePeriod: { code: 'AY', period: '2023/2024' },
  ...{ geographicLevel: 'NAT', locations: { NAT: 'place' }, filters: {} },
  values: { value: String(at) },
}));
const Asked = z.object({ page: z.number() });

test('more rows than a page holds are taken page by page, and a row that is lost is missed', async () => {
  let lost = 0;
  const service = async (request: Request): Promise<Response> => {
    const { page } = Asked.parse(await request.json());
    const results = ROWS.slice((page - 1) * 10_000, page * 10_000 - lost);
    const paging = { page, pageSize: 10_000, totalResults: 10_001, totalPages: 2 };
    return Response.json({ paging, results, warnings: [] });
  };
  const ask = (page: number) => ({
    url: 'https://api.education.gov.uk/',
    ...({ method: 'POST', body: JSON.stringify({ page }) } as const),
  });
  const rows = () =>
    taking(service, async ({ snapshots }) => {
      const pages = await takePages(snapshots, ask, META);
      return pages.map((page) => page.rows);
    });
  expect(await rows()).toEqual([10_000, 1]);
  lost = 1;
  await expect(rows()).rejects.toThrow(/wrong_page: [^]*with 9,999 rows, where 10000 were due/);
});
