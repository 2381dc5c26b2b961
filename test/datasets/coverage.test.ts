import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../pipelines/duckdb.ts';
import { openEconomy } from '../support/stores/made/find-economy.ts';
import { nomisDatasets } from './pull.ts';

const UK = ['E', 'N', 'S', 'W', 'K02000001'];
/**
 * What each publication covers, by its own words (the dataset's page at Nomis): countries by the
 * first letter of a code, and the United Kingdom as a whole where it is published.
 */
const COVERAGE: Readonly<Record<string, readonly string[]>> = {
  'business-counts': UK,
  'claimant-count': UK,
  'earnings-by-residence': UK,
  'earnings-by-workplace': UK,
  'employment-by-industry': ['E', 'S', 'W'],
  'historic-vacancies': ['E', 'S', 'W'],
  'jobs-density': UK,
  'labour-market-rates': UK,
  'occupation-jobs': UK,
  population: UK,
};
const Found = z.object({ found: z.string() });

let economy: Database;
beforeAll(async () => {
  economy = await openEconomy();
});
afterAll(() => economy.close());

for (const { declaration, folder } of await nomisDatasets()) {
  test(`${declaration.id}: the sample has figures for all that the publication covers, and for no more`, async () => {
    const sql = await readFile(path.join(folder, declaration.sample ?? ''), 'utf8');
    const found = await economy.rows(
      `SELECT DISTINCT CASE WHEN geography = 'K02000001' THEN geography ELSE geography[1] END AS found
       FROM (${sql}) WHERE geography = 'K02000001' OR geography[1] <> 'K'`,
      Found,
    );
    expect(new Set(found.map((row) => row.found))).toEqual(new Set(COVERAGE[declaration.id]));
  });
}
