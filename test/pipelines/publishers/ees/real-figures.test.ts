import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { replay } from '../../../../pipelines/publishers/ees/replay/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { eesDataset, LIMITS, pull } from './pull.ts';

const Figure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.string(),
});

const Rate = z.object({
  name: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().nullable(),
  status: z.string(),
});

/** Received, published and collapsed rows, statuses and printed zeros of the recorded files. */
const ACCEPTANCE = [
  [
    'fe-achievements',
    { received: 25_214, published: 25_173, collapsed_identical: 41, set_aside: 0 },
    { observed: 22_589, near_zero: 2397, bounded: 187 },
    0,
  ],
  // 50,859 lines of six figures each.
  [
    'fe-outcomes',
    { received: 305_154, published: 305_154, collapsed_identical: 0, set_aside: 0 },
    { observed: 234_077, suppressed: 71_077 },
    14_645,
  ],
  // 3,686 lines by provider and 38,656 by standard, of two figures each.
  [
    'apprenticeship-achievement-rates',
    { received: 84_684, published: 84_684, collapsed_identical: 0, set_aside: 0 },
    { observed: 48_445, near_zero: 14_932, suppressed: 21_307 },
    0,
  ],
  // 105,066 lines of two figures each.
  [
    'apprenticeship-starts',
    { received: 210_132, published: 210_132, collapsed_identical: 0, set_aside: 0 },
    { observed: 135_684, near_zero: 74_448 },
    0,
  ],
  // 53,348 lines of two figures each; c is withheld, x is of nobody.
  [
    'graduate-earnings',
    { received: 106_696, published: 106_696, collapsed_identical: 0, set_aside: 0 },
    { observed: 65_321, suppressed: 33_365, missing: 8010 },
    18_390,
  ],
] as const;

/** Figures of each that a person can find in the recorded file. */
const FOUND: Readonly<Record<string, (database: Database) => Promise<void>>> = {
  'fe-achievements': () => Promise.resolve(),
  'fe-outcomes': async (database) => {
    const row = await database.row(
      `SELECT provider_name AS name, value, low, high, n, status FROM release
       WHERE provider = '10000020' AND period = 'AY2022-23' AND provision = 'total'
         AND learner_group = 'total' AND measure = 'sustained_positive_destination_rate'`,
      Rate,
    );
    expect(row).toEqual({
      ...{ name: '5 E LTD.', value: 56, low: 53.5, high: 58.5, n: 1550, status: 'observed' },
    });
  },
  'apprenticeship-achievement-rates': async (database) => {
    const rows = await database.rows(
      `SELECT standard_name AS name, value, low, high, n, status FROM release
       WHERE provider = '10000028' AND period = 'AY2022-23' AND standard IN ('total', 'ST0006')
         AND measure = 'apprenticeship_achievement_rate' ORDER BY standard`,
      Rate,
    );
    expect(rows).toEqual([
      {
        ...{ name: 'Lead adult care worker', value: null, low: null, high: null },
        ...{ n: 20, status: 'suppressed' },
      },
      { name: 'All standards', value: 41.8, low: 37.4, high: 46.4, n: 460, status: 'observed' },
    ]);
  },
  'apprenticeship-starts': async (database) => {
    const named = await database.row(
      `SELECT any_value(provider_name) AS name, sum(value) FILTER (measure = 'apprenticeship_starts') AS starts
       FROM release WHERE provider = '10046498' AND period = 'AY2016-17' AND level = 'total' AND subject = 'total'`,
      z.object({ name: z.string(), starts: z.number() }),
    );
    expect(named).toEqual({ name: '1ST CARE TRAINING LIMITED', starts: 10 });
  },
  'graduate-earnings': async (database) => {
    const medians = async (area: string, years: string, industry: string, level: string) =>
      await database.row(
        `SELECT value, n FROM release WHERE measure = 'graduate_median_earnings'
           AND subject = 'total' AND area = $1 AND years_after = $2 AND industry = $3 AND qualification = $4`,
        z.object({ value: z.number(), n: z.number() }),
        [area, years, industry, level],
      );
    // London, Yorkshire and The Humber, East Midlands, as the lines of the file print them.
    expect(await medians('E12000007', '5', 'F', 'level-7-taught')).toEqual({
      value: 56_000,
      n: 130,
    });
    expect(await medians('E12000007', '5', 'J', 'level-8')).toEqual({ value: 61_900, n: 75 });
    expect(await medians('E12000007', '10', 'J', 'level-7-research')).toEqual({
      value: 46_500,
      n: 15,
    });
    expect(await medians('E12000003', '5', 'unknown', 'level-8')).toEqual({ value: 24_300, n: 30 });
    expect(await medians('E12000004', '1', 'I', 'level-7-taught')).toEqual({
      value: 17_600,
      n: 85,
    });
  },
};

