import { expect, test } from 'vitest';
import { TranslationAnswer } from '../../../schemas/answers/provision/translation.ts';
import { FigureAnswer } from '../../../schemas/answers/rows/rows.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useProvisionStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());
const AS_LEAVERS = '/v1/measures/sustained_employment_rate/as/apprenticeship_achievement_rate';

const translate = (path: string) => askJson(api, path, TranslationAnswer);

/** A provider of the sample whose outcomes and achievement rate are both shown in a year. */
async function findProvider() {
  const path = '/v1/datasets/apprenticeship-achievement-rates/data';
  const query =
    '?period=AY2022-23&standard=total&measure=apprenticeship_achievement_rate&value=0..100';
  const { data } = await askJson(api, `${path}${query}`, FigureAnswer);
  const [first] = data;
  if (typeof first?.provider !== 'string') throw new Error('the sample has no such provider');
  return first.provider;
}

test('an outcome of achievers among all who left is a range, whose figures are cited', async () => {
  const provider = await findProvider();
  const { outcome, rule, outside, figure } = await translate(
    `${AS_LEAVERS}?provider=${provider}&period=AY2022-23`,
  );
  expect([outcome, rule?.code]).toEqual(['bounds', 'widened']);
  expect(outside.map(({ measure }) => measure)).toEqual([
    'sustained_employment_rate',
    'apprenticeship_achievement_rate',
  ]);
  expect(figure).toMatchObject({
    ...{ status: 'bounded', value: null, interval: 'bounds.definitions', unit: 'percent' },
    ...{ period: 'AY2022-23', flags: ['constructed', 'invented'] },
  });
  expect(figure?.made_from.map(({ measure }) => measure).toSorted()).toEqual([
    ...['achievers', 'apprenticeship_achievement_rate', 'apprenticeship_leavers'],
    ...['matched_achievers', 'sustained_employment_rate'],
  ]);
  const cited = await Promise.all(
    (figure?.made_from ?? []).map(async ({ cite, value, measure }) => {
      const { data } = await askJson(api, cite, FigureAnswer);
      expect(data.map((row) => row.value)).toEqual([value]);
      return [measure, value] as const;
    }),
  );
  const of = (measure: string): number => new Map(cited).get(measure) ?? NaN;
  // The bounds by hand, from the rounded figures: r M ÷ (A + F) and 1 − (1 − r) M ÷ (A + F).
  const most =
    of('achievers') +
    5 +
    (of('apprenticeship_leavers') + 5) * (1 - (of('apprenticeship_achievement_rate') - 0.05) / 100);
  const part = (of('matched_achievers') - 5) / most;
  const share = of('sustained_employment_rate') / 100;
  expect(figure?.low).toBeCloseTo(100 * part * (share - 0.005), 0);
  expect(figure?.high).toBeCloseTo(100 * (1 - part * (1 - share - 0.005)), 0);
  expect(figure?.use?.code).toBe(
    (figure?.high ?? 0) - (figure?.low ?? 0) > 50 ? 'too_wide' : 'of_use',
  );
});

test('without a provider the rule alone is told, and a period without the figures gives no range', async () => {
  expect((await translate(AS_LEAVERS)).figure).toBeNull();
  const later = await translate(`${AS_LEAVERS}?provider=${await findProvider()}&period=AY2030-31`);
  expect(later.figure).toMatchObject({ status: 'not_computed', low: null, use: null });
  expect(later.figure?.reason).toContain('No period');
});

test('what the definitions do not allow is refused with the reason', async () => {
  const started = await translate(
    '/v1/measures/apprenticeship_starts/as/apprenticeship_achievement_rate',
  );
  expect(started).toMatchObject({ outcome: 'refused', rule: null, figure: null });
  expect(started.refused?.code).toBe('other_cohort');
  const none = await translate('/v1/measures/uc_households/as/apprenticeship_starts');
  expect(none.refused?.code).toBe('no_frame');
  const problem = await askProblem(api, '/v1/measures/uc_households/as/nothing');
  expect(problem).toMatchObject({ status: 404, type: '/problems/unknown-route' });
});
