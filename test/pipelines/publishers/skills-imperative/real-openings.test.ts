import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { openImperativeReplay } from '../../../../pipelines/publishers/skills-imperative/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { notPassed, pullWorkbooks } from './pull.ts';

const Value = z.object({ value: z.number().nullable() });
const Count = z.object({ n: z.coerce.number() });

testWithPayloads(
  'openings of 43 areas; the workbook of the Dorset plan area is refused',
  async () => {
    const holdings = await openImperativeReplay(path.join(PAYLOADS, 'providers'));
    await pullWorkbooks('projected-openings', holdings, async (pulled) => {
      const { database, account, checks } = pulled;
      expect(notPassed(pulled)).toEqual(['same_districts_agree']);
      // 43 areas × 16 groups × 6 measures, and 26 finer groups of three areas; the 272 numbers of one
      // workbook are set aside.
      expect(account).toMatchObject({
        ...{ published: 4596, set_aside: 272, collapsed_identical: 0 },
        set_aside_reasons: { contradicts_the_same_districts: 272 },
      });

      const england = async (measure: string, occupation = 'total'): Promise<number | null> => {
        const { value } = await database.row(
          `SELECT value FROM release WHERE area = 'E92000001' AND period = '2020/2035'
           AND industry = 'total' AND occupation = '${occupation}' AND measure = '${measure}'`,
          Value,
        );
        return value;
      };
      expect(await england('net_change')).toBeCloseTo(2_210_410, 0);
      expect(await england('replacement_demand')).toBeCloseTo(14_988_122.9, 0);
      expect(await england('projected_openings')).toBeCloseTo(17_198_532.9, 0);
      expect(await england('net_change_percent')).toBeCloseTo(7.4027, 4);
      expect(await england('net_change', '4')).toBeCloseTo(-426_908.3, 0);
      expect(await england('projected_openings', '21')).toBeCloseTo(1_124_930.9, 0);
      expect(await england('net_change_percent', '63')).toBeCloseTo(-12.3588, 4);

      expect(checks.find(({ id }) => id === 'same_districts_agree')).toMatchObject({
        ...{ level: 'warning', result: 'warn', measured: 1 },
        sample: [
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
        ],
      });
      const { n } = await database.row(
        `SELECT count(*) AS n FROM release AS plan JOIN release AS partnership
         USING (period, occupation, industry, measure, value, source_row)
       WHERE plan.area = 'E69000008' AND partnership.area = 'E37000009'`,
        Count,
      );
      // The six numbers of one group are withheld: no value equals none.
      expect(n).toBe(246);
    });
  },
);
