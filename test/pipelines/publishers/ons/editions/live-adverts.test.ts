import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findAdvertEditions } from '../../../../../pipelines/publishers/ons/replay-adverts/find-editions.ts';
import { layOutEdition } from '../../../../../pipelines/publishers/ons/stand-in/lay-out-edition.ts';
import type { EditionSheet } from '../../../../../pipelines/publishers/ons/stand-in/lay-out-edition.ts';
import { PAYLOADS, testWithPayloads } from '../../../../support/payloads.ts';
import { readDataset, serve } from './serve.ts';

const live = await readDataset('labour-demand');
const recorded = () => findAdvertEditions(path.join(PAYLOADS, 'vacancies'));
const Value = z.object({ value: z.number(), flags: z.string(), source_value: z.string() });

testWithPayloads(
  'every recorded figure of live adverts comes, under the code of its area',
  async () => {
    await serve(live, recorded(), async ({ database, received, check }) => {
      const find = (area: string, occupation: string, period = '2025-07') =>
        database.row(
          `SELECT value, flags, source_value FROM parsed WHERE area = '${area}' AND occupation = '${occupation}' AND period = '${period}'`,
          Value,
        );
      const counts = await database.row(
        `SELECT count(*) AS cells, count(*) FILTER (value = 0) AS zeros,
              count(DISTINCT area) FILTER (area_type = 'lad') AS districts,
              count(DISTINCT area) FILTER (area_type = 'lsip') AS skills_plan_areas,
              count(DISTINCT area) FILTER (area LIKE 'E09%') AS boroughs, count(DISTINCT period) AS months FROM parsed`,
        z.record(z.string(), z.coerce.number()),
      );
      expect(counts).toEqual({
        ...{
          cells: 26_689,
          zeros: 160,
          districts: 263,
          skills_plan_areas: 38,
          boroughs: 0,
          months: 49,
        },
      });
      // Lines 2 of the two extracts: England, and Adur in July 2021.
      expect(await find('E92000001', '11')).toMatchObject({
        value: 67_355,
        flags: 'built_from_parts',
      });
      expect(await find('E07000223', 'total', '2021-07')).toMatchObject({ value: 789, flags: '' });
      // London is the region, by the department's name of it, and the skills plan area has the same figure.
      const london = await find('E12000007', '21');
      expect(await find('E69000013', '21')).toEqual(london);
      const failed = [...received, ...(await check())].filter(({ result }) => result === 'fail');
      expect(failed).toEqual([]);
      const holes = received.find(({ id }) => id === 'occupation_rows_there');
      expect(holes?.sample).toEqual([
        expect.objectContaining({ area_name: 'Isles of Scilly', occupation: 'unknown' }),
      ]);
      expect(received.find(({ id }) => id === 'areas_near_country')?.examined).toBe(85);
    });
  },
);

testWithPayloads(
  'new adverts of England are another dataset, as means of three months',
  async () => {
    await serve(await readDataset('labour-demand-new'), recorded(), async ({ database }) => {
      const first = await database.row(
        `SELECT value, flags, source_value FROM parsed
       WHERE measure = 'new_adverts_monthly_mean' AND occupation = '1111' AND period = '2020-12/P3M'`,
        Value,
      );
      expect(first).toEqual({ value: 581.33, flags: 'built_from_parts', source_value: '581.33' });
      const measures = await database.rows(
        "SELECT DISTINCT measure FROM parsed WHERE area = 'E92000001'",
        z.object({ measure: z.string() }),
      );
      expect(measures).toEqual([{ measure: 'new_adverts_monthly_mean' }]);
    });
  },
);

const SUMMED = '[sum of parts made by the Department for Education]';
const PLANS = ['Local Skills Improvement Plan', 'Jul-25', 'Notes'];
const asFile = async (sheets: readonly EditionSheet[]) => [
  {
    edition: 'january2017tojuly2025',
    name: 'labourdemandbyoccupation.xlsx',
    body: await layOutEdition(sheets),
  },
];
const sheet = (name: string, headings: readonly string[], ...rows: EditionSheet['rows'][]) => ({
  ...{ name, title: name, headings, rows: rows.flatMap((each) => [...each]) },
});

test.each([
  ['what belongs to no area', 100_000 + 9_000, 'pass'],
  ['more than belongs to no area', 100_000 + 10_001, 'fail'],
  ['less than its areas', 100_000 - 21, 'fail'],
])('England against the sum of its areas: %s', async (_, england, verdict) => {
  const files = await asFile([
    sheet('Table 1', ['Country', 'Jul-25'], [['England', england]]),
    sheet('Table 3', PLANS, [
      ['Cumbria', 40_000, SUMMED],
      ['Norfolk and Suffolk', 60_000, SUMMED],
    ]),
  ]);
  await serve(live, files, async ({ received, database }) => {
    expect(received.find(({ id }) => id === 'areas_near_country')).toMatchObject({
      ...{ result: verdict, examined: 1 },
    });
    const areas = await database.rows(
      "SELECT area, area_name, flags FROM parsed WHERE area_type = 'lsip' ORDER BY area",
      z.object({ area: z.string(), area_name: z.string(), flags: z.string() }),
    );
    expect(areas).toEqual([
      { area: 'E69000006', area_name: 'Cumbria', flags: 'built_from_parts' },
      { area: 'E69000022', area_name: 'New Anglia', flags: 'built_from_parts' },
    ]);
  });
});

const GROUPS = [
  'Local Authority District',
  'Local Authority Code',
  'SOC 2 digit code',
  'Jul-25',
  'Notes',
];

test.each([
  ['within what is allowed', 120, 'pass'],
  ['beyond it', 121, 'fail'],
])('a major group against its sub-major groups: %s', async (_, major, verdict) => {
  const files = await asFile([
    sheet('Table 12', GROUPS, [
      ['Leeds', 'E08000035', 1, major, SUMMED],
      ['Leeds', 'E08000035', 11, 60, null],
      ['Leeds', 'E08000035', 12, 40, null],
    ]),
  ]);
  await serve(live, files, ({ received }) => {
    expect(received.find(({ id }) => id === 'occupation_parts_near_total')).toMatchObject({
      ...{ result: verdict, examined: 1 },
    });
  });
});

test('a note beside a row that nobody explained stops the publish', async () => {
  const files = await asFile([sheet('Table 3', PLANS, [['Cumbria', 5, '[estimated]']])]);
  await serve(live, files, async ({ check }) => {
    await expect(check()).rejects.toThrow('[estimated]');
  });
});
