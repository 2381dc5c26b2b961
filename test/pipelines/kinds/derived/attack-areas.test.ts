import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { attackRelease } from '../../../../pipelines/kinds/derived/attack/attack-release.ts';
import type { ReleaseUsed } from '../../../../pipelines/publishers/adapter.ts';
import { DerivedDeclaration } from '../../../../schemas/dataset/kinds/derived.ts';
import { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import {
  openTestDatabase,
  TINY_CODES,
  tinyDeclaration,
} from '../../../support/stores/tiny-dataset.ts';

let database: Database;
let folder: string;
let releases: ReleaseUsed[];

/** A release with these rows. */
async function release(dataset: string, columns: string, rows: string): Promise<ReleaseUsed> {
  const at = path.join(folder, dataset);
  await mkdir(at);
  await database.run(
    `COPY (FROM (VALUES ${rows}) AS held(${columns})) TO ${text(`${at}/data.parquet`)} (FORMAT parquet)`,
  );
  return { dataset, version: '1.0.0', rows_digest: 'sha-256:0', folder: at };
}

/**
 * A region of two authorities in the period, of one that had ended and of one that had not begun. The
 * publisher prints the region and neither authority; of things of another kind it prints one of them.
 * The release tells one of the two.
 */
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'attack-areas-'));
  releases = [
    await release(
      'areas',
      'area, area_type, parents, in_force_from, in_force_to',
      `('a', 'lad', ['region'], DATE '2009-04-01', NULL::DATE), ('b', 'lad', ['region'], NULL, NULL),
       ('ended', 'lad', ['region'], NULL, DATE '2019-03-31'),
       ('begun', 'lad', ['region'], DATE '2023-04-01', NULL), ('region', 'region', [], NULL, NULL)`,
    ),
    await release(
      'theirs',
      'area, period, kind, measure, value, low, high, status',
      `('region', '2022', 'live', 'printed', 100::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, 'observed'),
       ('a', '2022', 'live', 'printed', NULL, NULL, NULL, 'suppressed'),
       ('b', '2022', 'live', 'printed', NULL, NULL, NULL, 'suppressed'),
       ('a', '2022', 'other', 'printed', 5.0, NULL, NULL, 'observed')`,
    ),
  ];
  await database.run(`
    CREATE TABLE period_list AS SELECT '2022' AS period, DATE '2022-04-01' AS period_start;
    CREATE TABLE figures AS FROM (VALUES
      ('region', '2022', 'total', 'tiny_count', 100::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, 'observed'),
      ('a', '2022', 'total', 'tiny_count', 5.0, NULL, NULL, 'observed'),
      ('b', '2022', 'total', 'tiny_count', NULL, NULL, NULL, 'suppressed'))
      AS held(area, period, sex, measure, value, low, high, status)`);
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['areas add up, the region less the one that is told pins the other', true, 2],
  ['people may be in no authority, only the one that is told is pinned', false, 1],
])('where %s', async (_, areasAddUp, pinned) => {
  const declaration = DerivedDeclaration.parse({
    ...FiguresDeclaration.parse(tinyDeclaration({ id: 'made' })),
    ...{ kind: 'derived', makes: 'observations', inputs: ['theirs', 'areas'], sql: 'made.sql' },
    hides: {
      tiny_count: {
        ...{ least_width: 15, areas_add_up: areasAddUp },
        published_as: [
          {
            dataset: 'theirs',
            measure: 'printed',
            codes: { sex: 'total' },
            where: { kind: 'live' },
          },
        ],
      },
    },
  });
  if (declaration.makes !== 'observations') throw new Error('it makes figures');
  const came = { labels: null, sourceReleased: null, clock: 'store', checks: [] } as const;
  const vintage = { ...came, snapshots: [], releases };
  const taken = { vintage, codes: TINY_CODES, previous: null, invented: false };
  expect(await attackRelease(database, declaration, taken)).toMatchObject([
    { measured: pinned, examined: 2 },
  ]);
});
