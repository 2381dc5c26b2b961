import { expect, test } from 'vitest';
import { openRows } from '../../../api/catalogue/open-rows.ts';
import { buildPool } from '../../../api/jobs/adverts/build-pooled.ts';
import { POOLED } from '../../../schemas/figures/jobs/measures.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { DemandAnswer } from '../../../schemas/answers/sides/beside.ts';
import { z } from 'zod';
import { askJson, askProblem } from '../../support/ask.ts';
import { useJobStore } from '../../support/stores/job-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useJobStore());
const readJob = (code: string, query: string) =>
  askJson(api, `/v1/jobs/${code}?${query}`, JobAnswer);

test('adverts, pay and people are told with what they are of, as near as they are published', async () => {
  const { adverts, pay, jobs, occupation, title, not_held } = await readJob(
    '6135',
    'area=E08000035&title=care worker',
  );
  const [first, ...others] = adverts;
  expect(first).toMatchObject({ occupation: { code: '6135' }, area: { name: 'Leeds' } });
  expect(others.map(({ kind }) => kind)).toContain('live');
  expect(pay).toMatchObject({ occupation: { code: '6135' }, area: { type: 'region' } });
  expect(jobs?.cautions.map(({ code }) => code)).toContain('wider_area');
  expect(occupation.skill_level).toBe(2);
  expect(title?.sureness).not.toBe(null);
  expect(not_held).toEqual([
    { code: 'outlook', message: 'Not held here: projected openings by occupation.' },
  ]);
});

test('a place in another country than the figures is told which they are of', async () => {
  const { not_held } = await readJob('6135', 'area=W06000022');
  expect(not_held[0]?.message).toBe(
    'The adverts by occupation held here are of England only, and Newport is not in it.',
  );
});

test('no growth is told across a break, and the last period that can be compared is', async () => {
  const { adverts } = await readJob('6135', 'area=E08000035');
  const { trend, earlier, kind } = adverts[0] ?? {};
  expect(kind).toBe('new');
  expect(trend).toMatchObject({ told: 'cannot_tell', reason: { code: 'break' } });
  expect(earlier?.change?.period_end).toMatch(/^2025-(09|10)/);
});

test('a borough is told of London as a whole, and a list of districts of what it lies in', async () => {
  const borough = await readJob('6135', 'area=E09000003');
  expect(borough.adverts[0]?.area.name).toBe('London');
  expect(borough.adverts[0]?.cautions.map(({ message }) => message).join()).toContain(
    'London as a whole',
  );
  const list = await readJob('6135', 'area=custom~E08000034~E08000035');
  expect(list.adverts[0]?.cautions.map(({ message }) => message).join()).toContain(
    'added up over a list of districts',
  );
});

test('what employers of a place ask for is in the answer on its demand, the most first', async () => {
  const { wanted } = await askJson(api, '/v1/demand?area=E08000035', DemandAnswer);
  const counts = wanted?.most.map(({ adverts }) => adverts.value ?? 0) ?? [];
  expect(counts.length).toBe(5);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  for (const { quotient } of wanted?.above ?? []) expect(quotient?.value).toBeGreaterThan(1);
  for (const { trend } of wanted?.changed ?? []) expect(trend.told).toMatch(/more|fewer/);
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
    ...['findajob.dwp.gov.uk', 'www.findapprenticeship.service.gov.uk'],
    ...['nationalcareers.service.gov.uk', 'nationalcareers.service.gov.uk'],
  ]);
  for (const [at, { searchParams }] of addresses.entries()) {
    const words = [...searchParams.values()];
    expect(words).toContain('pastry chef');
    // What a job is and how people get into it is the same everywhere.
    expect(words.includes('Bristol')).toBe(searches[at]?.finds !== 'profile');
  }
});