for (const [id, account, statuses, zeros] of ACCEPTANCE) {
  testWithPayloads(`${id}: every recorded row is accounted for`, async () => {
    const dataset = await eesDataset(id);
    await pull(dataset, await replay.open(PAYLOADS, LIMITS), async ({ draft, database }) => {
      expect(draft.account).toMatchObject(account);
      expect(draft.coverage.by_status).toEqual(statuses);
      expect(draft.coverage.zeros).toBe(zeros);
      await FOUND[id]?.(database);
    });
  });
}

/** What the publisher printed, and what a sum of printed districts can honestly say. */
const FIGURES = [
  ['E92000001', 'total', { value: 1_514_280, low: null, high: null, status: 'observed' }],
  ['E47000003', 'total', { value: 59_490, low: null, high: null, status: 'observed' }],
  ['E69000037', 'total', { value: 59_500, low: 59_475, high: 59_525, status: 'observed' }],
  ['E69000037', '11', { value: null, low: 51, high: 94, status: 'bounded' }],
  ['E12000007', 'total', { value: 355_630, low: null, high: null, status: 'observed' }],
] as const;

testWithPayloads('aims achieved in 2023/24 are those of the recorded file', async () => {
  const dataset = await eesDataset('fe-achievements', 'aims');
  await pull(dataset, await replay.open(PAYLOADS, LIMITS), async ({ database, checks }) => {
    for (const [area, subject, figure] of FIGURES) {
      const row = await database.row(
        `SELECT value, low, high, status FROM release WHERE area = $1 AND subject = $2 AND measure = 'achievement_aims'`,
        Figure,
        [area, subject],
      );
      expect(row).toEqual(figure);
    }
    const whole = checks.find(({ id }) => id === 'subject_parts_make_total');
    expect(whole).toMatchObject({ result: 'pass', examined: 698 });
  });
});

testWithPayloads(
  'a half year that stands unmarked behind whole years is a measure of its own',
  async () => {
    const dataset = await eesDataset('fe-achievements', 'provision', 'provision-to-january');
    await pull(dataset, await replay.open(PAYLOADS, LIMITS), async ({ database }) => {
      const rows = await database.rows(
        `SELECT period, value FROM release WHERE area = 'E92000001' AND provision = 'apprenticeship'
       ORDER BY period DESC LIMIT 2`,
        z.object({ period: z.string(), value: z.number() }),
      );
      expect(rows).toEqual([
        { period: 'AY2020-21', value: 156_530 },
        { period: 'AY2019-20', value: 146_900 },
      ]);
      const part = await database.row(
        `SELECT period, value FROM release WHERE area = 'E92000001' AND provision = 'apprenticeship'
         AND measure = 'learner_achievements_to_january'`,
        z.object({ period: z.string(), value: z.number() }),
      );
      expect(part).toEqual({ period: '2021-08/P6M', value: 50_920 });
    });
  },
);

const Coded = z.array(z.record(z.string(), z.string()));

testWithPayloads(
  'subjects are those of the source, with its two wrong codes corrected',
  async () => {
    const read = async (file: string) =>
      Coded.parse(parse(await readFile(file, 'utf8'), { columns: true, bom: true }));
    const source = await read(path.join(PAYLOADS, 'providers', 'ssa_codes_from_das.csv'));
    const ours = await read(
      path.resolve(import.meta.dirname, '../../../../datasets/subjects/codes.csv'),
    );
    const corrected = source.flatMap(({ tier = '', code = '', label = '' }) => {
      const found = ours.find(({ name, level }) => name === label && level === tier);
      const own = tier === '1' ? code.padStart(2, '0') : code;
      return found?.code === own ? [] : [`${label}: ${code} is ${found?.code}`];
    });
    expect(source).toHaveLength(65);
    expect(corrected).toEqual([
      'Anthropology: 11.4 is 11.5',
      'Law and Legal Services: 15.4 is 15.5',
    ]);
    expect(ours.filter(({ corrected_from }) => corrected_from !== '')).toHaveLength(2);
  },
);
