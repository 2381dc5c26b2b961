import { expect, test } from 'vitest';
import { z } from 'zod';
import { ProviderPerformance } from '../../../schemas/answers/provision/provider-performance.ts';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useProvisionStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());
const List = z.object({ data: z.array(z.object({ code: z.string(), name: z.string() })) });

const readFirst = async () => {
  const { data } = await askJson(api, '/v1/providers?limit=1', List);
  const [{ code, name } = { code: '', name: '' }] = data;
  const body = await askJson(api, `/v1/providers/${code}/performance`, ProviderPerformance);
  return { code, name, body };
};

test('every measure of a provider is told with its series, its breakdowns and its group', async () => {
  const { code, name, body } = await readFirst();
  expect(body).toMatchObject({ provider: code, provider_name: name, invented: true });
  const rate = body.measures.find(
    ({ measure }) => measure === 'sustained_positive_destination_rate',
  );
  expect(rate?.latest.interval).toBe('ci95.wilson');
  expect(rate?.series.map(({ period }) => period)).toEqual(
    rate?.series.map(({ period }) => period).toSorted(),
  );
  expect(rate?.latest.period).toBe(rate?.series.at(-1)?.period);
  expect(rate?.breakdowns.map(({ by }) => by.id)).toEqual(['provision', 'learner_group']);
  expect(rate?.compared?.group.providers).toBeGreaterThan(40);
  const { together = 0, median = 0, limits } = rate?.compared ?? {};
  expect(together).toBeGreaterThan(0);
  const { points } = await askJson(
    api,
    rate?.compared?.funnel ?? '',
    z.object({ points: z.array(z.object({ value: z.number().nullable() })) }),
  );
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const least = values.filter((value) => value >= median - 1e-9).length;
  expect(least / values.length).toBeGreaterThanOrEqual(0.5);
  expect(values.filter((value) => value > median + 1e-9).length).toBeLessThanOrEqual(
    values.length / 2,
  );
  expect(limits?.low_95).toBeLessThan(together);
  expect(limits?.high_95).toBeGreaterThan(together);
  expect(rate?.compared?.place.greatest).toBeGreaterThan(rate?.compared?.place.least ?? 99);
});

test('a count stands beside nobody, and says why', async () => {
  const { body } = await readFirst();
  const starts = body.measures.find(({ measure }) => measure === 'apprenticeship_starts');
  expect(starts?.compared).toBe(null);
  expect(starts?.not_compared?.code).toBe('not_a_rate');
});

test('every figure is a row that its address answers with', async () => {
  const { body } = await readFirst();
  const figures = body.measures.flatMap(({ latest, breakdowns }) => [
    latest,
    ...breakdowns.flatMap((each) => each.figures.slice(0, 1)),
  ]);
  for (const { cite, measure, value } of figures.slice(0, 6)) {
    const { data } = await askJson(api, cite, z.object({ data: z.array(FigureRow) }));
    expect(data.map((row) => [row.measure, row.value])).toEqual([[measure, value]]);
  }
});

test('a provider that nobody has is told with those near it', async () => {
  const problem = await askProblem(api, '/v1/providers/99999999/performance');
  expect(problem).toMatchObject({ status: 404, type: '/problems/unknown-entity' });
});
