import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { text } from '../../../pipelines/duckdb.ts';
import { readPeriod } from '../../../schemas/words/period.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

/** A count, of adverts or of claimants, and whether the publisher hides it. */
export interface TrueCount {
  readonly area: string;
  readonly period: string;
  readonly occupation: string;
  readonly count: number;
  readonly isHidden: boolean;
  /** The interval of a count of people. */
  readonly low?: number;
  readonly high?: number;
}

const Made = z.object({
  area: z.string(),
  period: z.string(),
  advert_kind: z.string(),
  occupation: z.string(),
  measure: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.string(),
  flags: z.string(),
});
/** A row of local demand. */
export type Made = z.infer<typeof Made>;

/** What the inputs hold, by measure: adverts of each kind, and claimants of areas as a whole. */
export type Counts = Partial<Readonly<Record<keyof typeof INPUTS, readonly TrueCount[]>>>;

const INPUTS = {
  live_adverts: 'labour_demand',
  new_adverts: 'labour_demand_new',
  new_adverts_monthly_mean: 'labour_demand_new',
  claimant_count: 'claimant_count',
  employed_in_occupation: 'occupation_jobs',
  pooled_live_adverts: 'vacancy_flows',
  live_coverage: 'channel_coverage',
} as const;
const SQL = path.resolve(import.meta.dirname, '../../../datasets/local-demand/local-demand.sql');

function rowOf(measure: string, given: TrueCount): string {
  const { area, period, occupation, count, isHidden, low = 'NULL', high = 'NULL' } = given;
  const { start, end } = readPeriod(period);
  const words = [area, area, 'lad', period].map(text).join(', ');
  const figure = isHidden ? `NULL, 'suppressed'` : `${count}, 'observed'`;
  const ends = `${low}::DOUBLE, ${high}::DOUBLE`;
  return `(${words}, ${text(start)}, ${text(end)}, ${text(occupation)}, ${text(measure)}, ${figure}, ${ends})`;
}

/** What the dataset's own SQL makes of counts as they are published. */
export async function makeLocalDemand(counts: Counts): Promise<Made[]> {
  const database = await openTestDatabase();
  try {
    for (const table of new Set(Object.values(INPUTS))) {
      await database.run(`CREATE TABLE ${table} (area VARCHAR, area_name VARCHAR, area_type VARCHAR,
        period VARCHAR, period_start DATE, period_end DATE, occupation VARCHAR, measure VARCHAR, value DOUBLE,
        status VARCHAR, low DOUBLE, high DOUBLE, flags VARCHAR DEFAULT '', sex VARCHAR DEFAULT 'total', age VARCHAR DEFAULT '16-plus')`);
    }
    for (const [measure, list] of Object.entries(counts)) {
      const table = Object.entries(INPUTS).find(([id]) => id === measure)?.[1] ?? '';
      await database.run(`INSERT INTO ${table} BY POSITION
        SELECT *, '', 'total', '16-plus' FROM (VALUES ${list.map((each) => rowOf(measure, each)).join(', ')})`);
    }
    await database.run(await readFile(SQL, 'utf8'));
    return await database.rows('FROM parsed', Made);
  } finally {
    database.close();
  }
}
