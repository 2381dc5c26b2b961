import { expect } from 'vitest';
import { z } from 'zod';
import { replay } from '../../../../pipelines/publishers/ees/replay/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { eesDataset, LIMITS, pull } from './pull.ts';

const Figure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
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
] as const;

for (const [id, account, statuses, zeros] of ACCEPTANCE) {
  testWithPayloads(`${id}: every recorded row is accounted for`, async () => {
    await pull(await eesDataset(id), await replay.open(PAYLOADS, LIMITS), ({ draft }) => {
      expect(draft.account).toMatchObject(account);
      expect(draft.coverage.by_status).toEqual(statuses);
      expect(draft.coverage.zeros).toBe(zeros);
      return Promise.resolve();
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
