import { expect, test } from 'vitest';
import { z } from 'zod';
import { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useProvisionStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());
const FUNNEL = '/v1/performance/funnel';
const RATE = `${FUNNEL}?measure=sustained_positive_destination_rate`;
const ask = (more = '') => askJson(api, `${RATE}${more}`, FunnelAnswer);

test('providers stand in the order of names, each with its figure and its position', async () => {
  const { points, group, hidden, invented, centre } = await ask();
  const names = points.map(({ provider_name: name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  expect(group.providers + hidden.count).toBe(points.length);
  expect(group.providers).toBeGreaterThan(40);
  expect(invented).toBe(true);
  const rated = points.filter(({ value }) => value !== null);
  const sum = (of: (point: (typeof points)[number]) => number) =>
    rated.reduce((all, point) => all + of(point), 0);
  expect(centre).toBeCloseTo(
    sum(({ value, n }) => (value ?? 0) * (n ?? 0)) / sum(({ n }) => n ?? 0),
    9,
  );
});

test('a figure without a number is on no place, is counted, and says why', async () => {
  const { points, hidden } = await ask('&provision=apprenticeship&learner_group=on_benefits');
  const empty = points.filter(({ value }) => value === null);
  expect(empty.length).toBeGreaterThan(0);
  expect(
    empty.every(({ position, expected }) => position === 'not_shown' && expected === null),
  ).toBe(true);
  expect(hidden.why.reduce((all, { count }) => all + count, 0)).toBe(hidden.count);
  expect(hidden.why.map(({ code }) => code)).toContain('suppressed');
});

test('limits, false alarms and power are told, and how much more than chance rates differ', async () => {
  const { limits, widened, false_alarms, power, dispersion, words, centre } = await ask();
  for (const { low_95, high_95, low_99_8, high_99_8 } of limits) {
    expect(low_99_8).toBeLessThanOrEqual(low_95);
    expect(low_95).toBeLessThanOrEqual(centre);
    expect(high_95).toBeGreaterThanOrEqual(centre);
    expect(high_99_8).toBeGreaterThanOrEqual(high_95);
  }
  expect(widened === null).toBe(!dispersion.significant);
  expect(false_alarms.rate_95).toBeLessThan(0.06);
  const found = power.filter(({ limit }) => limit === '95').map((each) => each.true_difference);
  expect(found).toEqual(found.toSorted((a, b) => (b ?? 999) - (a ?? 999)));
  expect(words).toMatch(/^If .+ \d+ providers .+; a provider of .+ people must truly differ by/);
});

test('what is expected comes from whom a provider teaches', async () => {
  const { case_mix, points } = await ask();
  expect(case_mix.by.map(({ column }) => column)).toEqual(['provision', 'learner_group']);
  const point = points.find(({ expected }) => expected !== null);
  const { value, expected } = point ?? {};
  expect(expected?.difference.value).toBeCloseTo((value ?? 0) - (expected?.value ?? 0), 9);
  expect(expected?.low).toBeLessThanOrEqual(expected?.value ?? 0);
  const chosen = await ask('&case_mix=provision');
  expect(chosen.case_mix.by.map(({ column }) => column)).toEqual(['provision']);
  expect((await askProblem(api, `${RATE}&case_mix=age`)).errors[0]?.allowed).toEqual([
    'provision',
    'learner_group',
  ]);
  const one = await ask('&provision=apprenticeship&learner_group=on_benefits');
  expect(one.case_mix.reason).toContain('not adjusted');
});

test('one provider has its place as an interval; nobody else does', async () => {
  const { points } = await ask();
  const first = points.find(({ value }) => value !== null)?.provider ?? '';
  const { marked, power } = await ask(`&provider=${first}`);
  expect(marked?.provider).toBe(first);
  expect(marked?.place?.words).toMatch(/true place may be any from \d+ to \d+ of \d+/);
  expect(power.some(({ size }) => size === marked?.provider_name)).toBe(true);
  const answer = JSON.stringify(points);
  expect(answer).not.toContain('place');
});

test('a point cites its row', async () => {
  const { points } = await ask();
  const [first] = points;
  const { data } = await askJson(api, first?.cite ?? '', z.object({ data: z.array(FigureRow) }));
  expect(data.map(({ value }) => value)).toEqual([first?.value]);
});

test('an order of merit is refused, and leads to the funnel', async () => {
  const problem = await askProblem(api, `${RATE}&sort=-value`);
  expect(problem).toMatchObject({ status: 400, type: '/problems/no-league-tables' });
  const rows = await askProblem(
    api,
    '/v1/datasets/fe-outcomes/data?measure=sustained_employment_rate&sort=value',
  );
  expect(rows.errors[0]?.see).toBe('/funnel?measure=sustained_employment_rate');
});

test('what has no funnel says why; what is not known is named', async () => {
  expect(await askProblem(api, `${FUNNEL}?measure=apprenticeship_starts`)).toMatchObject({
    type: '/problems/not-comparable',
  });
  const typo = await askProblem(api, `${FUNNEL}?measure=sustained_employment`);
  expect(typo.errors[0]?.nearest).toContain('sustained_employment_rate');
  expect(await askProblem(api, `${RATE}&learner_group=none`)).toMatchObject({
    type: '/problems/unknown-code',
  });
  expect(await askProblem(api, `${RATE}&standard=total`)).toMatchObject({
    type: '/problems/unknown-parameter',
  });
  expect(await askProblem(api, FUNNEL)).toMatchObject({ type: '/problems/malformed-value' });
  expect(await askProblem(api, `${RATE}&period=AY1999-00`)).toMatchObject({
    type: '/problems/period-not-in-dataset',
  });
});
