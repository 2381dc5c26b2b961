import path from 'node:path';
import { existsSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import { z } from 'zod';
import { PAYLOADS, testWithPayloads } from '../support/payloads.ts';
import { nomisStandIn } from '../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import { LIMITS, nomisDataset, pull } from './pull.ts';
import type { Pulled } from './pull.ts';

function findRecorded(id: string): string | undefined {
  const file = path.join(PAYLOADS, 'nomis', 'cubes', `${id}.csv`);
  return existsSync(file) ? file : undefined;
}

const recorded = nomisStandIn({ findCube: findRecorded, limits: LIMITS });
afterAll(() => recorded.close());

/** Received, published, collapsed, statuses and zeros, as the contract states them for each cube. */
const ACCEPTANCE = [
  ['population', 11_178, 7704, 3474, { observed: 7704 }, 0],
  ['claimant-count', 11_832, 11_696, 136, { observed: 11_693, missing: 3 }, 3],
  ['labour-market-rates', 19_614, 19_586, 28, { observed: 19_080, suppressed: 502, missing: 4 }, 0],
  ['earnings-by-residence', 6081, 6081, 0, { observed: 5842, missing: 221, unreliable: 18 }, 0],
  // Local units 14,196 rows with 5,370 zeros, and 21 recorded rows of enterprises with two.
  ['business-counts', 14_217, 14_217, 0, { observed: 14_217 }, 5372],
  ['employment-by-industry', 1953, 1953, 0, { observed: 1953 }, 202],
  ['jobs-density', 2, 2, 0, { observed: 2 }, 0],
] as const;

const failures = ({ checks }: Pulled): string[] =>
  checks.filter(({ result }) => result === 'fail').map(({ id }) => id);

const Value = z.object({ value: z.number().nullable() });
const FIGURES = [
  [
    'claimant-count',
    "area = 'E92000001' AND period = '2023-03' AND measure = 'claimant_count'",
    1_343_645,
  ],
  [
    'claimant-count',
    "area = 'E08000034' AND period = '2026-02' AND measure = 'claimant_count' AND age = '16-plus' AND sex = 'total'",
    13_090,
  ],
  [
    'claimant-count',
    "area = 'E08000034' AND period = '2026-02' AND measure = 'claimant_rate_16_64'",
    4.7,
  ],
  [
    'claimant-count',
    "area = 'E08000034' AND period = '2026-02' AND measure = 'claimant_rate_workforce'",
    null,
  ],
  [
    'labour-market-rates',
    "area = 'E08000034' AND period = '2024-10/P12M' AND measure = 'employment_rate_16_64'",
    74.9,
  ],
  [
    'earnings-by-residence',
    "area = 'E08000034' AND period = '2019' AND measure = 'median_weekly_pay' AND working_pattern = 'full_time'",
    530.3,
  ],
] as const;

for (const [id, received, published, collapsed, statuses, zeros] of ACCEPTANCE) {
  testWithPayloads(`${id}: the recorded figures come out as accepted, with no failed check`, () =>
    nomisDataset(id).then((dataset) =>
      pull(dataset, recorded, async (pulled) => {
        expect(failures(pulled)).toEqual([]);
        expect(pulled.account).toMatchObject({
          received,
          published,
          collapsed_identical: collapsed,
          set_aside: 0,
        });
        expect(pulled.coverage.by_status).toEqual(statuses);
        expect(pulled.coverage.zeros).toBe(zeros);
        for (const [, where, value] of FIGURES.filter(([of]) => of === id)) {
          const sql = `SELECT value FROM release WHERE ${where}`;
          expect((await pulled.database.row(sql, Value)).value, where).toBe(value);
        }
        if (id === 'earnings-by-residence') await demandInterval(pulled);
      }),
    ),
  );
}

/** Pay carries the interval of its own coefficient of variation. */
async function demandInterval({ database }: Pulled): Promise<void> {
  const row = await database.row(
    `SELECT low, high, "interval" FROM release WHERE area = 'E08000034' AND period = '2019' AND measure = 'median_weekly_pay'`,
    z.object({ low: z.number(), high: z.number(), interval: z.string() }),
  );
  expect(row).toEqual({ low: 498.1, high: 562.5, interval: 'ci95.cv' });
}

/** Lies planted between parse and checks, each as SQL over `parsed`. */
const LIES = [
  [
    'claimant-count',
    'a slipped digit',
    "UPDATE parsed SET value = value * 10 WHERE area = 'E08000034' AND period = '2026-02' AND measure = 'claimant_count'",
  ],
  [
    'labour-market-rates',
    'a slipped digit',
    "UPDATE parsed SET value = value * 10 WHERE area = 'E08000034' AND period = '2024-10/P12M' AND measure = 'employment_rate_16_64'",
  ],
  [
    'labour-market-rates',
    'a blank turned to zero',
    "UPDATE parsed SET value = 0 WHERE source_row = (SELECT min(source_row) FROM parsed WHERE status = 'suppressed')",
  ],
  [
    'earnings-by-residence',
    'a slipped digit',
    "UPDATE parsed SET value = value * 10 WHERE area = 'E08000034' AND period = '2019' AND measure = 'median_weekly_pay'",
  ],
  [
    'employment-by-industry',
    'a slipped digit',
    "UPDATE parsed SET value = value * 10 WHERE area = 'E08000034' AND period = '2019' AND industry = 'C'",
  ],
  [
    'business-counts',
    'a slipped digit',
    "UPDATE parsed SET value = value * 10 WHERE area = 'E08000035' AND period = '2019' AND industry = 'G' AND size_band = 'micro' AND measure = 'local_units'",
  ],
] as const;

for (const [id, lie, sql] of LIES) {
  testWithPayloads(`${id}: ${lie} does not pass`, async () => {
    let found: string[] = [];
    try {
      await pull(
        await nomisDataset(id),
        recorded,
        (pulled) => {
          found = failures(pulled);
          return Promise.resolve();
        },
        sql,
      );
    } catch (error) {
      found = [error instanceof Error ? error.message : ''];
    }
    expect(found).not.toEqual([]);
  });
}
