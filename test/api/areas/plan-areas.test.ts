import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askJson, askProblem, askRows } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const api = useApi(useStore());
const List = z.object({
  total: z.number(),
  data: z.array(z.object({ code: z.string(), name: z.string(), place: z.string() })),
});
const list = (query: string) => askJson(api, `/v1/areas?limit=10000&${query}`, List);
const WEST_YORKSHIRE = 'x-lsip-2025-west-yorkshire';

describe('areas that people plan by', () => {
  test.each([
    ['lsip', '2025-09-30', 38],
    ['lsip', '2025-10-01', 39],
    ['lep', '2024-03-31', 38],
    ['lep', '2024-04-01', 0],
    ['strategic_authority', '2025-05-01', 16],
  ])('%s on %s: %i', async (type, day, count) => {
    expect((await list(`type=${type}&at=${day}`)).total).toBe(count);
  });

  test('Greater London is a strategic authority, and no other region is', async () => {
    const { data } = await list('type=strategic_authority&at=2025-05-01');
    const others = data.filter(({ code }) => !code.startsWith('E47'));
    expect(others.map(({ name }) => name)).toEqual(['London']);
  });

  test('districts lie in the skills areas of both vintages, and in a partnership that ended', async () => {
    for (const within of ['E69000037', WEST_YORKSHIRE]) {
      const { data } = await list(`type=lad&within=${within}&at=2025-11-01`);
      expect(data).toHaveLength(5);
    }
    const rutland = async (within: string) =>
      (await list(`type=lad&within=${within}`)).data.some(({ name }) => name === 'Rutland');
    expect(await rutland('x-lsip-2025-greater-lincolnshire')).toBe(false);
    expect(await rutland('E69000012')).toBe(true);
    expect((await list('type=lad&within=E37000062')).data.map(({ name }) => name)).toContain(
      'Leeds',
    );
  });

  test('rows are narrowed to a skills area that has a code of ours', async () => {
    const rows = await askRows(
      api,
      `/v1/datasets/tiny/data?area_type=lad&within=${WEST_YORKSHIRE}&sex=total&period=2023`,
    );
    expect(new Set(rows.data.map(({ area }) => area))).toEqual(new Set(['E08000034', 'E08000035']));
  });

  test('a set of types that a release has none of is refused, naming what it has', async () => {
    const problem = await askProblem(api, '/v1/datasets/tiny/data?area_type=strategic_authority');
    expect(problem.errors[0]).toMatchObject({ code: 'code-not-in-dataset', allowed: ['lad'] });
  });

  test('a code that only changed is of the place that it is today; a merged district is not', async () => {
    const { data } = await list('');
    const place = (code: string) => data.find((area) => area.code === code)?.place;
    expect(place('E08000016')).toBe('E08000038');
    expect(place('E08000038')).toBe('E08000038');
    expect(place('E69000037')).toBe(WEST_YORKSHIRE);
    expect(place('E07000190')).toBe('E07000190');
  });
});
