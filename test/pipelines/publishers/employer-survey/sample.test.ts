import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { openSample } from '../../../../pipelines/publishers/employer-survey/sample/open-sample.ts';
import { notPassed } from '../skills-imperative/pull.ts';
import { pullSurvey } from './pull.ts';
import { NO_SAMPLE } from '../../../support/publishers.ts';

const LIMITS = { memoryMb: 512, threads: 1 };
const Marks = z.object({ status: z.string(), careful: z.boolean(), tested: z.boolean() });

test('the invented survey takes the whole way, with its marks', async () => {
  const datasets = await discoverDatasets();
  const sample = await openSample({ ...NO_SAMPLE, limits: LIMITS, datasets });
  await pullSurvey('skill-shortages', sample, async (pulled) => {
    expect(notPassed(pulled)).toEqual([]);
    // Five areas of 29 columns, England and two regions of one, by 22 measures.
    expect(pulled.account.published).toBe((5 * 29 + 3) * 22);
    const marks = await pulled.database.rows(
      `SELECT DISTINCT status, flags LIKE '%low_reliability%' AS careful,
         coalesce(source_status, '') LIKE '%higher (95%) than%' AS tested FROM release ORDER BY ALL`,
      Marks,
    );
    expect(marks.map(({ status, careful, tested }) => [status, careful, tested])).toEqual([
      ['observed', false, false],
      ['observed', false, true],
      ['observed', true, false],
      ['observed', true, true],
      ['unreliable', false, false],
    ]);
  });
  await pullSurvey('recruitment-and-training', sample, (pulled) => {
    expect(notPassed(pulled)).toEqual([]);
    expect(pulled.account.published).toBe((2 * 29 + 3) * 20);
    return Promise.resolve();
  });
});
