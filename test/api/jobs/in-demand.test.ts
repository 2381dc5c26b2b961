import { expect, test } from 'vitest';
import { z } from 'zod';
import { InDemandAnswer } from '../../../schemas/answers/jobs/in-demand.ts';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { promised } from '../../../schemas/figures/in-demand/judge.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useSidesStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useSidesStore());
const ask = (query = '') => askJson(api, `/v1/occupations-in-demand?${query}`, InDemandAnswer);

test('each occupation has its probability, what chance makes of it, and the scores it rests on', async () => {
  const { data, indicators, by_chance, invented } = await ask();
  expect(data.length).toBeGreaterThan(10);
  expect(data.map(({ occupation }) => occupation)).toEqual(
    data.map(({ occupation }) => occupation).toSorted(),
  );
  expect(invented).toBe(true);
  expect(by_chance[0]?.probability).toBeCloseTo(promised(3, { top: 0.1, atLeast: 3 }), 12);
  const [first] = data;
  expect(first?.probability).not.toBeNull();
  const rows = await askJson(api, first?.cite ?? '', z.object({ data: z.array(FigureRow) }));
  const scores = rows.data.filter(({ value }) => value !== null);
  expect(scores.map(({ value }) => value).sort()).toEqual(
    first?.indicators.map(({ score }) => score).sort(),
  );
  expect(scores.every(({ flags }) => flags.includes('constructed'))).toBe(true);
  expect(indicators[0]).toMatchObject({ period: '2025-07/P3M' });
});

test('an indicator that is not held is said to be, and the national list stands beside', async () => {
  const { indicators, beside } = await ask();
  expect(indicators.map(({ id, occupations }) => [id, occupations > 0])).toEqual([
    ['indicator_adverts', true],
    ['indicator_adverts_quarter_before', true],
    ['indicator_adverts_two_quarters_before', true],
    ['indicator_pay', false],
    ['indicator_jobs', false],
  ]);
  expect(indicators.at(-1)).toMatchObject({ cut: null, period: null });
  expect(beside?.dataset).toBe('skills-england-occupations-in-demand');
});

test('thresholds are the reader’s: a wider top is likelier, and more than are held cannot be told', async () => {
  const [tenth, third, four] = await Promise.all([ask(), ask('top=33'), ask('at_least=4')]);
  for (const [at, { probability }] of tenth.data.entries()) {
    expect(third.data[at]?.probability).toBeGreaterThan(probability ?? NaN);
  }
  expect(four.cannot_tell).toBe(four.total);
  expect(four.data.every(({ probability }) => probability === null)).toBe(true);
});

test('a threshold that is none is a fault that names what is taken', async () => {
  const problem = await askProblem(api, '/v1/occupations-in-demand?top=0&at_least=six');
  expect(problem).toMatchObject({ status: 400 });
  expect(problem.errors?.map(({ message }) => message)).toEqual([
    'top is a whole number from 1 to 50.',
    'at_least is a whole number from 1 to 5.',
  ]);
});
