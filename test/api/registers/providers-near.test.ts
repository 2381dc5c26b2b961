import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { measureNear } from '../../../api/registers/near/measure-near.ts';
import { EntityList } from '../../../schemas/answers/entity.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { useSidesStore } from '../../support/stores/sides-store.ts';

const store = useSidesStore();
let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(store.home);
});
afterAll(() => api.close());

const list = (query: string) => askJson(api, `/v1/providers?limit=500&${query}`, EntityList);

describe('providers near a place', () => {
  test('stand by distance, those without a place last by name, and it is said how many', async () => {
    const all = await list('');
    const { data, near, total, not_told: notTold } = await list('near=WN6');
    expect([near?.name, total]).toEqual(['WN6', all.total]);
    const far = data.map((entry) => entry.near?.km ?? Infinity);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(data[0]?.near?.words).toMatch(/^[\d.]+ km to a venue of its listed courses \(/);
    const placeless = data.filter((entry) => entry.near === null).map(({ name }) => name);
    expect(placeless).toEqual(placeless.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(notTold).toEqual([
      `Of ${placeless.length} providers no place is held here: they stand last, by name.`,
    ]);
  });

  test('no further than is asked, and in the order of names where that is asked', async () => {
    const { data } = await list('near=WN6&km=60&sort=name');
    const names = data.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    const far = data.map((entry) => entry.near?.km ?? Infinity);
    expect(far.length).toBeGreaterThan(1);
    expect(Math.max(...far)).toBeLessThanOrEqual(60);
  });

  test('of a whole postcode the district alone is told, and the answer is kept nowhere', async () => {
    const answer = await api.app.request('/v1/providers?limit=5&near=WN6+8AB');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const body = EntityList.parse(await answer.json());
    expect(body.near?.name).toBe('WN6');
    expect(body.next).not.toContain('8AB');
  });

  test.each([
    ['newport', 'Newport', 51.5877],
    ["king's-lynn", "King's Lynn", 52.7543],
    ['kirklees', 'the middle of Kirklees', undefined],
  ])(
    'from %s: the town of the authority called so, or the middle of it',
    async (typed, named, lat) => {
      const { near } = await list(`near=${encodeURIComponent(typed)}`);
      expect(near?.name).toBe(named);
      if (lat !== undefined) expect(near?.lat).toBeCloseTo(lat, 1);
    },
  );

  test.each([
    ['near=Nowhereville', 'near'],
    ['near=Broughton', 'near'],
    ['km=5', 'km'],
    ['sort=distance', 'sort'],
  ])('%s is refused by name', async (query, name) => {
    expect(await askProblem(api, `/v1/providers?${query}`)).toMatchObject({
      status: 400,
      errors: [{ name, code: 'malformed-value' }],
    });
  });
});

test('a venue is nearer than the middle of an authority, whatever the distance', () => {
  const [provider, lat] = ['10000001', 53];
  const near = measureNear({ lon: 0, lat }, [
    { provider, what: 'head_office', name: 'Here', lon: 0.01, lat },
    { provider, what: 'venue', name: 'Far', lon: 1, lat },
    { provider, what: 'venue', name: 'Near', lon: 0.5, lat },
    { provider: '10000002', what: 'head_office', name: 'Here', lon: 0, lat },
  ]);
  expect(near.get(provider)).toMatchObject({ what: 'venue', name: 'Near', km: 33.5 });
  expect(near.get('10000002')).toMatchObject({ what: 'head_office', km: 0 });
});
