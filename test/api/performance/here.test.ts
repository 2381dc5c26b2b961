import { expect, test } from 'vitest';
import { PerformanceAnswer } from '../../../schemas/answers/sides/beside.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useApi } from '../../support/stores/use-store.ts';
import { WHY, useMadeStore } from './made-store.ts';

const api = useApi(useMadeStore());
const ask = async (query: string) =>
  (await askJson(api, `/v1/performance?${query}`, PerformanceAnswer)).providers;

test('who is here is told by name, each with its figures of the place', async () => {
  const { data, place, cautions, not_told } = await ask('area=E12000003');
  expect(data.map(({ provider_name: name }) => name)).toEqual(['Alder', 'Birch', 'Elm']);
  expect(data.map(({ here }) => here.map(({ value }) => value))).toEqual([[101], [100], [102]]);
  expect(place?.code).toBe('E12000003');
  expect(cautions).toEqual([]);
  expect(not_told.map(({ dataset }) => dataset).sort()).toEqual(['colleges', 'contractors']);
  expect(not_told[0]?.message).toContain('not known is which of them are of this place');
});

test('a district is told of the region that it lies in, and says so', async () => {
  const { place, cautions, total } = await ask('area=E08000035');
  expect(place?.code).toBe('E12000003');
  expect(cautions.map(({ code }) => code)).toEqual(['wider_area']);
  expect(total).toBe(3);
});

test('a rate that is not by place is told of each provider here, with its position', async () => {
  const { data, funnel, not_told } = await ask('area=E12000003&measure=college_rate');
  expect(data.map(({ whole }) => [whole?.figure.value, whole?.position])).toEqual([
    [50, 'inside'],
    [70, 'above_99_8'],
    [50, 'inside'],
  ]);
  expect(funnel).toContain('/v1/performance/funnel?measure=college_rate');
  expect(not_told.map(({ dataset }) => dataset)).toEqual(['colleges']);
});

test('a rate that compares within its own area says why it does not stand here', async () => {
  const { data, not_told } = await ask('area=E12000003&measure=contractor_rate');
  expect(data.every(({ whole }) => whole === null)).toBe(true);
  expect(not_told[0]?.message).toContain(WHY);
});

test('what is not told by subject or by group says so, and nobody is made up', async () => {
  const { data, not_told } = await ask('area=E12000003&group=care-leavers');
  expect(data).toEqual([]);
  expect(not_told.map(({ message }) => message)).toContain(
    'These figures do not tell this group of people.',
  );
});

test('the list comes in pages by name; an order of merit is refused', async () => {
  const first = await ask('area=E12000003&limit=2');
  expect([first.returned, first.total, first.complete]).toEqual([2, 3, false]);
  const { providers: rest } = await askJson(api, first.next ?? '', PerformanceAnswer);
  expect(rest.data.map(({ provider_name: name }) => name)).toEqual(['Elm']);
  expect(await askProblem(api, '/v1/performance?area=E12000003&sort=-value')).toMatchObject({
    type: '/problems/no-league-tables',
  });
  expect(await askProblem(api, '/v1/performance?area=E12000003&measure=none')).toMatchObject({
    type: '/problems/unknown-code',
  });
});
