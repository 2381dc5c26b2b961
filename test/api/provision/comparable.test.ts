import { expect, test } from 'vitest';
import { ComparableAnswer } from '../../../schemas/answers/provision/comparable.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useProvisionStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());

const readComparable = (measure: string) =>
  askJson(api, `/v1/measures/${measure}/comparable`, ComparableAnswer);

test('an achievement rate stands beside no outcome, and it is told whom each is a share of', async () => {
  const { beside, apart, conditions } = await readComparable('apprenticeship_achievement_rate');
  expect(beside).toEqual([]);
  const outcome = apart.find(({ measure }) => measure === 'sustained_employment_rate');
  expect(outcome?.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['stage', 'denominator', 'counts', 'clock']),
  );
  expect(outcome?.reasons.find(({ code }) => code === 'denominator')?.message).toBe(
    'They are shares of different people: this one of those who left, whatever they achieved, the other of those who achieved and were found in the records.',
  );
  expect(outcome?.frame.outside).toContain('without the qualification');
  expect(conditions.map(({ code }) => code)).toEqual(['same_period', 'same_group']);
  const names = apart.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
});

test('a measure of no provider has no stage, and one that there is not is named', async () => {
  const households = await readComparable('uc_households');
  expect(households).toMatchObject({ frame: null, beside: [], apart: [] });
  const problem = await askProblem(api, '/v1/measures/achievement_rate/comparable');
  expect(problem).toMatchObject({ status: 404, type: '/problems/unknown-route' });
});

test('the dictionary is asked for the measures of a stage', async () => {
  const { data } = await askJson(api, '/v1/measures?stage=started', MeasureList);
  expect(data.map(({ id }) => id)).toContain('apprenticeship_starts');
  expect(new Set(data.map(({ frame }) => frame?.stage))).toEqual(new Set(['started']));
});
