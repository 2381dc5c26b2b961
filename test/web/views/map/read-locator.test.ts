import { describe, expect, test } from 'vitest';
import { AreaRecord } from '../../../../schemas/answers/area.ts';
import { createApiClient } from '../../../../web/reading/api-client.ts';
import { readLocator } from '../../../../web/views/map/read-locator.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { useMapStore } from '../../../support/stores/samples/map-store.ts';
import { useApi, useStore } from '../../../support/stores/use-store.ts';

const api = useApi(useMapStore());
const bare = useApi(useStore());

async function locate(code: string, from: typeof api = api) {
  const client = createApiClient(async (path, init) => from.app.request(path, init));
  const area = await client.read(`/v1/areas/${code}`, AreaRecord);
  return { area, locator: await readLocator(client, area) };
}
const namesOf = (areas: readonly { readonly name: string }[] = []): string[] =>
  areas.map(({ name }) => name).sort();

describe('where an area lies', () => {
  test('a district is drawn within its region, with neighbours beyond it', async () => {
    const { locator } = await locate('E08000034');
    expect(namesOf(locator?.beside)).toEqual([
      ...['Barnsley', 'Bradford', 'Calderdale', 'High Peak', 'Leeds', 'Oldham', 'Wakefield'],
    ]);
    expect(locator?.around?.name).toBe('Yorkshire and The Humber');
    const paths = readHtml(locator?.svg ?? '').all('path');
    // The fifteen of the region, and two of others that touch.
    expect(paths).toHaveLength(17);
  });

  test('every area but its own leads to its page, and those beside it are in the list too', async () => {
    const { locator } = await locate('E08000034');
    const links = readHtml(locator?.links ?? '').links();
    expect(links).toHaveLength(16);
    expect(links).not.toContain('/areas/E08000034');
    expect(links).toEqual(
      expect.arrayContaining((locator?.beside ?? []).map(({ code }) => `/areas/${code}`)),
    );
  });

  test('an island touches nothing, and is drawn', async () => {
    const { locator } = await locate('E06000053');
    expect(locator?.beside).toEqual([]);
    expect(locator?.svg).toContain('id="locator-E06000053"');
  });

  test('a list of districts touches the districts around all of them', async () => {
    const { locator } = await locate('custom~E08000033~E08000034');
    expect(namesOf(locator?.beside)).toEqual([
      ...['Barnsley', 'Bradford', 'Burnley', 'High Peak', 'Leeds', 'Oldham', 'Pendle'],
      ...['Rochdale', 'Rossendale', 'Wakefield'],
    ]);
  });

  test('an area of many parts touches others of its type', async () => {
    const { area } = await locate('x-lsip-2025-west-yorkshire');
    expect(namesOf(area.neighbours)).toEqual([
      ...['East Midlands', 'Greater Manchester', 'Lancashire', 'South Yorkshire'],
      'York and North Yorkshire',
    ]);
    const { locator } = await locate('E12000003');
    expect(namesOf(locator?.beside)).toEqual(['East Midlands', 'North East', 'North West']);
  });

  test('an area that is not made of districts has no map, nor has a store without boundaries', async () => {
    expect((await locate('E30000029')).locator).toBeUndefined();
    expect((await locate('E08000034', bare)).locator).toBeUndefined();
  });
});
