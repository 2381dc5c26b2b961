import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { INDICATORS } from '../../../schemas/figures/in-demand/indicators.ts';
import type { IndicatorId } from '../../../schemas/figures/in-demand/indicators.ts';
import type { Scores } from '../../../schemas/figures/in-demand/judge.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

const FILE = '../../../datasets/occupations-in-demand/occupations-in-demand.sql';
const SQL = path.resolve(import.meta.dirname, FILE);

/** A made-up world: series of chance alone, but for one occupation. */
export interface World {
  readonly occupations: number;
  readonly quarters: number;
  readonly years: number;
  /** Growth of the last year that is laid on every series of occupation 1000. */
  readonly planted: number;
}

/** A level with chance of a tenth about it, one for each of `occupations`, by steps back from the newest. */
const series = (steps: number, months: number, { occupations, planted }: World): string => `
  SELECT (1000 + o)::VARCHAR AS occupation, '' AS flags, 'total' AS working_pattern,
         (DATE '2025-07-01' - to_months(${months} * s::INTEGER))::DATE AS period_start,
         last_day(period_start + INTERVAL ${months - 1} MONTH) AS period_end, period_start::VARCHAR AS period,
         1000 * exp(0.1 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())
           + if(o = 0 AND s * ${months} < 12, ${planted}, 0)) AS value
  FROM range(${occupations}) AS a(o), range(${steps}) AS b(s)`;

const Score = z.object({
  occupation: z.string(),
  measure: z.string(),
  value: z.number().nullable(),
});

/** Scores of the occupations of a world by code, as the dataset's own SQL makes them. */
export async function scoreWorld(world: World): Promise<Map<string, Scores>> {
  const database = await openTestDatabase();
  try {
    await database.run('SELECT setseed(0.29)');
    const inputs = [
      ['labour_demand_new', 'new_adverts_monthly_mean', 'E92000001', world.quarters, 3],
      ['occupation_pay', 'occupation_median_hourly_pay', 'K02000001', world.years, 12],
      ['occupation_jobs', 'employed_in_occupation', 'E92000001', world.years, 12],
    ] as const;
    for (const [table, measure, area, steps, months] of inputs) {
      await database.run(`CREATE TABLE ${table} AS
        SELECT *, '${measure}' AS measure, '${area}' AS area FROM (${series(steps, months, world)})`);
    }
    await database.run(await readFile(SQL, 'utf8'));
    const ids = new Set<string>(INDICATORS.map(({ id }) => id));
    const isIndicator = (id: string): id is IndicatorId => ids.has(id);
    const scores = new Map<string, Partial<Record<IndicatorId, number>>>();
    for (const { occupation, measure, value } of await database.rows('FROM parsed', Score)) {
      const own = scores.get(occupation) ?? {};
      scores.set(occupation, own);
      if (isIndicator(measure) && value !== null) own[measure] = value;
    }
    return scores;
  } finally {
    database.close();
  }
}
