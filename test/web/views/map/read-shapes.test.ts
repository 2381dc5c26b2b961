import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../../../web/charts/map/draw-map.ts';
import type { MapShapes } from '../../../../web/charts/map/shape.ts';
import { createApiClient } from '../../../../web/reading/api-client.ts';
import { readShapes } from '../../../../web/views/map/read-shapes.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { useMapStore } from '../../../support/stores/samples/map-store.ts';
import { useApi, useStore } from '../../../support/stores/use-store.ts';

const api = useApi(useMapStore());
const bare = useApi(useStore());
const clientOf = ({ app }: typeof api) =>
  createApiClient(async (path, init) => app.request(path, init));

async function read(
  ...asked: Parameters<typeof readShapes> extends [unknown, ...infer Rest] ? Rest : never
) {
  const shapes = await readShapes(clientOf(api), ...asked);
  if (!shapes) throw new Error('there are shapes');
  return shapes;
}
const draw = (shapes: MapShapes) =>
  drawMap({
    ...{ id: 'm', name: 'Claimant rate', describedBy: 'table', shapes },
    rows: shapes.shapes.map(({ code, name }, at) => ({
      ...{ area: code, series: name, value: 2 + (at % 50) / 10, low: null, high: null },
      status: 'observed',
    })),
    measure: { name: 'Claimant rate', unit: 'percent', decimals: 1 },
    hrefOf: (code) => `/areas/${code}`,
  });

describe('boundaries', () => {
  test('a map of all local authorities weighs at most 20 KB as sent, with its links', async () => {
    const { svg, links } = draw(await read('lad'));
    expect(gzipSync(svg + links).length).toBeLessThan(20_000);
    expect(readHtml(svg).all('#m-areas path')).toHaveLength(361);
  });

  test('all path data are whole numbers', async () => {
    const { shapes } = await read('lad');
    for (const { path } of shapes) expect(path).toMatch(/^(m-?\d+[ -]\d+(l[-\d ]+)?z)+$/);
  });

  test('Shetland stands nearer in a box, and London is drawn again, larger, with its links', async () => {
    const map = await read('lad');
    expect(map.moved).toHaveLength(1);
    const { svg, links } = draw(map);
    expect(readHtml(svg).all('svg svg use[href="#m-areas"]')).toHaveLength(1);
    expect(readHtml(links).all('a[href="/areas/E09000001"]')).toHaveLength(2);
    expect(readHtml(links).all('a[href="/areas/E08000034"]')).toHaveLength(1);
  });

  test('a map of one region has nothing moved or drawn again', async () => {
    const map = await read('lad', { within: 'E12000003' });
    expect(map.shapes).toHaveLength(15);
    expect([...map.moved, ...map.insets]).toEqual([]);
  });

  test('of another day, areas are those of that day', async () => {
    expect((await read('lsip', { at: '2025-09-30' })).shapes).toHaveLength(38);
    expect((await read('lsip', { at: '2025-10-01' })).shapes).toHaveLength(39);
  });

  test('an answer that has not changed is drawn from the same shapes', async () => {
    const client = clientOf(api);
    expect(await readShapes(client, 'region')).toBe(await readShapes(client, 'region'));
  });

  test('areas that overlap or are not made of districts have no map', async () => {
    expect(await readShapes(clientOf(api), 'lep')).toBeUndefined();
    expect(await readShapes(clientOf(api), 'ttwa')).toBeUndefined();
  });
});

describe('without boundaries', () => {
  test('local authorities are hexagons, and other areas have no map', async () => {
    expect((await readShapes(clientOf(bare), 'lad'))?.kind).toBe('hexagons');
    expect(await readShapes(clientOf(bare), 'region')).toBeUndefined();
  });
});
