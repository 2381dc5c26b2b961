import { describe, expect, test } from 'vitest';
import { BoundariesAnswer } from '../../../schemas/answers/areas/boundaries.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { useMapStore } from '../../support/stores/samples/map-store.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const api = useApi(useMapStore());
const ask = (query: string) => askJson(api, `/v1/boundaries?${query}`, BoundariesAnswer);
const codesIn = ({ features }: BoundariesAnswer) => features.map(({ id }) => id);

describe('areas of a type', () => {
  test.each([
    ['type=lad&at=2026-01-01', 361],
    ['type=region', 9],
    ['type=lsip&at=2025-09-30', 38],
    ['type=lsip&at=2025-10-01', 39],
    ['type=combined_authority&at=2025-06-01', 15],
    ['type=lad&within=E12000003&at=2026-01-01', 15],
  ])('%s: %i', async (query, count) => {
    const answer = await ask(query);
    expect(answer.features).toHaveLength(count);
    expect(answer.without).toEqual([]);
    expect(answer.attribution).toContain('Contains OS data © Crown copyright');
  });

  test('a region is one shape without the borders of its districts', async () => {
    const { features } = await ask('area=E12000003,E08000034&detail=fine');
    const points = features.map(({ geometry }) => geometry.coordinates.flat(2).length);
    expect(features.map(({ properties }) => properties.name)).toEqual([
      'Yorkshire and The Humber',
      'Kirklees',
    ]);
    const parts = await ask('type=lad&within=E12000003&detail=fine&at=2026-01-01');
    const all = parts.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
    expect(points[0]).toBeLessThan(all.length / 2);
  });

  test('fine has more corners than small, and no area is lost in either', async () => {
    const count = ({ features }: BoundariesAnswer) =>
      features.flatMap(({ geometry }) => geometry.coordinates.flat(2)).length;
    const [small, fine] = [await ask('detail=small'), await ask('detail=fine')];
    expect(count(small)).toBeLessThan(count(fine) * 0.6);
    expect(codesIn(small)).toEqual(codesIn(fine));
    expect(small.features.every(({ geometry }) => geometry.coordinates.length > 0)).toBe(true);
  });
});

describe('an area that is asked for', () => {
  test('is found by a code that its place had before', async () => {
    const [old] = (await ask('area=E08000016')).features;
    expect(old?.properties.codes).toEqual(['E08000016', 'E08000038']);
    expect(old?.geometry).toEqual((await ask('area=E08000038')).features[0]?.geometry);
  });

  test('may be a list of districts', async () => {
    const { features } = await ask('area=custom~E08000033~E08000034');
    expect(features.map(({ properties }) => properties.type)).toEqual(['custom']);
  });

  test('that was merged has no boundary here, and is named', async () => {
    const answer = await ask('area=E07000026,E08000034');
    expect(codesIn(answer)).toEqual(['E08000034']);
    expect(answer.without).toEqual([{ code: 'E07000026', name: 'Allerdale' }]);
  });

  test('is refused where nobody has its code', async () => {
    const problem = await askProblem(api, '/v1/boundaries?area=E99999999&within=E12000099');
    expect(problem.errors.map(({ name, code }) => [name, code])).toEqual([
      ['within', 'unknown-code'],
      ['area', 'unknown-code'],
    ]);
  });
});

describe('a store without boundaries', () => {
  const bare = useApi(useStore());
  test('says that it holds none', async () => {
    expect((await askProblem(bare, '/v1/boundaries')).type).toBe('/problems/unknown-dataset');
  });
});