test('adverts for teachers and of the health service are searched for such jobs alone', async () => {
  const services = async (code: string): Promise<string[]> =>
    (await readJob(code, 'area=E06000023')).searches.map(({ service }) => service);
  expect(await services('2313')).toContain('Teaching Vacancies');
  expect(await services('6135')).not.toContain('Teaching Vacancies');
  expect(await services('6135')).toContain('NHS Jobs');
  expect(await services('5434')).not.toContain('NHS Jobs');
  const { searches } = await readJob('6135', 'area=E06000023&title=care worker');
  const health = new URL(searches.find(({ service }) => service === 'NHS Jobs')?.url ?? '');
  expect(health.hostname).toBe('www.jobs.nhs.uk');
  expect(Object.fromEntries(health.searchParams)).toEqual({
    keyword: 'care worker',
    location: 'Bristol',
    distance: '10',
  });
});

test('the pool of a place that has had two codes is of the first that has a part of it', async () => {
  const release = await openRows(await api.service.warehouse.pin(), 'local-demand');
  if (!release) throw new Error('adverts are held');
  const rowOf = (area: string, measure: string, value: number): FigureRow => ({
    ...{ area, measure, measure_name: measure, value, unit: 'percent', low: null, high: null },
    ...{ advert_kind: POOLED.kind, occupation: 'total', occupation_name: 'All occupations' },
    ...{ period: '2026-06', period_name: 'June 2026', interval: null, n: null, flags: [] },
    ...{ period_start: '2026-06-01', period_end: '2026-06-30', status: 'observed' },
  });
  const rows = [
    ...[rowOf('old', POOLED.share, 90), rowOf('old', POOLED.coverage, 40)],
    ...[rowOf('bare', POOLED.share, 70), rowOf('new', POOLED.coverage, 60)],
  ];
  const tell = (...codes: string[]) => {
    const pool = buildPool(rows, release, codes, '');
    const area = new URL(pool?.data ?? '', 'http://x').searchParams.get('area');
    return [area, pool?.groups.map((group) => [group.coverage.value, group.share?.value])];
  };
  expect(tell('bare', 'new', 'old')).toEqual(['new', [[60, undefined]]]);
  expect(tell('old', 'new')).toEqual(['old', [[40, 90]]]);
  expect(buildPool(rows, release, ['bare'], '')).toBeNull();
});

test('what each question leaves open is told, once for each', async () => {
  const { not_known } = await readJob('6135', 'area=E08000035');
  expect(not_known.map(({ code }) => code)).toEqual(Object.keys(QUESTIONS));
  for (const { message } of not_known) expect(message).toMatch(/^[A-Z].*\.$/);
});

test('pay of jobs near it differs where the margins of error allow it, by the difference of the two', async () => {
  const { related } = await readJob('6135', 'area=E08000035');
  const [own, ...others] = related.occupations;
  expect(own?.pay_difference).toBe(null);
  const told = Object.fromEntries(others.map((each) => [each.code, each.pay_difference?.told]));
  expect(told).toMatchObject({ 6136: 'apart', 6134: 'not_apart', 6133: 'unknown' });
  const better = others.find(({ code }) => code === '6136');
  const less = (better?.pay?.value ?? 0) - (own?.pay?.value ?? 0);
  expect(better?.pay_difference?.difference).toBeCloseTo(less, 10);
});

test('where few jobs near one have a figure of pay, some of the wider group that have one are beside it', async () => {
  const { related } = await readJob('6111', 'area=E08000035');
  const [own, ...others] = related.occupations;
  expect(own?.code).toBe('6111');
  expect(others.filter(({ pay }) => pay !== null).map(({ code }) => code)).toEqual([
    ...['6133', '6134', '6135'],
  ]);
  const carers = await readJob('6135', 'area=E08000035');
  expect(carers.related.occupations.every(({ code }) => code.startsWith('613'))).toBe(true);
});

test('a code of SOC 2010, no area, and an unknown area are refused by name', async () => {
  const old = await askProblem(api, '/v1/jobs/6145?area=E08000035');
  expect([old.status, old.detail]).toEqual([404, expect.stringContaining('SOC 2010')]);
  expect((await askProblem(api, '/v1/jobs/6135')).detail).toContain('area is missing');
  expect((await askProblem(api, '/v1/jobs/6135?area=E0800003')).detail).toContain('Manchester');
});
