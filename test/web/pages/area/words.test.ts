import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { createPages } from '../../../../web/app.tsx';
import {
  claimantCount,
  employmentRate,
  jobsByIndustry,
} from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows, employmentRows, jobRows } from '../../../support/pages/rows.ts';
import { seenWords } from '../../../support/html/visible-text.ts';
import { NOW, copyStore, dropStore, openTestApi } from '../../../support/stores/api-store.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { useSidesStore } from '../../../support/stores/sides-store.ts';

const MOST = 700;
const DISTRICTS = [
  ...['E08000032', 'E08000033', 'E08000034', 'E08000035', 'E08000036'],
  ...['E08000038', 'E08000017', 'E08000018', 'E08000039', 'E06000010', 'E06000011'],
  ...['E06000012', 'E06000013', 'E06000014', 'E06000065'],
];

/** Rows, and those of the newest period of Kirklees for every other district of its region. */
function inAll(rows: readonly TinyRow[]): TinyRow[] {
  const own = rows.filter(({ area }) => area === 'E08000034');
  const newest = own.filter(({ period }) => period === own.at(-1)?.period);
  const others = DISTRICTS.filter((code) => !rows.some(({ area }) => area === code));
  return [...rows, ...others.flatMap((area) => newest.map((row) => ({ ...row, area })))];
}

/** The claimants of Kirklees told again of a ward of it, which only its rows bring to the list of areas. */
const ofWard = (rows: readonly TinyRow[]): TinyRow[] =>
  rows
    .filter(({ area }) => area === 'E08000034')
    .map((row) => ({ ...row, area: 'E05001391', area_name: 'Dewsbury East', area_type: 'ward' }));

const sides = useSidesStore();
let pages: Hono;
let close: (() => Promise<void>) | undefined;
beforeAll(async () => {
  const home = await copyStore(sides.home);
  const at = '2026-11-20T07:30:00.000Z';
  const claimants = [...inAll(claimantRows()), ...ofWard(claimantRows())];
  await release(home, 'sample', await claimantCount(), claimants, at);
  await release(home, 'sample', await employmentRate(), inAll(employmentRows()), at);
  await release(home, 'sample', await jobsByIndustry(), jobRows(), at);
  const areas = (await discoverDatasets()).filter(({ declaration }) => declaration.id === 'areas');
  await release(home, 'sample', areas, [], at);
  const api = await openTestApi(home, { now: NOW });
  const ask = async (path: string, init?: RequestInit) => api.app.request(path, init);
  pages = createPages({ api: ask, publicUrl: undefined, now: NOW });
  close = () => {
    api.close();
    return dropStore(home);
  };
});
afterAll(() => close?.());

test.each([
  ['a district', 'E08000034', 200],
  ['a skills plan area', 'x-lsip-2025-west-yorkshire', 200],
  ['a region', 'E12000003', 200],
  ['a ward', 'E05001391', 150],
])('%s is told in fewer than 700 words before anything is unfolded', async (_, code, least) => {
  const text = await (await pages.request(`/areas/${code}`)).text();
  const words = seenWords(text);
  expect(words.length).toBeGreaterThan(least);
  expect(words.length).toBeLessThan(MOST);
});
