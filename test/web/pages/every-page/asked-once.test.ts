import { expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { NOW } from '../../../support/stores/api-store.ts';
import { useApi, useStore } from '../../../support/stores/use-store.ts';

/** Pages of every kind that asks the API. */
const PAGES = [
  '/',
  '/search?q=leeds',
  '/datasets',
  '/datasets/tiny',
  '/datasets/hesa',
  '/datasets/tiny/versions/1.0.0',
  '/which-source',
  '/classifications/sic-2007',
  '/classifications/sic-2007/87',
  '/areas',
  '/areas/E08000035',
  '/wizard',
  '/wizard?dataset=tiny&areas=Kirklees;Leeds',
  '/wizard?dataset=tiny&area_type=lad&by=sex&measure=tiny_median&time=latest',
  '/compare?areas=E08000034,E08000035&measure=tiny_median',
  '/compare?areas=Kirklees,E08000035&add=Cardiff&measure=tiny_median',
  '/embed/datasets/tiny',
  '/embed/compare?areas=E08000034,E08000035&measure=tiny_median',
  '/charts/compare/chart.svg?areas=E08000034,E08000035&measure=tiny_median&time=all',
  '/about',
  '/channels',
  '/developers',
];

/** Paths that are asked for more than once, each once. */
const twice = (asked: readonly string[]): string[] => [
  ...new Set(asked.filter((path, at) => asked.indexOf(path) !== at)),
];

const api = useApi(useStore('sample'));

test('no page asks the API for the same thing twice', async () => {
  const asked: string[] = [];
  const pages = createPages({
    api: async (path, init) => {
      asked.push(path);
      return api.app.request(path, init);
    },
    now: NOW,
    publicUrl: undefined,
  });
  // The index of all pages that can be found is read once for all visitors.
  await pages.request('/search?q=leeds');
  for (const page of PAGES) {
    asked.length = 0;
    const { status } = await pages.request(page);
    expect(status, page).toBeLessThan(400);
    expect(twice(asked), page).toEqual([]);
  }
});
