import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { openSample } from '../../../../pipelines/publishers/skills-imperative/sample/open-sample.ts';
import { notPassed, pullFrom } from './pull.ts';
import { NO_SAMPLE } from '../../../support/publishers.ts';
import { openEconomy } from '../../../support/stores/made/find-economy.ts';

const LIMITS = { memoryMb: 512, threads: 1 };
const Group = z.object({ area_type: z.string(), areas: z.coerce.number() });
const Twins = z.object({ differ: z.coerce.number() });

test('the invented projections take the whole way, and areas of the same districts agree', async () => {
  const datasets = await discoverDatasets();
  const sample = await openSample({ ...NO_SAMPLE, limits: LIMITS, datasets, openEconomy });
  await pullFrom('projected-openings', sample, async (pulled) => {
    expect(notPassed(pulled)).toEqual([]);
    const groups = await pulled.database.rows(
      `SELECT area_type, count(DISTINCT area) AS areas FROM release GROUP BY ALL ORDER BY ALL`,
      Group,
    );
    expect(groups.map(({ area_type, areas }) => [area_type, areas])).toEqual([
      ['combined_authority', 10],
      ['country', 1],
      ['lep', 2],
      ['lsip', 13],
    ]);
    const { differ } = await pulled.database.row(
      `SELECT count(*) FILTER (abs(a.value - b.value) > 0.01) AS differ FROM release AS a
       JOIN release AS b USING (occupation, industry, measure)
       WHERE a.area = 'E69000014' AND b.area = 'E47000001'`,
      Twins,
    );
    expect(differ).toBe(0);
  });
  await pullFrom('projected-employment', sample, (pulled) => {
    expect(notPassed(pulled)).toEqual([]);
    expect(pulled.account.published).toBe(26 * 63 * 26);
    return Promise.resolve();
  });
});
