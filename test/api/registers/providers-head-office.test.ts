import { expect, test } from 'vitest';
import { EntityList } from '../../../schemas/answers/entity.ts';
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
