import { z } from 'zod';
import { findPeriod } from '../../../../../schemas/words/period.ts';
import type { Database } from '../../../../duckdb.ts';

/** Codes of `parsed` that stand for no period: a month 13, a year in words. */
export async function findUnreadPeriods(database: Database): Promise<string[]> {
  const rows = await database.rows(
    `SELECT DISTINCT period FROM parsed WHERE disposition = 'publish' AND period IS NOT NULL ORDER BY period`,
    z.object({ period: z.string() }),
  );
  return rows.flatMap(({ period }) => (findPeriod(period) === undefined ? [period] : []));
}
