import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../../datasets/discover.ts';
import { openDatabase } from '../../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../../pipelines/duckdb.ts';
import { onsAdapter } from '../../../../../pipelines/publishers/ons/adapter/adapter.ts';
import { openOnsSample } from '../../../../../pipelines/publishers/ons/sample.ts';
import { onsStandIn } from '../../../../../pipelines/publishers/ons/stand-in/stand-in.ts';
import { taking } from '../../../../support/taking.ts';

const DATASETS = path.resolve(import.meta.dirname, '../../../../../datasets');
let database: Database;

beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  await database.run(`CREATE TABLE economy_vacancies AS
    SELECT vintage::DATE AS vintage, strftime(month, '%Y-%m') AS month, industry,
           (CASE WHEN industry = 'total' THEN 18 ELSE 1 END)
             * (40 + extract(month FROM month) + CASE WHEN vintage > '2026-10-20' THEN 1 ELSE 0 END)::DOUBLE AS thousands,
           CASE WHEN industry = 'total' THEN 2.5 END AS per_100_jobs
    FROM (VALUES ('2026-10-13', DATE '2026-08-01'), ('2026-11-10', DATE '2026-09-01')) AS vintages(vintage, last),
         unnest(string_split('total,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S', ',')) AS industries(industry),
         unnest(generate_series(DATE '2024-11-01', last, INTERVAL 1 MONTH)) AS months(month)`);
});
afterAll(() => {
  database.close();
});

test('the sample takes the whole way: publisher shapes out, checked vintages in', async () => {
  const all = await discoverDatasets([DATASETS]);
  const datasets = all.filter(({ declaration }) => declaration.id === 'vacancy-survey');
  const app = onsStandIn(await openOnsSample(database, datasets));
  const found = datasets.find(({ declaration }) => declaration.id === 'vacancy-survey');
  if (!found || !('source' in found.declaration)) throw new Error('vacancy-survey has no source');
  const dataset = { declaration: found.declaration, folder: found.folder };
  await taking(
    (request) => app.fetch(request),
    async (context) => {
      const vintages = await onsAdapter.fetch(dataset, context);
      expect(vintages.map(({ sourceReleased }) => sourceReleased)).toEqual([
        '2026-10-13',
        '2026-11-10',
      ]);
      expect(vintages.at(-1)?.labels).toMatchObject({
        notes: ['Invented figures: sample data that nobody measured'],
      });
      for (const { checks } of vintages) {
        expect(checks.filter(({ result }) => result !== 'pass')).toEqual([]);
      }
      const last = vintages.at(-1);
      if (!last) throw new Error('no vintage');
      await onsAdapter.parse(dataset, last, database);
      const Count = z.object({
        measure: z.string(),
        industries: z.coerce.number(),
        months: z.coerce.number(),
      });
      const held = await database.rows(
        `SELECT measure, count(DISTINCT industry) AS industries, count(DISTINCT period) AS months
         FROM parsed WHERE disposition = 'publish' AND status = 'observed' GROUP BY measure ORDER BY measure`,
        Count,
      );
      expect(held).toEqual([
        { measure: 'survey_vacancies', industries: 19, months: 23 },
        { measure: 'vacancies_per_100_jobs', industries: 1, months: 23 },
      ]);
    },
  );
});
