import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { coverAreas } from '../../../../pipelines/kinds/records/cover-areas.ts';
import { labelRelease } from '../../../../pipelines/stages/label.ts';
import { tinyDeclaration, openTestDatabase } from '../../../support/stores/tiny-dataset.ts';
import { tinyThings } from '../../../support/stores/tiny-records.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.run(`CREATE OR REPLACE TABLE release AS SELECT * FROM
    (VALUES ('W1', 'ward'), ('E1', 'lad'), ('W2', 'ward')) AS held(place, sort_of_place)`);
});
afterAll(() => {
  database.close();
});

const PLACE = { name: 'place', title: 'Area', role: 'area', type: 'text', key: true };
const SORT = { name: 'sort_of_place', title: 'Area type', role: 'type', type: 'text' };

test('the spatial label of a list of areas is derived from its columns of role area and type', async () => {
  const areas = await coverAreas(database, tinyThings([PLACE, SORT]));
  expect(areas.map(({ area_type, codes }) => [area_type, codes])).toEqual([
    ['lad', 1],
    ['ward', 2],
  ]);
  const declared = tinyDeclaration({ spatial_availability: ['ward', 'lad'] });
  const coverage = { rows: 3, series: null, by_status: {}, zeros: null, periods: null, areas: {} };
  const { labels } = labelRelease(declared, null, { coverage, periods: [], areas });
  expect(labels.spatial_availability).toMatchObject({
    ...{ value: ['lad', 'ward'], derived: ['lad', 'ward'], agrees: true },
    how: 'area types among the rows',
  });
});

test('a list of no areas has no places', async () => {
  expect(await coverAreas(database, tinyThings())).toEqual([]);
});
