import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { SmallMap } from '../../../../web/parts/map/small-map.tsx';
import { createPages } from '../../../../web/app.tsx';
import { createApiClient } from '../../../../web/reading/api-client.ts';
import { chooseNewest, readMapMeasures } from '../../../../web/views/map/map-measures.ts';
import { readSmallMap } from '../../../../web/views/map/read-small-map.ts';
import { FigureAnswer } from '../../../../schemas/answers/rows/rows.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { useMapStore } from '../../../support/stores/samples/map-store.ts';
import { useApi, useStore } from '../../../support/stores/use-store.ts';

const api = useApi(useMapStore());
const bare = useApi(useStore());
const clientOf = ({ app }: typeof api) =>
  createApiClient(async (path, init) => app.request(path, init));

async function readMap(asked?: string) {
  const content = await readSmallMap(clientOf(api), asked);
  if (!content) throw new Error('there is a map');
  return content;
}

test('what an area says on the map is the figure of the dataset, and it leads to its page', async () => {
  const { drawn, period } = await readMap();
  const path = '/v1/datasets/jobs-density/data?area=E08000034&measure=jobs_density&period=latest';
  const { data } = await clientOf(api).read(path, FigureAnswer);
  const title = readHtml(drawn.links).one('a[href="/areas/E08000034"] title').source;
  expect(title).toBe(
    `Kirklees: ${String(data[0]?.value?.toFixed(2))} jobs per resident aged 16 to 64`,
  );
  expect(period).toBe(data[0]?.period_name);
});

test('counts are not offered, since their map shows where many people live', async () => {
  expect((await readMap()).choices.map(({ id }) => id)).toEqual(['jobs_density']);
});

test('a measure that is put in no order is not offered, as its own page refuses its map', async () => {
  const client = createApiClient(async (path, init) => {
    const answer = await (await api.app.request(path, init)).text();
    return new Response(answer.replaceAll('"ranking":"allowed"', '"ranking":"refused"'), {
      headers: { 'content-type': 'application/json' },
    });
  });
  expect(await readMapMeasures(client)).toEqual([]);
});

test('a measure that is not offered gives the first that is', async () => {
  expect((await readMap('no_such_measure')).chosen).toBe('jobs_density');
});

test('links switch the measure, and lead to the whole map and to all figures as a table', async () => {
  const content = await readMap();
  const hrefOf = (id: string): string => `/?map=${id}`;
  const app = new Hono();
  app.get('/', (c) => c.html(<SmallMap content={content} hrefOf={hrefOf} today={undefined} />));
  const html = readHtml(await (await app.request('/')).text());
  expect(html.one('nav a[aria-current="true"]').attribute('href')).toBe(
    '/?map=jobs_density#small-map',
  );
  expect(html.links('p a')).toEqual([
    '/measures/jobs_density?tab=map&type=lad',
    '/measures/jobs_density?tab=table&type=lad',
  ]);
  expect(html.one('figure').words).toContain('Invented figures.');
  expect(html.has(`#${html.one('svg[role="img"]').attribute('aria-describedby') ?? ''}`)).toBe(
    true,
  );
});

test('/map leads to the map of the first measure, and to the list of areas where there is none', async () => {
  const target = async ({ app }: typeof api) => {
    const pages = createPages({
      api: async (path, init) => app.request(path, init),
      publicUrl: undefined,
    });
    return (await pages.request('/map')).headers.get('location');
  };
  expect(await target(api)).toBe('/measures/jobs_density?tab=map&type=lad');
  expect(await target(bare)).toBe('/areas');
});

test('of measures that stand in a tile the one of the newest period is shown first', async () => {
  const [density] = await readMapMeasures(clientOf(api));
  if (!density) throw new Error('there is a measure');
  const of = (id: string, tile?: 'pay' | 'employment') => ({
    ...density,
    headline: { ...density.headline, tile },
    dataset: { ...density.dataset, id },
  });
  const [pay, work, bare] = [of('pay', 'pay'), of('work', 'employment'), of('bare')];
  const ends = new Map([
    ['pay', '2022-04-30'],
    ['work', '2025-12-31'],
    ['bare', '2026-10-31'],
  ]);
  expect(chooseNewest([pay, work, bare], ends)).toBe(work);
  expect(chooseNewest([bare], ends)).toBe(bare);
});

test('a store without a measure of all authorities has no map', async () => {
  expect(await readSmallMap(clientOf(bare), undefined)).toBeUndefined();
});
