import { expect, test } from 'vitest';
import { findCuts, judge, promised } from '../../../schemas/figures/in-demand/judge.ts';
import { scoreWorld } from './noise.ts';

/** 99.9 of 100 draws of a binomial lie within so many of its standard errors. */
const Z = 3.29;
const OCCUPATIONS = 4000;

/** What chance alone, and a growth of a half that is laid on occupation 1000, come to. */
async function judgeWorld(
  length: { readonly quarters: number; readonly years: number },
  thresholds: { readonly top: number; readonly atLeast: number },
) {
  const scores = await scoreWorld({ occupations: OCCUPATIONS, ...length, planted: 0.5 });
  const cuts = findCuts([...scores.values()], thresholds.top);
  const judged = [...scores].map(([code, own]) => ({ code, ...judge(own, cuts, thresholds) }));
  const chance = judged.filter(({ code }) => code !== '1000');
  const told = chance.flatMap(({ probability }) => probability ?? []);
  return {
    riser: judged.find(({ code }) => code === '1000'),
    told: told.length,
    share: told.reduce((sum, each) => sum + each, 0) / told.length,
    likely: told.filter((each) => each >= 0.5).length / told.length,
  };
}

test('with chance alone the share in demand is as promised, and a planted riser is found', async () => {
  const thresholds = { top: 0.1, atLeast: 3 };
  const { riser, told, share, likely } = await judgeWorld({ quarters: 24, years: 6 }, thresholds);
  const expected = promised(5, thresholds);
  const margin = Z * Math.sqrt((expected * (1 - expected)) / told);
  expect(told).toBe(OCCUPATIONS - 1);
  expect(Math.abs(share - expected)).toBeLessThan(margin);
  expect(likely).toBeLessThan(expected);
  expect(riser?.probability).toBeGreaterThan(0.95);
  expect(riser?.met).toBeGreaterThanOrEqual(3);
});

test('the promise holds where pay and people are not held, and three quarters share one past', async () => {
  const thresholds = { top: 0.1, atLeast: 3 };
  const { told, share } = await judgeWorld({ quarters: 20, years: 1 }, thresholds);
  const expected = promised(3, thresholds);
  const margin = Z * Math.sqrt((expected * (1 - expected)) / told);
  expect(Math.abs(share - expected)).toBeLessThan(margin);
});

test('of two indicators nothing is told', async () => {
  const scores = await scoreWorld({ occupations: 10, quarters: 6, years: 6, planted: 0 });
  const own = scores.get('1001') ?? {};
  expect(Object.keys(own).sort()).toEqual(['indicator_jobs', 'indicator_pay']);
  const { probability } = judge(own, findCuts([...scores.values()], 0.1), {
    ...{ top: 0.1, atLeast: 1 },
  });
  expect(probability).toBeNull();
});
