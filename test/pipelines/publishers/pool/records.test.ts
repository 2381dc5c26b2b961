import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { Manifest } from '../../../../schemas/release/manifest.ts';
import { readFile, rm } from 'node:fs/promises';
import { makeVacancy } from '../../../support/adverts/make-vacancy.ts';
import { makeFolder, runPool } from '../../../support/adverts/pool-store.ts';
import { tickingClock } from '../../../support/stores/fake-source.ts';

let home: string;
const now = tickingClock('2026-11-20T07:00:00.000Z');
const only = [{ channel: 'closed-jobs', external_id: 'c1', url: 'https://closed.example/1' }].map(
  (sighting) => ({ ...sighting, first_seen: '2026-11-02', last_seen: '2026-11-20' }),
);
const open = makeVacancy({ vacancy: 'v1' });
const VACANCIES = [
  makeVacancy({ vacancy: 'v1', sightings: [...only, ...open.sightings] }),
  makeVacancy({ vacancy: 'v2', sightings: only }),
  makeVacancy({ vacancy: 'v3', state: 'closed', closed_on: '2026-11-19' }),
  makeVacancy({
    ...{ vacancy: 'v4', soc4_probability: 0.7, pay_predicted: true, openings: 3 },
    areas: ['E08000034', 'E08000035'].map((area) => ({ area, share: 0.5 })),
  }),
];

beforeAll(async () => {
  home = await makeFolder();
  const datasets = ['vacancies', 'vacancy-channels'];
  const reports = await runPool(home, { datasets, vacancies: VACANCIES, now });
  expect(reports.map(({ reason }) => reason)).toEqual([null, null]);
});
afterAll(() => rm(home, { recursive: true }));

async function read<T>(dataset: string, schema: z.ZodType<T>): Promise<T[]> {
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    const file = path.join(home, 'releases', dataset, '1.0.0', 'data.parquet');
    return await database.rows(`FROM read_parquet(${text(file)})`, schema);
  } finally {
    database.close();
  }
}

test('what is no longer open, or no channel allows to be shown, is set aside and counted', async () => {
  const rows = await read('vacancies', z.object({ vacancy: z.string(), channels: z.unknown() }));
  expect(rows).toEqual([
    { vacancy: 'v1', channels: ['open-jobs'] },
    { vacancy: 'v4', channels: ['open-jobs'] },
  ]);
  const file = path.join(home, 'releases', 'vacancies', '1.0.0', 'manifest.json');
  const { row_account } = Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  expect(row_account).toMatchObject({
    ...{ received: 4, published: 2 },
    set_aside_reasons: {
      'no longer open': 1,
      'no channel that shows it allows it to be published': 1,
    },
  });
});

test('an occupation has as many digits as are likely enough, and estimated pay is left out', async () => {
  const rows = await read(
    'vacancies',
    z.object({
      ...{ vacancy: z.string(), occupation: z.string(), area: z.string().nullable() },
      ...{ areas: z.array(z.string()), pay_low: z.number().nullable() },
    }),
  );
  expect(rows).toEqual([
    { vacancy: 'v1', occupation: '6135', area: 'E08000034', areas: ['E08000034'], pay_low: 23000 },
    {
      ...{ vacancy: 'v4', occupation: '613', area: null, pay_low: null },
      areas: ['E08000034', 'E08000035'],
    },
  ]);
});

test('every channel is listed with its rights, and one that is off has no counts', async () => {
  const rows = await read(
    'vacancy-channels',
    z.object({
      ...{ channel: z.string(), is_on: z.boolean(), why_off: z.string().nullable() },
      ...{
        may_publish: z.boolean(),
        live: z.number().nullable(),
        only_here: z.number().nullable(),
      },
    }),
  );
  expect(rows).toEqual([
    {
      ...{ channel: 'closed-jobs', is_on: true, why_off: null, may_publish: false },
      ...{ live: 2, only_here: 1 },
    },
    {
      ...{ channel: 'open-jobs', is_on: true, why_off: null, may_publish: true },
      ...{ live: 2, only_here: 1 },
    },
    {
      ...{ channel: 'other-jobs', is_on: false, why_off: 'No key is set', may_publish: true },
      ...{ live: null, only_here: null },
    },
  ]);
});

test('before any sweep the channels are there, and what is made of adverts is not, which is no fault', async () => {
  const folder = await makeFolder();
  const datasets = ['vacancies', 'vacancy-channels', 'vacancy-flows', 'channel-coverage'];
  const reports = await runPool(folder, { datasets, vacancies: [], swept: false, now });
  expect(reports.map(({ dataset, outcome, reason }) => [dataset, outcome, reason])).toEqual([
    ['vacancies', 'unmade', 'nothing was swept'],
    ['vacancy-channels', 'published', null],
    ['vacancy-flows', 'unmade', 'nothing was swept'],
    ['channel-coverage', 'unmade', 'nothing was swept'],
  ]);
  await rm(folder, { recursive: true });
});
