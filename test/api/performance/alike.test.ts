import { expect, test } from 'vitest';
import { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useApi } from '../../support/stores/use-store.ts';
import { WHY, useMadeStore } from './made-store.ts';

const api = useApi(useMadeStore());
const FUNNEL = '/v1/performance/funnel?measure=contractor_rate';

test('contractors are compared within their area alone, and are told why', async () => {
  const problem = await askProblem(api, FUNNEL);
  expect(problem).toMatchObject({ status: 400, type: '/problems/not-comparable' });
  expect(problem.detail).toContain('ask for one Contract area (kind=)');
  expect(problem.detail).toContain(WHY);
  expect(await askProblem(api, `${FUNNEL}&kind=total`)).toMatchObject({
    type: '/problems/not-comparable',
  });
});

test('an area of one contractor has nobody to compare it with', async () => {
  const problem = await askProblem(api, `${FUNNEL}&kind=south`);
  expect(problem.type).toBe('/problems/not-comparable');
  expect(problem.detail).toContain('Here it is 1 of 1.');
  expect(problem.detail).toContain(WHY);
});

test('the newest cohort whose clock has run is told, and no immature one beside it', async () => {
  const newest = await askJson(api, `${FUNNEL}&kind=north`, FunnelAnswer);
  expect(newest.period.code).toBe('2021');
  expect(newest.points).toHaveLength(4);
  const mixed = await askJson(api, `${FUNNEL}&kind=north&period=2020`, FunnelAnswer);
  expect(mixed.group.providers).toBe(3);
  expect(mixed.hidden.why.map(({ code }) => code)).toEqual(['immature']);
  expect(mixed.points.find(({ position }) => position === 'not_shown')?.flags).toContain(
    'immature',
  );
  const young = await askJson(api, `${FUNNEL}&kind=north&period=2022`, FunnelAnswer);
  expect(young.group.providers).toBe(4);
  expect(young.warnings.map(({ code }) => code)).toEqual(['immature']);
});
