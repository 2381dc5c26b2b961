import path from 'node:path';
import { existsSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
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

const failures = ({ checks }: Pulled): string[] =>
  checks.filter(({ result }) => result === 'fail').map(({ id }) => id);

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
