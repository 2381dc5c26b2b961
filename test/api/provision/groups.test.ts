import { expect, test } from 'vitest';
import { GroupAnswer, GroupList } from '../../../schemas/answers/provision/groups.ts';
import { FigureAnswer } from '../../../schemas/answers/rows/rows.ts';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useProvisionStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());
const KIRKLEES = 'E08000034';

const readGroup = (group: string, area = KIRKLEES) =>
  askJson(api, `/v1/groups/${group}?area=${area}`, GroupAnswer);

test('every group is listed, and one of whom nothing is published says so', async () => {
  const { data } = await askJson(api, '/v1/groups', GroupList);
  expect(data.map(({ code }) => code)).toEqual(Object.keys(GROUPS));
  const [claimants, carers] = ['benefit-claimants', 'care-leavers'].map((code) =>
    data.find((each) => each.code === code),
  );
  expect(claimants?.measures).toEqual({ size: 0, served: 1, outcome: 4 });
  expect(claimants?.sources.map(({ dataset }) => dataset)).toEqual(['fe-outcomes']);
  expect(carers).toMatchObject({ sources: [], measures: { size: 0, served: 0, outcome: 0 } });
  expect(carers?.words).toContain('publishes');
});

test('figures are of the nearest area that has them, which is said, and each is cited', async () => {
  const { figures, area } = await readGroup('young-people');
  expect(area.name).toBe('Kirklees');
  const starts = figures.filter(({ measure }) => measure === 'regional_apprenticeship_starts');
  expect(starts.map(({ name }) => name)).toEqual([
    'Apprenticeships started by residents, under 19',
    'Apprenticeships started by residents, 19 to 24',
  ]);
  for (const { area: where, figure, cautions, part } of starts) {
    expect([part, where?.code]).toEqual(['served', 'E12000003']);
    expect(cautions.map(({ code }) => code)).toContain('wider_area');
    const { data } = await askJson(api, figure?.cite ?? '', FigureAnswer);
    expect(data.map(({ value }) => value)).toEqual([figure?.value]);
  }
});

test('the size of a group is of the place itself where it is published', async () => {
  const { figures, not_told: notTold } = await readGroup('lone-parents');
  expect(figures).toHaveLength(1);
  expect(figures[0]).toMatchObject({
    ...{ part: 'size', measure: 'uc_households', frame: null, area: { code: KIRKLEES } },
    ...{ cautions: [], figure: { family: 'single_with_children' } },
  });
  expect(notTold.map(({ code }) => code)).toEqual(['served', 'outcome']);
});

test('where a source knows of no place, it is told how many providers have a figure', async () => {
  const { figures, overlap } = await readGroup('benefit-claimants');
  const outcome = figures.find(({ measure }) => measure === 'sustained_employment_rate');
  expect(outcome).toMatchObject({ part: 'outcome', area: null, figure: null });
  const path = '/v1/datasets/fe-outcomes/data?learner_group=on_benefits&provision=total';
  const { data } = await askJson(
    api,
    `${path}&measure=sustained_employment_rate&period=${outcome?.providers?.period ?? ''}`,
    FigureAnswer,
  );
  const told = data.filter(({ value }) => value !== null).length;
  expect(outcome?.providers).toMatchObject({ told, hidden: data.length - told });
  const funnel = await api.app.request(outcome?.providers?.funnel ?? '');
  expect(funnel.status).toBe(200);
  expect(overlap).toBeNull();
});

test('programmes stand one by one, a cohort whose clock has run before a newer one', async () => {
  const {
    figures,
    together,
    not_told: notTold,
  } = await readGroup('long-term-unemployed', 'E92000001');
  const rates = figures.filter(({ measure }) => measure === 'programme_job_outcome_rate');
  expect(rates.length).toBeGreaterThan(0);
  for (const { area, figure, part, providers } of rates) {
    expect([area, providers, part]).toEqual([null, null, 'outcome']);
    expect(figure).toMatchObject({ contract_area: 'total' });
    expect(figure?.programme).not.toBe('total');
    expect(figure?.flags).not.toContain('immature');
  }
  const keys = figures.map(({ measure, figure }) => `${measure} ${String(figure?.programme)}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(together).toEqual([]);
  expect(notTold.map(({ code }) => code)).toEqual(['size']);
});

test('of a programme the contract area is told that surely has the place in it, and by what', async () => {
  const toldFor = async (place: string) => {
    const { figures } = await readGroup('long-term-unemployed', place);
    const told = figures.map(({ area, contract, figure }) => [
      ...[area, figure?.contract_area, contract?.code ?? null, contract?.covers ?? null],
    ]);
    return new Set(told.map((each) => JSON.stringify(each)));
  };
  expect(await toldFor('W06000015')).toEqual(new Set(['[null,"total","whp-wales","Wales"]']));
  expect(await toldFor(KIRKLEES)).toEqual(new Set(['[null,"total",null,null]']));
});

test('who is reached is set beside who is there, or it is said why not', async () => {
  const { reach } = await readGroup('lone-parents');
  expect(reach.told).toEqual([]);
  expect(reach.words).toContain('who is served is not told');
});

test('a group or a place that there is not is refused by name', async () => {
  const near = await askProblem(api, `/v1/groups/young-persons?area=${KIRKLEES}`);
  expect(near).toMatchObject({ status: 404, nearest: ['young-people'] });
  const missing = await askProblem(api, '/v1/groups/young-people');
  expect(missing).toMatchObject({ status: 400, errors: [{ name: 'area' }] });
});
