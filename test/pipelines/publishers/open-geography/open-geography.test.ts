import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { recordChecks } from '../../../../pipelines/kinds/records/checks.ts';
import { openGeographyAdapter } from '../../../../pipelines/publishers/open-geography/adapter/adapter.ts';
import { openGeographyStandIn } from '../../../../pipelines/publishers/open-geography/stand-in/stand-in.ts';
import { RecordsDeclaration } from '../../../../schemas/dataset/kinds/records.ts';
import { type Service, taking } from '../../../support/taking.ts';

const Page = z.looseObject({
  properties: z.object({ exceededTransferLimit: z.boolean() }).optional(),
  features: z.array(
    z.looseObject({
      properties: z.record(z.string(), z.string()),
      geometry: z
        .looseObject({ coordinates: z.array(z.array(z.array(z.array(z.number())))) })
        .nullable(),
    }),
  ),
});
type Page = z.infer<typeof Page>;
const Row = z.object({
  area: z.string(),
  area_name: z.string(),
  area_type: z.string(),
  geometry: z.string(),
});

const standIn = openGeographyStandIn();
const service: Service = (request) => standIn.fetch(request);

/** The service as it would be with its pages of areas changed; `at` is where a page begins. */
const changing =
  (change: (page: Page, at: number) => object): Service =>
  async (request) => {
    const answer = await service(request);
    const at = new URL(request.url).searchParams.get('resultOffset');
    if (at === null) return answer;
    return Response.json(change(Page.parse(await answer.json()), Number(at)));
  };

async function findBoundaries() {
  const all = await discoverDatasets();
  const found = all.find(({ declaration }) => declaration.id === 'boundaries');
  if (!found) throw new Error('there are boundaries');
  const declaration = RecordsDeclaration.parse(found.declaration);
  return { ...found, declaration };
}
const dataset = await findBoundaries();

/** Asks the service, reads what came, and answers with the rows, the failed checks and the addresses asked. */
async function pull(from: Service) {
  return taking(from, async (context) => {
    const [vintage] = await openGeographyAdapter.fetch(dataset, context);
    if (!vintage) throw new Error('there is a vintage');
    const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
    try {
      await openGeographyAdapter.parse(dataset, vintage, database);
      const checks = await runChecks(database, recordChecks(dataset.declaration));
      const failed = checks.filter(({ result }) => result === 'fail').map(({ id }) => id);
      const rows =
        failed.length > 0
          ? []
          : await database.rows(
              'SELECT area, area_name, area_type, geometry FROM parsed ORDER BY area',
              Row,
            );
      return { rows, failed, asked: vintage.snapshots.map(({ url }) => new URL(url)) };
    } finally {
      database.close();
    }
  });
}

test('all districts come, page after page, until the service says that there are no more', async () => {
  const { rows, failed, asked } = await pull(service);
  expect(failed).toEqual([]);
  expect(rows).toHaveLength(361);
  expect(new Set(rows.map(({ area_type }) => area_type))).toEqual(new Set(['lad']));
  expect(rows.find(({ area }) => area === 'E08000034')?.area_name).toBe('Kirklees');
  expect(asked.map(({ searchParams }) => searchParams.get('resultOffset'))).toEqual([
    ...[null, '0', '150', '300'],
  ]);
  expect(asked.slice(1).every(({ searchParams }) => searchParams.get('outSR') === '4326')).toBe(
    true,
  );
});

test('the flag of more areas is read where an older service has it, beside the features', async () => {
  const older = changing(({ properties, ...page }) => ({ ...page, ...properties }));
  expect((await pull(older)).rows).toHaveLength(361);
});

const metres = (page: Page) => ({
  ...page,
  features: page.features.map((feature) => ({
    ...feature,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [4e5, 4e5],
          [5e5, 4e5],
          [5e5, 5e5],
          [4e5, 4e5],
        ],
      ],
    },
  })),
});

test.each<[string, Service, RegExp]>([
  [
    'a page without areas that says more follow',
    changing((page, at) => (at === 150 ? { ...page, features: [] } : page)),
    /empty_page: nothing comes after 150 of 361 areas/,
  ],
  [
    'pages that end early',
    changing(({ features }) => ({ type: 'FeatureCollection', features })),
    /not_all_areas: 150 areas came, and the service has 361/,
  ],
  [
    'metres of the national grid, by the name of the system',
    changing((page) => ({ ...page, crs: { properties: { name: 'EPSG:27700' } } })),
    /wrong_crs: the coordinates are of EPSG:27700/,
  ],
  [
    'metres that call themselves degrees',
    changing(metres),
    /wrong_crs: 400000, 400000 is no point/,
  ],
  [
    'a layer that is not there',
    () => Response.json({ error: { code: 400, message: 'Invalid URL' } }),
    /service_400: .*Invalid URL/,
  ],
  ['a web page', () => new Response('<!DOCTYPE html>'), /not_json/],
])('%s is refused', async (_, wrong, why) => {
  await expect(pull(wrong)).rejects.toThrow(why);
});

test('a failure of the service itself, with status 200, is asked again', async () => {
  let failures = 0;
  const busy: Service = (request) => {
    failures += 1;
    if (failures > 1) return service(request);
    return Response.json({ error: { code: 503, message: 'Service unavailable' } });
  };
  expect((await pull(busy)).rows).toHaveLength(361);
});

const changeFirst = (change: (feature: Page['features'][number]) => object): Service =>
  changing((page, at) => ({
    ...page,
    features: page.features.map((feature, index) =>
      at === 0 && index === 0 ? change(feature) : feature,
    ),
  }));

test.each([
  [
    'without a geometry',
    changeFirst((feature) => ({ ...feature, geometry: null })),
    'required_filled',
  ],
  ['without a code', changeFirst((feature) => ({ ...feature, properties: {} })), 'required_filled'],
  [
    'with the code of another',
    changeFirst((feature) => ({
      ...feature,
      properties: { ...feature.properties, LAD25CD: 'E08000034' },
    })),
    'key_unique',
  ],
])('a district %s stops the publish', async (_, wrong, check) => {
  expect((await pull(wrong)).failed).toEqual([check]);
});
