import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { openImperativeReplay } from '../../../../pipelines/publishers/skills-imperative/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { notPassed, pullWorkbooks } from './pull.ts';

const Row = z.object({ value: z.number().nullable(), status: z.string(), flags: z.string() });
const Group = z.object({ status: z.string(), flags: z.string(), rows: z.coerce.number() });
const Added = z.object({ levels: z.coerce.number(), all_rows: z.coerce.number() });

testWithPayloads('jobs of 43 areas by year, as the publisher advises to use them', async () => {
  const holdings = await openImperativeReplay(path.join(PAYLOADS, 'providers'));
  await pullWorkbooks('projected-employment', holdings, async (pulled) => {
    const { database, account } = pulled;
    expect(notPassed(pulled)).toEqual(['same_districts_agree', 'series_spike']);
    // 43 areas × 63 groups × 26 years.
    expect(account).toMatchObject({ published: 70_434, set_aside: 1664, collapsed_identical: 0 });

    const groups = await database.rows(
      'SELECT status, flags, count(*) AS rows FROM release GROUP BY ALL ORDER BY ALL',
      Group,
    );
    expect(groups.map(({ status, flags, rows }) => [status, flags, rows])).toEqual([
      ['observed', '', 22_782],
      ['observed', 'forecast', 31_118],
      ['observed', 'forecast low_reliability', 8187],
      ['observed', 'low_reliability', 6125],
      ['unreliable', '', 892],
      ['unreliable', 'forecast', 1330],
    ]);

    const read = (where: string) =>
      database.row(`SELECT value, status, flags FROM release WHERE ${where}`, Row);
    // Dorset, "63 Community and civil enforcement occupations", 2010: 0.519 thousand is printed.
    expect(await read("area = 'E37000009' AND period = '2010' AND occupation = '63'")).toEqual({
      ...{ value: null, status: 'unreliable', flags: '' },
    });
    // The same row of England, and process operatives as broad and as detailed group.
    const england = "area = 'E92000001' AND period = '2035' AND industry = 'total'";
    expect((await read(`${england} AND occupation = 'total'`)).value).toBeCloseTo(32_070_091, 0);
    const [broad, detailed] = [
      (await read(`${england} AND occupation = '8'`)).value ?? 0,
      (await read(`${england} AND occupation = '81'`)).value ?? 0,
    ];
    expect(broad).toBeCloseTo(1_852_087.3, 0);
    expect(detailed).toBeLessThan(broad);

    // One column holds the total, broad and detailed groups: as rows they are three times the jobs.
    const added = await database.row(
      `SELECT sum(value) FILTER (length(occupation::VARCHAR) = 1) AS levels, sum(value) AS all_rows
       FROM release WHERE area = 'E92000001' AND period = '2020' AND industry = 'total'`,
      Added,
    );
    expect(added.levels).toBeCloseTo(29_859_681, 0);
    expect(added.all_rows / added.levels).toBeCloseTo(3, 2);
  });
});
