import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { openImperativeReplay } from '../../../../pipelines/publishers/skills-imperative/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { notPassed, pullWorkbooks } from './pull.ts';
import type { Pulled } from './pull.ts';

const pull = async (use: (pulled: Pulled) => Promise<void>): Promise<void> =>
  pullWorkbooks(
    'projected-openings',
    await openImperativeReplay(path.join(PAYLOADS, 'providers')),
    use,
  );
const Value = z.object({ value: z.number().nullable() });
const Count = z.object({ n: z.coerce.number() });

testWithPayloads('the recorded workbooks give openings of 43 areas, each row accounted for', () =>
  pull(async (pulled) => {
    expect(notPassed(pulled)).toEqual(['same_districts_agree']);
    // 43 areas × 16 groups × 6 measures; in the workbook of one area 272 numbers are set aside.
    expect(pulled.account).toMatchObject({
      published: 4128,
      set_aside: 272,
      set_aside_reasons: { contradicts_the_same_districts: 272 },
      collapsed_identical: 0,
    });
    const { n } = await pulled.database.row(
      `SELECT count(DISTINCT area) AS n FROM release WHERE flags = 'forecast' OR flags = 'forecast low_reliability'`,
      Count,
    );
    expect(n).toBe(43);
  }),
);

testWithPayloads('England: 2.21 million net and 14.99 million replaced, apart and together', () =>
  pull(async ({ database }) => {
    const read = async (measure: string, occupation = 'total'): Promise<number | null> => {
      const { value } = await database.row(
        `SELECT value FROM release WHERE area = 'E92000001' AND period = '2020/2035'
           AND industry = 'total' AND occupation = '${occupation}' AND measure = '${measure}'`,
        Value,
      );
      return value;
    };
    expect(await read('net_change')).toBeCloseTo(2_210_410, 0);
    expect(await read('replacement_demand')).toBeCloseTo(14_988_122.9, 0);
    expect(await read('projected_openings')).toBeCloseTo(17_198_532.9, 0);
    expect(await read('net_change_percent')).toBeCloseTo(7.4027, 4);
    expect(await read('net_change', '4')).toBeCloseTo(-426_908.3, 0);
  }),
);

testWithPayloads('the Dorset plan area: its workbook is refused by name, with its figures', () =>
  pull(async ({ checks, database }) => {
    const found = checks.find(({ id }) => id === 'same_districts_agree');
    expect(found).toMatchObject({ level: 'warning', result: 'warn', measured: 1 });
    expect(found?.sample).toEqual([
      {
        workbook: 'DO_LSIP',
        area: 'E69000008',
        area_name: 'Dorset',
        jobs_in_base_year: 811_536,
        jobs_per_resident: 1.04,
        same_districts: 'DO_LEP',
        their_jobs: 399_697,
        figures_used_instead: 'DO_LEP',
      },
    ]);
    const { n } = await database.row(
      `SELECT count(*) AS n FROM release AS plan JOIN release AS partnership
         USING (period, occupation, industry, measure, value, source_row)
       WHERE plan.area = 'E69000008' AND partnership.area = 'E37000009'`,
      Count,
    );
    expect(n).toBe(96);
  }),
);
