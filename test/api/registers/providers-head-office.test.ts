import { expect, test } from 'vitest';
import { EntityList } from '../../../schemas/answers/entity.ts';
import { GroupAnswer } from '../../../schemas/answers/provision/groups.ts';
import { askJson } from '../../support/ask.ts';
import { useOfficeStore } from '../../support/stores/samples/office-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useOfficeStore());

test('without a venue a provider is as far as the middle of the authority of its head office', async () => {
  const path = '/v1/providers?limit=500&near=WN6&sort=distance';
  const { data } = await askJson(api, path, EntityList);
  const placed = data.flatMap(({ near }) => near ?? []);
  expect(placed.length).toBeGreaterThan(10);
  expect(new Set(placed.map(({ what }) => what))).toEqual(new Set(['head_office']));
  for (const { km, name, words } of placed)
    expect(words).toBe(
      `${km.toString()} km to the middle of the authority that its head office is in (${name})`,
    );
  const distances = placed.map(({ km }) => km);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  expect(placed[0]?.name).toBe('Wigan');
});

test('of a group the providers with a head office in a place are named with their figures', async () => {
  const placedIn = async (area: string) => {
    const { figures } = await askJson(
      api,
      `/v1/groups/benefit-claimants?area=${area}`,
      GroupAnswer,
    );
    return figures.flatMap(({ providers }) => providers?.placed ?? []);
  };
  const here = await placedIn('E06000011');
  expect(new Set(here.map(({ provider_name: name }) => name))).toEqual(
    new Set(['INVENTED COLLEGE OF EAST RIDING OF YORKSHIRE']),
  );
  expect(here.every(({ figure }) => figure.n === null || figure.n > 0)).toBe(true);
  expect(here.some(({ figure }) => figure.value !== null)).toBe(true);
  expect(await placedIn('E06000053')).toEqual([]);
});
