import { expect, test } from 'vitest';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { z } from 'zod';
import { askJson, askProblem } from '../../support/ask.ts';
import { useSidesStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useSidesStore());
const readJob = (code: string, query: string) =>
  askJson(api, `/v1/jobs/${code}?${query}`, JobAnswer);

test('the outlook of a job is that of its major group in its plan area, and says so', async () => {
  const { outlook } = await readJob('6135', 'area=E08000035');
  expect(outlook?.occupation.code).toBe('6');
  expect(outlook?.area).toMatchObject({ name: 'West Yorkshire', type: 'lsip' });
  expect(outlook?.cautions.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['group_of_occupations', 'wider_area']),
  );
});

test('every figure is a row that its address answers with', async () => {
  const { adverts, pay, jobs, outlook, related } = await readJob('6135', 'area=E08000035');
  const parts = [...adverts, pay, jobs, outlook].flatMap((part) => part?.figures ?? []);
  const beside = related.occupations.flatMap((each) => [each.adverts ?? [], each.pay ?? []].flat());
  expect(parts.length).toBeGreaterThan(0);
  for (const { cite, measure, value } of [...parts, ...beside.slice(0, 3)]) {
    const { data } = await askJson(api, cite, z.object({ data: z.array(FigureRow) }));
    expect(data.map((row) => [row.measure, row.value])).toEqual([[measure, value]]);
  }
});

test('what leads there is linked to the group, with the supplies that are not counted', async () => {
  const { provision } = await readJob('5315', 'area=E08000035');
  expect(provision?.subjects.map(({ name }) => name)).toContain('Building and Construction');
  expect(provision?.groups.map(({ occupation_group: code }) => code)).toEqual(['53', '5']);
  expect(provision?.not_counted.map(({ code }) => code)).toContain('apprenticeships');
});

test('a place that nothing is published for gets what is not held, each once', async () => {
  const { not_held, outlook } = await readJob('6135', 'area=S12000033');
  expect(outlook).toBe(null);
  const codes = not_held.map(({ code }) => code);
  expect(codes).toContain('outlook');
  expect(new Set(codes).size).toBe(codes.length);
});

test('searches of other services carry the words of the client and the place as people write it', async () => {
  const { searches } = await readJob('5434', 'area=E06000023&title=pastry chef');
  const addresses = searches.map(({ url }) => new URL(url));
  expect(addresses.map(({ hostname }) => hostname)).toEqual([
    ...['findajob.dwp.gov.uk', 'www.jobs.nhs.uk', 'teaching-vacancies.service.gov.uk'],
    'www.findapprenticeship.service.gov.uk',
  ]);
  for (const { searchParams } of addresses) {
    expect([...searchParams.values()]).toEqual(expect.arrayContaining(['pastry chef', 'Bristol']));
  }
});

test('a code of SOC 2010, no area, and an unknown area are refused by name', async () => {
  const old = await askProblem(api, '/v1/jobs/6145?area=E08000035');
  expect([old.status, old.detail]).toEqual([404, expect.stringContaining('SOC 2010')]);
  expect((await askProblem(api, '/v1/jobs/6135')).detail).toContain('area is missing');
  expect((await askProblem(api, '/v1/jobs/6135?area=E0800003')).detail).toContain('Manchester');
});
