import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { queryParameter } from '../../../api/question/parameters.ts';
import { readLinks } from '../../../api/routes/registers/read-links.ts';
import { EntityList, EntityRecord } from '../../../schemas/answers/entity.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { copyStore, dropStore, openTestApi } from '../../support/stores/api-store.ts';
import { findProviderStore } from '../../support/stores/samples/provider-store.ts';

let home: string;
let api: OpenedApi;
beforeAll(async () => {
  home = await copyStore(await findProviderStore());
  api = await openTestApi(home);
});
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const list = (query: string) => askJson(api, `/v1/providers?${query}`, EntityList);

test('what a register holds, and not for an area, is said with the name of the area', async () => {
  const { service } = api;
  const store = await service.warehouse.pin();
  const register = await service.registers(store, 'provider');
  if (!register) throw new Error('the store has no providers');
  const without = { ...register, findLinks: () => Promise.resolve(new Map()) };
  const asked = new Map([['area', queryParameter('area', 'E08000034')]]);
  const { notTold } = await readLinks(without, asked, { service, store, today: '2026-10-01' });
  expect(notTold).toContain('Held, and not for Kirklees: where a provider delivers.');
});

describe('providers', () => {
  test('are listed by name, and by nothing that is measured of them', async () => {
    const names = (await list('limit=100')).data.map(({ name }) => name);
    expect(names).toHaveLength(60);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    for (const sort of ['value', '-value', 'sustained_employment_rate']) {
      expect(await askProblem(api, `/v1/providers?sort=${sort}`)).toMatchObject({
        status: 400,
        type: '/problems/no-league-tables',
        errors: [{ name: 'sort', see: '/v1/performance/funnel' }],
      });
    }
  });

  test('are found by a misspelt name, which is said', async () => {
    const [first] = (await list('limit=1')).data;
    const exact = await list(`q=${encodeURIComponent(first?.name ?? '')}`);
    expect(exact).toMatchObject({ nearly: false, data: [{ code: first?.code, found_name: null }] });
    const misspelt = (first?.name ?? '')
      .replace('COLLEGE', 'COLEGE')
      .replace('TRAINING', 'TRAINNING');
    const nearly = await list(`q=${encodeURIComponent(misspelt)}`);
    expect(nearly.nearly).toBe(true);
    expect(nearly.data.map(({ code }) => code)).toContain(first?.code);
  });

  test('are found by a subject of their figures; what is not held of an area is said', async () => {
    const built = await list('subject=05&limit=100');
    expect(built.total).toBeGreaterThan(0);
    expect(built.data[0]?.linked).toEqual([
      { to: 'subject', codes: ['05'], column: 'subjects', words: 'It has figures in this subject' },
    ]);
    expect((await list('subject=10')).total).toBe(0);
    const here = await list('area=E08000034');
    expect(here).toMatchObject({ total: 0 });
    expect(here.not_told).toContain('Not held here: where the head office of a provider is.');
    expect(await askProblem(api, '/v1/providers?subject=99&area=E09')).toMatchObject({
      status: 400,
      errors: [{ name: 'area' }, { name: 'subject', code: 'unknown-code' }],
    });
  });

  test('say under which names, in which periods and what figures are held of one', async () => {
    const [first] = (await list('limit=1')).data;
    const record = await askJson(api, `/v1/providers/${first?.code ?? ''}`, EntityRecord);
    expect(record.names).toEqual([
      {
        ...{ name: first?.name, source: 'apprenticeship-starts', known_by: 'printed' },
        ...{ first_period: 'AY2022-23', last_period: 'AY2024-25' },
      },
      {
        ...{ name: first?.name, source: 'fe-outcomes', known_by: 'printed' },
        ...{ first_period: 'AY2021-22', last_period: 'AY2023-24' },
      },
    ]);
    expect(record.held.map(({ dataset, kind }) => [dataset, kind])).toEqual([
      ['apprenticeship-starts', 'observations'],
      ['fe-outcomes', 'observations'],
      ['provider-names', 'records'],
    ]);
    const [starts] = record.held;
    expect(starts?.data).toBe(
      `/v1/datasets/apprenticeship-starts/data?provider=${first?.code ?? ''}`,
    );
    // None is held, which is not to say that there was none.
    expect(record.attributes).toMatchObject({ mergers: null, predecessors: null });
  });
});
